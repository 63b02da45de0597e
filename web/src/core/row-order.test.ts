import { describe, expect, it } from 'vitest';
import { matrixOf } from './coverage.ts';
import { inOrder, SORTS } from './row-order.ts';
import { coverage, document, framework } from './testing.ts';

describe('order of the areas', () => {
  const data = coverage(
    [
      document({ id: 'a', area: 'minhang', issued: '2025-01-01' }),
      document({ id: 'b', area: 'changning', issued: '2025-01-01' }),
      document({ id: 'c', area: 'shanghai', issued: '2020-01-01', validUntil: '2021-06-30' }),
    ],
    [
      ['a', 'ai', 'direct', 9],
      ['b', 'ai', 'direct', 1],
      ['b', 'ic', 'direct', 1],
      ['c', 'ai', 'direct', 20],
    ],
  );
  const { rows } = matrixOf(data, framework, { asOf: '2026-01-01', counting: 'direct', documents: null });
  const ids = (sort: (typeof SORTS)[number]) => inOrder(rows, sort).known.map(({ area }) => area.id);

  it('is that of the register, or has most priorities or most links first', () => {
    const registered = rows.map(({ area }) => area.id).filter((id) => ids('register').includes(id));
    expect(ids('register')).toEqual(registered);
    expect(ids('covered').slice(0, 2)).toEqual(['changning', 'minhang']);
    expect(ids('links').slice(0, 2)).toEqual(['minhang', 'changning']);
  });

  it('puts areas of which nothing counts after those that were looked at, and those without documents apart', () => {
    for (const sort of SORTS) {
      const { known, bare } = inOrder(rows, sort);
      expect(known.length + bare.length).toBe(rows.length);
      expect(bare.every(({ documents }) => Object.values(documents).flat().length === 0)).toBe(true);
      if (sort !== 'register') expect(known.at(-1)?.area.id).toBe('shanghai');
    }
  });
});
