/** Says where the address does not hold the whole view. */
import { useWords } from '../../i18n/useWords.ts';
import styles from './Graph.module.css';
import { MOST_KEPT } from './kept-views.ts';
import type { RoomGraph } from './useGraph.ts';

export function ViewLimits({ room }: { room: RoomGraph }) {
  const { t } = useWords();
  if (room.fit === 'all') return null;
  return (
    <p className={styles.limits} role="status">
      {t(`graph.limits.${room.fit}`, { count: MOST_KEPT })}
    </p>
  );
}
