/** What a person made of each start: kept while the page is open, so that Back shows it as it was left. */
import { useCallback, useSyncExternalStore } from 'react';
import type { DrawnLabel } from '../../../api/graph.ts';
import type { Graph, Point } from '../../core/graph.ts';

export interface GraphSession {
  graph: Graph;
  hidden: ReadonlySet<DrawnLabel>;
  /** Where nodes are: written as they move, without telling anyone. */
  places: Map<string, Point>;
  /** Nodes that the layout has put in place. */
  settled: Set<string>;
}

const MOST = 12;
const sessions = new Map<string, GraphSession>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function sessionOf(key: string, initial: Graph): GraphSession {
  const found = sessions.get(key);
  if (found) return found;
  const made = {
    graph: initial,
    hidden: new Set<DrawnLabel>(),
    places: new Map(),
    settled: new Set<string>(),
  };
  sessions.set(key, made);
  const [oldest] = sessions.keys();
  if (sessions.size > MOST && oldest !== undefined) sessions.delete(oldest);
  return made;
}

export function change(key: string, patch: (session: GraphSession) => Partial<GraphSession>): void {
  const session = sessions.get(key);
  if (!session) return;
  sessions.set(key, { ...session, ...patch(session) });
  for (const listener of listeners) listener();
}

export function useSession(key: string, initial: Graph): GraphSession {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => sessionOf(key, initial), [key, initial]),
  );
}
