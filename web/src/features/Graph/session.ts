/** What a person made of each start: kept while the page is open, so that Back shows it as it was left. */
import { useSyncExternalStore } from 'react';
import type { GraphPart } from '../../../api/graph.ts';
import { EMPTY, edge, type Graph, keyOf, merged } from '../../core/graph.ts';
import { type History, historyOf } from '../../core/graph-history.ts';
import { acted, type GraphAction, type GraphView, redo, undo } from '../../core/graph-state.ts';

export interface GraphSession {
  history: History<GraphView>;
  /** Everything that was asked for, with everything between it: a view shows some of it. */
  known: Graph;
  /** Keys that a view names and the graph does not have. */
  missing: ReadonlySet<string>;
}

const MOST = 12;
const sessions = new Map<string, GraphSession>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The session of a start; `first` gives the view of a new one. */
export function sessionOf(id: string, first: () => GraphView): GraphSession {
  const found = sessions.get(id);
  if (found) return found;
  const made = { history: historyOf(first()), known: EMPTY, missing: new Set<string>() };
  sessions.set(id, made);
  const [oldest] = sessions.keys();
  if (sessions.size > MOST && oldest !== undefined) sessions.delete(oldest);
  return made;
}

function change(id: string, patch: (session: GraphSession) => Partial<GraphSession>): void {
  const session = sessions.get(id);
  if (!session) return;
  sessions.set(id, { ...session, ...patch(session) });
  for (const listener of listeners) listener();
}

/** Does something to the graph; several actions at once are one step. */
export function act(id: string, ...actions: readonly GraphAction[]): void {
  change(id, ({ history }) => ({ history: acted(history, ...actions) }));
}

export function stepBack(id: string): void {
  change(id, ({ history }) => ({ history: undo(history) }));
}

export function stepForward(id: string): void {
  change(id, ({ history }) => ({ history: redo(history) }));
}

/** Keeps what the server told; of the `asked` keys, what it did not tell is missing. */
export function learn(id: string, { nodes, links }: GraphPart, asked: readonly string[] = []): void {
  const edges = links.map(({ type, from, to, relation, state }) =>
    edge(type, keyOf(from), keyOf(to), 1, { relation, state }),
  );
  change(id, ({ known, missing }) => {
    const next = merged(known, nodes, edges);
    return { known: next, missing: new Set([...missing, ...asked.filter((key) => !next.nodes.has(key))]) };
  });
}

export function useSession(id: string, first: () => GraphView): GraphSession {
  return useSyncExternalStore(subscribe, () => sessionOf(id, first));
}

/** Paths of the same length that were found together: looking at another one asks nobody. */
interface FoundPaths {
  paths: readonly (readonly string[])[];
  /** Whether they lead through what joins nearly everything. */
  hubs: boolean;
}

const found = new Map<string, FoundPaths>();

export function keepPaths(id: string, paths: FoundPaths): void {
  found.set(id, paths);
}

export function pathsOf(id: string): FoundPaths | undefined {
  return found.get(id);
}
