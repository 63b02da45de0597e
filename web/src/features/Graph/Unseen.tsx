/** Says that some of what a panel is about is not drawn, and brings it back. */
import { NO_FILTERS } from '../../core/graph-filters.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Panel.module.css';
import type { RoomGraph } from './useGraph.ts';

export function Unseen({ room, keys }: { room: RoomGraph; keys: readonly string[] }) {
  const { t } = useWords();
  const { dataset, shown, view, act } = room;
  const unseen = keys.filter((key) => dataset.nodes.has(key) && !shown.nodes.has(key));
  if (unseen.length === 0) return null;
  const labels = [...view.hiddenLabels].filter((label) => unseen.some((key) => key.startsWith(`${label}:`)));
  return (
    <p className={styles.unseen} role="status">
      {t('graph.unseen', { count: unseen.length })}{' '}
      <button
        type="button"
        className={styles.action}
        onClick={() =>
          act(
            { kind: 'add', keys: unseen.filter((key) => view.hidden.has(key)) },
            { kind: 'filter', filters: NO_FILTERS },
            ...labels.map((label) => ({ kind: 'label', label, shown: true }) as const),
          )
        }
      >
        {t('graph.unseenShow')}
      </button>
    </p>
  );
}
