import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, type Matrix, matrixOf, shareOf } from './coverage.ts';
import type { Settings } from './settings.ts';
import { statusOn } from './status.ts';
import { coverage, document, framework } from './testing.ts';

const settings: Settings = { asOf: '2026-01-01', counting: 'direct', documents: null };
const inForce = { issued: '2025-01-01' };

function cell(matrix: Matrix, area: string, target: string): Cell {
  const row = matrix.rows.find((candidate) => candidate.area.id === area)!;
  return row.cells.find(
    (candidate) => candidate.column.id === `f/${target}` || candidate.column.id === target,
  )!;
}

describe('matrixOf', () => {
  it('counts measures in force by area and target, and says from how many documents', () => {
    const matrix = matrixOf(
      coverage(
        [document({ id: 'a', ...inForce }), document({ id: 'b', ...inForce })],
        [
          ['a', 'ai', 'direct', 3],
          ['b', 'ai', 'direct', 2],
        ],
      ),
      framework,
      settings,
    );
    expect(cell(matrix, 'minhang', 'ai')).toMatchObject({ measures: 5, documents: 2, gap: null });
    expect(matrix.rows.map((row) => row.area.id)).toEqual(['shanghai', 'minhang', 'changning']);
    expect(matrix.rows[1]).toMatchObject({ links: 5, covered: 1, counted: 2 });
    expect(matrix.totals[matrix.columns.all.findIndex((c) => c.id === 'f/ai')]).toEqual({
      measures: 5,
      areas: 1,
    });
  });

  it('tells the five kinds of gap apart', () => {
    const matrix = matrixOf(
      coverage(
        [
          document({ id: 'now', ...inForce }),
          document({ id: 'old', ...inForce, validUntil: '2025-06-30' }),
          document({ id: 'ancient', area: 'shanghai', periodFrom: '2015', periodUntil: '2030' }),
        ],
        [
          ['now', 'ic', 'named', 2],
          ['now', 'tier:future', 'direct', 1],
          ['old', 'ai', 'direct', 4],
          ['ancient', 'ai', 'direct', 1],
        ],
      ),
      framework,
      settings,
    );
    expect(cell(matrix, 'minhang', 'ic')).toMatchObject({ gap: 'named-only', named: 2 });
    expect(cell(matrix, 'minhang', 'future-energy')).toMatchObject({ gap: 'tier-only', tierWide: 1 });
    expect(cell(matrix, 'minhang', 'ai')).toMatchObject({ gap: 'expired-only', expired: 4 });
    expect(cell(matrix, 'minhang', 'tier:leading').gap).toBe('none');
    expect(cell(matrix, 'changning', 'ai').gap).toBe('not-assessable');
    expect(cell(matrix, 'shanghai', 'ic').gap).toBe('not-assessable');
    expect(cell(matrix, 'shanghai', 'ai')).toMatchObject({ gap: null, measures: 1 });
  });

  it('keeps an expired document with a measure apart from an area that cannot be assessed', () => {
    const matrix = matrixOf(
      coverage([document({ id: 'old', validUntil: '2025-06-30' })], [['old', 'ai', 'direct', 1]]),
      framework,
      settings,
    );
    expect(cell(matrix, 'minhang', 'ai').gap).toBe('expired-only');
    expect(cell(matrix, 'minhang', 'ic').gap).toBe('not-assessable');
    expect(matrix.assessable).toBe(0);
  });

  it('never counts drafts and what is no policy, and does not call them expired', () => {
    for (const uncounted of ['draft', 'no-policy'] as const) {
      const data = coverage([document({ id: 'a', ...inForce, uncounted })], [['a', 'ai', 'direct', 3]]);
      const matrix = matrixOf(data, framework, settings);
      expect(matrix.assessable).toBe(0);
      expect(matrix.documents[uncounted]).toHaveLength(1);
      expect(cell(matrix, 'minhang', 'ai')).toMatchObject({
        ...{ measures: 0, expired: 0, notYet: 0, gap: 'not-assessable' },
      });
    }
  });

  it('counts and marks documents without dates', () => {
    const matrix = matrixOf(
      coverage([document({ id: 'a' })], [['a', 'ai', 'direct', 3]]),
      framework,
      settings,
    );
    expect(cell(matrix, 'minhang', 'ai')).toMatchObject({ measures: 3, unstated: 3 });
  });

  it('looks only at chosen documents', () => {
    const data = coverage(
      [document({ id: 'a', ...inForce }), document({ id: 'b', ...inForce })],
      [
        ['a', 'ai', 'direct', 3],
        ['b', 'ai', 'direct', 2],
      ],
    );
    expect(cell(matrixOf(data, framework, { ...settings, documents: ['b'] }), 'minhang', 'ai').measures).toBe(
      2,
    );
    expect(cell(matrixOf(data, framework, { ...settings, documents: [] }), 'minhang', 'ai').gap).toBe(
      'not-assessable',
    );
  });

  it('gives documents without an area a row of their own', () => {
    const matrix = matrixOf(
      coverage([document({ id: 'a', area: null })], [['a', 'ai', 'direct', 1]]),
      framework,
      settings,
    );
    expect(cell(matrix, '-', 'ai').measures).toBe(1);
  });

  it('agrees with a count of single links, for any documents, day and settings', () => {
    const days = ['2020-01-01', '2022-06-01', '2024-01-01', '2026-01-01'];
    const day = fc.option(fc.constantFrom(...days));
    const documents = fc.array(
      fc.record({
        area: fc.constantFrom('minhang', 'changning', 'shanghai', null),
        issued: day,
        validUntil: day,
      }),
      { maxLength: 6 },
    );
    const targets = ['ic', 'ai', 'future-energy', 'tier:leading', 'f'] as const;
    fc.assert(
      fc.property(
        documents,
        fc.uniqueArray(
          fc.tuple(
            fc.nat(5),
            fc.constantFrom(...targets),
            fc.constantFrom('direct', 'named'),
            fc.integer({ min: 1, max: 9 }),
          ),
          { selector: ([d, t, r]) => `${d}|${t}|${r}` },
        ),
        fc.constantFrom(...days),
        fc.constantFrom('direct', 'named'),
        (fields, links, asOf, counting) => {
          const all = fields.map((f, index) => document({ id: `d${index}`, ...f }));
          const known = links.filter(([index]) => index < all.length);
          const data = coverage(
            all,
            known.map(([index, target, relation, n]) => [`d${index}`, target, relation, n] as const),
          );
          const matrix = matrixOf(data, framework, { asOf, counting, documents: null });
          for (const row of matrix.rows)
            for (const found of row.cells) {
              const expected = known
                .filter(([index, target, relation]) => {
                  const holder = all[index]!;
                  const status = statusOn(holder, asOf);
                  return (
                    (holder.area ?? '-') === row.area.id &&
                    (target === 'f' ? 'f' : `f/${target}`) === found.column.id &&
                    (relation === 'direct' || counting === 'named') &&
                    (status === 'in-force' || status === 'not-stated')
                  );
                })
                .reduce((sum, [, , , n]) => sum + n, 0);
              expect(found.measures).toBe(expected);
              expect(found.gap === null).toBe(expected > 0);
            }
        },
      ),
    );
  });
});

describe('shareOf', () => {
  it('tells more and fewer only of areas with links enough, compared with others', () => {
    const shares = (own: number) => {
      const matrix = matrixOf(
        coverage(
          [document({ id: 'a', ...inForce }), document({ id: 'b', area: 'changning', ...inForce })],
          [
            ['a', 'ai', 'direct', own],
            ['b', 'ic', 'direct', 30],
          ],
        ),
        framework,
        settings,
      );
      return ['ai', 'ic', 'future-energy'].map((target) => shareOf(cell(matrix, 'minhang', target)));
    };
    expect(shares(30)).toEqual(['more', 'fewer', null]);
    expect(shares(19)).toEqual([null, null, null]);
  });
});
