/** What is read by several questions, and is to be of one moment. */
import type { Store } from '../store/store.ts';

/** Times that it is read, where the graph changes each time. */
const MOST = 3;

export interface Attempt {
  /** It was read before, and something was committed meanwhile. */
  again: boolean;
  /** It is not read again: what comes may be of several moments. */
  last: boolean;
}

/** Reads, again where something was committed meanwhile. `state`: of the graph then; null where it changed each time. */
export async function ofOneMoment<T>(
  store: Pick<Store, 'state'>,
  read: (attempt: Attempt) => Promise<T>,
): Promise<{ value: T; state: string | null }> {
  for (let count = 1; ; count++) {
    const before = await store.state();
    const value = await read({ again: count > 1, last: count === MOST });
    const state = await store.state();
    if (state === before) return { value, state };
    if (count === MOST) return { value, state: null };
  }
}
