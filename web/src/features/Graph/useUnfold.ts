import { useCallback, useMemo, useState } from 'react';
import { useAddress } from '../../app/history.ts';
import type { GraphEdge } from '../../core/graph.ts';
import { cellOf } from '../../core/graph-folds.ts';
import { byStanding } from '../../core/standing.ts';
import { fetchMeasures } from '../../data/queries.ts';
import type { RoomGraph } from './useGraph.ts';
import { atWork } from './work.ts';

export interface Unfolding {
  unfold: (fold: GraphEdge) => Promise<void>;
  /** The number that was asked for last and is not there yet, and why where that failed. */
  asked: { fold: GraphEdge; error: Error | null } | null;
}

/** Puts the measures of a number between an area and a priority in its place. */
export function useUnfold({ act, dated }: RoomGraph): Unfolding {
  const { settings } = useAddress();
  const [asked, setAsked] = useState<Unfolding['asked']>(null);
  const unfold = useCallback(
    async (fold: GraphEdge) => {
      const cell = cellOf(fold);
      if (!cell) return;
      setAsked({ fold, error: null });
      try {
        const found = await atWork('unfold', (signal) => fetchMeasures(cell.area, cell.target, signal));
        setAsked(null);
        if (!found) return;
        const { measures } = found;
        const { counted } = byStanding(measures, dated.documents, new Set([cell.target]), settings);
        act({ kind: 'add', keys: counted.map(({ id }) => `Measure:${id}`) });
      } catch (thrown) {
        setAsked({ fold, error: thrown instanceof Error ? thrown : new Error(String(thrown)) });
      }
    },
    [act, dated, settings],
  );
  return useMemo(() => ({ unfold, asked }), [unfold, asked]);
}
