import { describe, expect, it } from 'vitest';
import { inTasks } from './in-tasks.ts';

function* counted(steps: number, done: number[]): Generator<undefined, number> {
  for (let step = 0; step < steps; step++) {
    done.push(step);
    yield;
  }
  return steps;
}

describe('inTasks', () => {
  it('does all steps, and gives what comes of them', async () => {
    const done: number[] = [];
    expect(await inTasks(counted(4, done), new AbortController().signal)).toBe(4);
    expect(done).toEqual([0, 1, 2, 3]);
  });
  it('does nothing more once it is stopped', async () => {
    const done: number[] = [];
    const stopping = new AbortController();
    stopping.abort();
    expect(await inTasks(counted(4, done), stopping.signal)).toBeNull();
    expect(done).toEqual([]);
  });
  it('rejects as the work throws', async () => {
    function* failing(): Generator<undefined, number> {
      yield;
      throw new Error('no');
    }
    await expect(inTasks(failing(), new AbortController().signal)).rejects.toThrow('no');
  });
});
