import { describe, expect, it } from 'vitest';
import { compareMeans, compareRows, departmentsOf, largestAmount, pairOfRows } from './compare.ts';
import { matrixOf } from './coverage.ts';
import { coverage, document, framework, measure } from './testing.ts';

describe('compareRows', () => {
  it('tells what both areas have, one of them, and neither', () => {
    const data = coverage(
      [
        document({ id: 'a', area: 'minhang', issued: '2025-01-01' }),
        document({ id: 'b', area: 'changning', issued: '2025-01-01' }),
      ],
      [
        ['a', 'ai', 'direct', 2],
        ['b', 'ai', 'direct', 1],
        ['b', 'ic', 'direct', 4],
        ['a', 'tier:future', 'direct', 1],
      ],
    );
    const { rows } = matrixOf(data, framework, { asOf: '2026-01-01', counting: 'direct', documents: null });
    const row = (id: string) => rows.find(({ area }) => area.id === id)!;
    const said = compareRows(row('minhang'), row('changning')).map(
      ({ column, left, right, side }) => `${column.id} ${left.measures}:${right.measures} ${side}`,
    );
    expect(said).toEqual(['f/ic 0:4 right', 'f/ai 2:1 both', 'f/future-energy 0:0 neither']);
  });
});

describe('pairOfRows', () => {
  const data = coverage(
    [
      document({ id: 'a', area: 'minhang', issued: '2025-01-01' }),
      document({ id: 'b', area: 'changning', issued: '2025-01-01' }),
      document({ id: 'c', area: 'shanghai', issued: '2025-01-01' }),
      document({ id: 'd', area: null, issued: '2025-01-01' }),
    ],
    [
      ['a', 'ai', 'direct', 9],
      ['b', 'ai', 'direct', 1],
      ['b', 'ic', 'direct', 1],
      ['c', 'ai', 'direct', 1],
      ['c', 'ic', 'direct', 1],
      ['d', 'ai', 'direct', 9],
      ['d', 'ic', 'direct', 9],
      ['d', 'future-energy', 'direct', 9],
    ],
  );
  const { rows } = matrixOf(data, framework, { asOf: '2026-01-01', counting: 'direct', documents: null });
  const pair = (left: string | null, right: string | null, among = rows) =>
    pairOfRows(among, left, right).map((row) => row?.area.id);

  it('takes the areas that share most priorities, and no documents without an area', () => {
    expect(pair(null, null)).toEqual(['shanghai', 'changning']);
    expect(pair(null, 'gone')).toEqual(['shanghai', 'changning']);
  });

  it('keeps what is named, on its side', () => {
    expect(pair('minhang', 'minhang')).toEqual(['minhang', 'minhang']);
    expect(pair('changning', null)).toEqual(['changning', 'shanghai']);
    expect(pair(null, 'shanghai')).toEqual(['changning', 'shanghai']);
    // Both others share one priority with it; the first has as many links as the second.
    expect(pair('minhang', null)).toEqual(['minhang', 'shanghai']);
  });

  it('finds no second area where there is one alone', () => {
    expect(pair(null, null, rows.slice(0, 1))).toEqual([undefined, undefined]);
    expect(pair('shanghai', null, rows.slice(0, 1))).toEqual(['shanghai', undefined]);
  });
});

describe('means', () => {
  const grant = { id: 'grant', name: '资金', nameEn: 'Grants', kind: 'grant' } as const;
  const loan = { id: 'loan', name: '贷款', nameEn: 'Loans', kind: 'loan' } as const;

  it('are counted by measure on each side, the most used first', () => {
    const found = compareMeans(
      [measure({ instruments: [grant, grant] }), measure({ instruments: [loan, grant] })],
      [measure({ instruments: [grant] })],
      ({ instruments }) => instruments,
    );
    expect(found.map(({ id, left, right }) => [id, left, right])).toEqual([
      ['grant', 2, 1],
      ['loan', 1, 0],
    ]);
  });

  it('keep the full names of departments that share a short form', () => {
    const of = (name: string) =>
      measure({
        departments: [
          { id: name, name, short: '区科委', role: 'lead', order: 0, asWritten: '区科委', start: 0, end: 1 },
        ],
      });
    const found = compareMeans(
      [of('闵行区科学技术委员会'), of('闵行区科学技术委员会')],
      [of('长宁区科学技术委员会')],
      departmentsOf,
    );
    expect(found).toMatchObject([
      { name: '区科委', left: 2, right: 1, bodies: ['闵行区科学技术委员会', '长宁区科学技术委员会'] },
    ]);
  });

  it('name their largest amount', () => {
    const amounts = [3, 9, 4].map((max) => ({
      id: `${max}`,
      role: 'ceiling' as const,
      max,
      currency: 'CNY',
      per: null,
      asWritten: '',
      start: 0,
      end: 1,
    }));
    expect(largestAmount(measure({ amounts }))?.max).toBe(9);
    expect(largestAmount(measure())).toBeNull();
  });
});
