/** The graph of the room: what a session knows, what its view makes of it, and how to change it. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import { useAddress } from '../../app/history.ts';
import { type Graph, parseKey } from '../../core/graph.ts';
import type { Dated } from '../../core/graph-filters.ts';
import { folded } from '../../core/graph-folds.ts';
import { datasetOf, type GraphStarting, shownGraph, viewKeys } from '../../core/graph-shown.ts';
import type { GraphAction, GraphView } from '../../core/graph-state.ts';
import { RequestError } from '../../data/client.ts';
import { askNodes } from '../../data/graph.ts';
import { act, learn, useSession } from './session.ts';
import { type AddressFit, firstView, useViewAddress } from './useViewAddress.ts';
import { begin } from './work.ts';

export interface RoomGraph {
  id: string;
  start: GraphStarting;
  view: GraphView;
  /** Everything that the view consists of, and what is drawn of it. */
  dataset: Graph;
  shown: Graph;
  dated: Dated;
  /** How many steps can be taken back, and done again. */
  steps: { back: number; forward: number };
  /** How well the address holds the view. */
  fit: AddressFit;
  /** Nodes that the view names and the graph does not have. */
  missing: readonly string[];
  /** What is on its way, or why it did not come. */
  loading: boolean;
  error: Error | null;
  retry: () => void;
  act: (...actions: readonly GraphAction[]) => void;
}

const names = (keys: Iterable<string>) => [...keys].flatMap((key) => parseKey(key) ?? []);

export function useGraph(id: string, start: GraphStarting, coverage: Coverage): RoomGraph {
  const { settings, view: text, selected } = useAddress();
  const { history, known, missing } = useSession(id, () => firstView(id, start, { view: text, selected }));
  const view = history.present;
  const acting = useCallback((...actions: readonly GraphAction[]) => act(id, ...actions), [id]);
  const fit = useViewAddress(id, start, view, acting);
  const [error, setError] = useState<Error | null>(null);
  const [attempt, setAttempt] = useState(0);
  const keys = useMemo(
    () => viewKeys(start, { added: view.added, removed: view.removed }),
    [start, view.added, view.removed],
  );
  const unknown = useMemo(
    () => [...keys].filter((key) => !known.nodes.has(key) && !missing.has(key)),
    [keys, known, missing],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (unknown.length === 0) return;
    const wanted = names(unknown);
    // What is no name of a node is nowhere: nobody has to be asked.
    if (wanted.length === 0) return learn(id, { nodes: [], links: [] }, unknown);
    const asking = new AbortController();
    setError(null);
    const work = begin('nodes', () => {
      asking.abort();
      setError(new RequestError('cancelled', ''));
    });
    askNodes(wanted, names(known.nodes.keys()), asking.signal)
      .then(
        (part) => learn(id, part, unknown),
        (thrown: unknown) => {
          if (!asking.signal.aborted) setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
        },
      )
      .finally(work.end);
    return () => {
      asking.abort();
      work.end();
    };
  }, [id, unknown, known, attempt]);

  const { added, removed, hidden, hiddenLabels, filters } = view;
  const dated = useMemo<Dated>(
    () => ({ documents: new Map(coverage.documents.map((one) => [one.id, one])), asOf: settings.asOf }),
    [coverage, settings.asOf],
  );
  const dataset = useMemo(
    () => folded(datasetOf(start, { added, removed }, known), { documents: dated.documents, settings }),
    [start, added, removed, known, dated, settings],
  );
  const shown = useMemo(
    () => shownGraph(dataset, { hidden, hiddenLabels, filters }, dated),
    [dataset, hidden, hiddenLabels, filters, dated],
  );
  return useMemo(
    () => ({
      id,
      start,
      view,
      dataset,
      shown,
      dated,
      steps: { back: history.past.length, forward: history.future.length },
      missing: [...keys].filter((key) => missing.has(key)),
      loading: unknown.length > 0,
      error,
      retry: () => setAttempt((before) => before + 1),
      fit,
      act: acting,
    }),
    [id, start, view, dataset, shown, dated, history, keys, missing, unknown, error, fit, acting],
  );
}
