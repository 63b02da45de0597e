/** What of a result the graph can draw, and the way there. */
import { useMemo } from 'react';
import { drawableKeys, type Found } from '../../core/console-values.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Console.module.css';
import { MOST_SENT, SendToGraph } from './SendToGraph.tsx';

export function GraphView({ found }: { found: Found }) {
  const { t } = useWords();
  const keys = useMemo(() => drawableKeys(found), [found]);
  if (keys.length === 0) return <p className={styles.note}>{t('console.notDrawable')}</p>;
  return (
    <div className={styles.note}>
      <p>
        {t('console.drawable', {
          nodes: found.nodes.size,
          links: found.relationships.size,
          count: keys.length,
        })}
      </p>
      {keys.length > MOST_SENT ? (
        <p>{t('console.tooManyNodes', { most: MOST_SENT })}</p>
      ) : (
        <SendToGraph keys={keys}>{t('console.sendToGraph', { count: keys.length })}</SendToGraph>
      )}
    </div>
  );
}
