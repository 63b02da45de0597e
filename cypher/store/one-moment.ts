/** What is read by several questions, and is to be of one moment. */
import type { StillOptions, Store } from './store.ts';

/** Times that it is read, where the graph changes each time. */
const MOST = 3;

export interface Attempt {
  /** It was read before, and something was committed meanwhile. */
  again: boolean;
  /** It is not read again: what comes may be of several moments. */
  last: boolean;
}

/**
 * Reads, again where something was committed meanwhile; loads wait from the second time on, so that a load which
 * commits often does not keep anybody from reading. `state`: of the graph then; null where it changed each time.
 */
export async function ofOneMoment<T>(
  store: Pick<Store, 'state' | 'still'>,
  read: (attempt: Attempt) => Promise<T>,
  options: StillOptions = {},
): Promise<{ value: T; state: string | null }> {
  for (let count = 1; ; count++) {
    const attempt = async () => {
      const before = await store.state();
      const value = await read({ again: count > 1, last: count === MOST });
      const state = await store.state();
      return { value, state: state === before ? state : null };
    };
    const found = await (count === 1 ? attempt() : store.still(attempt, options));
    if (found.state !== null || count === MOST) return found;
  }
}
