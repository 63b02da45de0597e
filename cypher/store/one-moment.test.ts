import { describe, expect, it } from 'vitest';
import { type Attempt, ofOneMoment } from './one-moment.ts';

/** A graph that is committed to while it is read the first `busy` times, and by hand where loads have to wait. */
async function readWhile(busy: number, { byHand = false } = {}) {
  let [commits, stills] = [0, 0];
  let isStill = false;
  const attempts: Attempt[] = [];
  const read = async (attempt: Attempt) => {
    attempts.push(attempt);
    if (attempts.length <= busy && (byHand || !isStill)) commits++;
    return commits;
  };
  const store = {
    state: async () => `state ${commits}`,
    still: async <T>(work: () => Promise<T>) => {
      stills++;
      isStill = true;
      const value = await work();
      isStill = false;
      return value;
    },
  };
  return { ...(await ofOneMoment(store, read)), attempts, stills };
}

describe('what is of one moment', () => {
  it('is read once where nothing is committed, and nobody has to wait', async () => {
    expect(await readWhile(0)).toEqual({
      value: 0,
      state: 'state 0',
      attempts: [{ again: false, last: false }],
      stills: 0,
    });
  });

  it('is read again where something was, and loads wait', async () => {
    const { value, state, attempts, stills } = await readWhile(9);
    expect([value, state, stills]).toEqual([1, 'state 1', 1]);
    expect(attempts.map(({ again }) => again)).toEqual([false, true]);
  });

  it('is not to be had where somebody writes by hand each time', async () => {
    const { value, state, attempts } = await readWhile(9, { byHand: true });
    expect([value, state]).toEqual([3, null]);
    expect(attempts.map(({ last }) => last)).toEqual([false, false, true]);
  });
});
