import { describe, expect, it } from 'vitest';
import { amountCount, amountsOf } from './amounts.ts';
import { matrixOf } from './coverage.ts';
import { coverage, document, framework, measure } from './testing.ts';

const settings = { asOf: '2026-01-01', counting: 'direct', documents: null } as const;

describe('amounts', () => {
  it('are counted behind a cell, and behind a column over all areas', () => {
    const data = coverage(
      [document({ id: 'a', area: 'minhang' }), document({ id: 'b', area: 'changning' })],
      [
        ['a', 'ai', 'direct', 3],
        ['b', 'ai', 'direct', 2],
      ],
    );
    data.counts = data.counts.map((count, at) => {
      const [of, target, relation, measures, department] = count;
      return [of, target, relation, measures, department, at + 1];
    });
    const matrix = matrixOf(data, framework, settings);
    const column = matrix.columns.all.find(({ id }) => id === 'f/ai')!;
    const row = matrix.rows.find(({ area }) => area.id === 'minhang');
    expect(amountCount(matrix, row, column)).toEqual({ measures: 3, without: 1 });
    expect(amountCount(matrix, undefined, column)).toEqual({ measures: 5, without: 3 });
  });

  it('are listed with their measures, the largest of a currency first', () => {
    const amount = (id: string, max: number, currency: string) => ({
      ...{ id, max, currency, role: 'ceiling' as const, per: null, asWritten: id, start: 0, end: 1 },
    });
    const one = measure({ id: 'one', amounts: [amount('a', 5, 'CNY'), amount('b', 9, 'USD')] });
    const other = measure({ id: 'other', amounts: [amount('c', 7, 'CNY')] });
    const silent = measure({ id: 'silent', amounts: [] });
    expect(amountsOf([one, silent, other]).map(({ measure, amount }) => [measure.id, amount.id])).toEqual([
      ['other', 'c'],
      ['one', 'a'],
      ['one', 'b'],
    ]);
  });
});
