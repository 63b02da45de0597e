/** Numbers of measures between areas and priorities, each with a button that puts the measures in its place. */
import { useDeferredValue, useMemo } from 'react';
import { useAddress } from '../../app/history.ts';
import type { GraphEdge } from '../../core/graph.ts';
import { foldable } from '../../core/graph-folds.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ErrorNotice } from '../../ui/Notice.tsx';
import styles from './Panel.module.css';
import type { RoomGraph } from './useGraph.ts';
import { useUnfold } from './useUnfold.ts';

interface FoldsProps {
  room: RoomGraph;
  folds: readonly GraphEdge[];
  /** What stands for a number: the name of its other end, or nothing where it is plain. */
  nameOf: (fold: GraphEdge) => string | null;
}

export function Folds({ room, folds, nameOf }: FoldsProps) {
  const { t } = useWords();
  const { unfold, asked } = useUnfold(room);
  if (folds.length === 0) return null;
  return (
    <>
      <ul className={styles.groups} aria-label={t('graph.fold.list')}>
        {folds.map((fold) => (
          <li key={fold.key}>
            <button
              type="button"
              aria-busy={asked?.fold === fold && !asked.error}
              onClick={() => void unfold(fold)}
            >
              <span>{nameOf(fold) ?? t('graph.fold.unfold')}</span>
              <b>{t('graph.fold.measures', { count: fold.weight })}</b>
            </button>
          </li>
        ))}
      </ul>
      {asked?.error && <ErrorNotice error={asked.error} onRetry={() => void unfold(asked.fold)} />}
    </>
  );
}

/** Puts measures back into their numbers: those of some nodes, or all. */
export function FoldBack({ room, keys }: { room: RoomGraph; keys: readonly string[] | null }) {
  const { t } = useWords();
  const { settings } = useAddress();
  // Looked for once the drawing is there.
  const { dataset, start, dated } = useDeferredValue(room);
  const measures = useMemo(
    () => foldable(dataset, start.edges, { documents: dated.documents, settings }, keys && new Set(keys)),
    [dataset, start, dated, settings, keys],
  );
  if (measures.length === 0) return null;
  return (
    <button type="button" onClick={() => room.act({ kind: 'remove', keys: measures })}>
      {t('graph.fold.back', { count: measures.length })}
    </button>
  );
}
