/** What the graph is waiting for: each can be stopped, wherever on the page it was begun. */
import { useSyncExternalStore } from 'react';

/** Named in words under `graph.work`. */
export type WorkKind = 'layout' | 'nodes' | 'expand' | 'unfold' | 'path';

interface Work {
  kind: WorkKind;
  /** How much of it is done, of 1; left out where nobody knows. */
  share?: number;
  stop: () => void;
}

let works: readonly Work[] = [];
const listeners = new Set<() => void>();

function set(next: readonly Work[]): void {
  works = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was begun last and goes on. */
export const latestWork = (): Work | undefined => works.at(-1);

export function useWork(): Work | undefined {
  return useSyncExternalStore(subscribe, latestWork);
}

/** Tells that something goes on; `stop` is what a person does to it. Gives how to tell how far it is, and that it ended. */
export function begin(kind: WorkKind, stop: () => void): { tell: (share: number) => void; end: () => void } {
  let work: Work = { kind, stop };
  set([...works, work]);
  return {
    tell(share) {
      if (!works.includes(work)) return;
      const next = { ...work, share };
      set(works.map((one) => (one === work ? next : one)));
      work = next;
    },
    end: () => set(works.filter((one) => one !== work)),
  };
}

/** Does a job that a person can stop; gives null where one did. Rejects as the job does. */
export async function atWork<T>(kind: WorkKind, job: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
  const ending = new AbortController();
  const work = begin(kind, () => ending.abort());
  try {
    return await job(ending.signal);
  } catch (error) {
    if (ending.signal.aborted) return null;
    throw error;
  } finally {
    work.end();
  }
}
