import { describe, expect, it } from 'vitest';
import { type Attempt, ofOneMoment } from './one-moment.ts';

/** A graph that is committed to while it is read the first `busy` times. */
async function readWhile(busy: number) {
  let commits = 0;
  const attempts: Attempt[] = [];
  const read = async (attempt: Attempt) => {
    attempts.push(attempt);
    if (attempts.length <= busy) commits++;
    return commits;
  };
  return { ...(await ofOneMoment({ state: async () => `state ${commits}` }, read)), attempts };
}

describe('what is of one moment', () => {
  it('is read once where nothing is committed', async () => {
    expect(await readWhile(0)).toEqual({
      value: 0,
      state: 'state 0',
      attempts: [{ again: false, last: false }],
    });
  });

  it('is read again where something was', async () => {
    const { value, state, attempts } = await readWhile(1);
    expect([value, state]).toEqual([1, 'state 1']);
    expect(attempts.map(({ again }) => again)).toEqual([false, true]);
  });

  it('is not to be had where something is committed each time', async () => {
    const { value, state, attempts } = await readWhile(9);
    expect([value, state]).toEqual([3, null]);
    expect(attempts.map(({ last }) => last)).toEqual([false, false, true]);
  });
});
