import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inAdvance } from './in-advance.ts';

describe('tasks in advance', () => {
  it('are begun in order, each while one before it is under way', async () => {
    const seen: string[] = [];
    await inAdvance([1, 2, 3, 4], async (item) => {
      seen.push(`begin ${item}`);
      await setImmediate();
      seen.push(`end ${item}`);
    });
    expect(seen.filter((word) => word.startsWith('begin'))).toEqual([1, 2, 3, 4].map((n) => `begin ${n}`));
    expect(seen.slice(0, 3)).toEqual(['begin 1', 'begin 2', 'end 1']);
    expect(seen.indexOf('begin 3')).toBeGreaterThan(seen.indexOf('end 1'));
    expect(seen.indexOf('begin 4')).toBeGreaterThan(seen.indexOf('end 2'));
  });

  it('end with the first error, begin nothing after it, and leave nothing under way', async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const work = inAdvance([1, 2, 3, 4], async (item) => {
      begun.push(item);
      await setImmediate();
      if (item === 2) throw new Error('the second is wrong');
      await setImmediate();
      if (item === 3) throw new Error('and the third');
      ended.push(item);
    });
    await expect(work).rejects.toThrow('the second is wrong');
    expect(begun).toEqual([1, 2, 3]);
    expect(ended).toEqual([1]);
  });
});
