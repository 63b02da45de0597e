import { describe, expect, it } from 'vitest';
import { clausesOf } from '../text/clauses.ts';
import { clauseAt } from './clauses.ts';

describe('clauseAt', () => {
  const text = '甲乙,丙。丁';
  const clauses = clausesOf(text);
  it('finds the clause around a place, the next one at a mark, and the last one behind all', () => {
    const found = [0, 1, 2, 3, 4, 5, 9].map((at) => clauseAt(clauses, at));
    expect(found.map(({ start, end }) => text.slice(start, end)).join()).toBe('甲乙,甲乙,丙,丙,丁,丁,丁');
  });
});
