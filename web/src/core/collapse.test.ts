import { describe, expect, it } from 'vitest';
import { collapse, collapsedId } from './collapse.ts';
import { matrixOf } from './coverage.ts';
import { explainCell } from './sentences.ts';
import { coverage, document, framework } from './testing.ts';

const settings = { asOf: '2026-01-01', counting: 'direct', documents: null } as const;
const leading = framework.tiers[0]!;
const matrix = matrixOf(
  coverage(
    [
      document({ id: 'a', issued: '2025-01-01' }),
      document({ id: 'b', area: 'changning', issued: '2025-01-01' }),
    ],
    [
      ['a', 'ai', 'direct', 3],
      ['a', 'ic', 'direct', 2],
      ['a', 'future-energy', 'direct', 1],
      ['b', 'ic', 'named', 1],
    ],
  ),
  framework,
  settings,
);

describe('collapse', () => {
  const together = collapse(matrix, new Set([leading.id]));
  const at = together.columns.all.findIndex((column) => column.id === collapsedId(leading));
  const cellOf = (area: string) => together.rows.find((row) => row.area.id === area)!.cells[at]!;

  it('draws the priorities of a tier together and leaves the others where they were', () => {
    expect(together.columns.all.map((column) => column.id)).toEqual([
      'sum:f/tier:leading',
      'f/future-energy',
      'f/tier:leading',
      'f/tier:future',
      'f',
    ]);
    expect(cellOf('minhang')).toMatchObject({ measures: 5, direct: 5, gap: null });
    expect(together.totals[at]).toEqual({ measures: 5, areas: 1 });
    const row = together.rows.find((candidate) => candidate.area.id === 'minhang')!;
    expect(row.cells[at + 1]).toMatchObject({ measures: 1 });
    expect(row.links).toBe(6);
  });

  it('says what is nearest to an answer where no priority has a measure', () => {
    expect(cellOf('changning')).toMatchObject({ measures: 0, gap: 'named-only' });
    expect(cellOf('shanghai').gap).toBe('not-assessable');
  });

  it('is explained by its priorities', () => {
    const row = together.rows.find((candidate) => candidate.area.id === 'minhang')!;
    expect(explainCell(row, row.cells[at]!, settings, 'zh')).toContain(
      '2 个重点产业中 2 个有措施，共 5 条联系',
    );
    expect(explainCell(row, row.cells[at]!, settings, 'en')).toContain('2 of the 2 priorities');
  });

  it('changes nothing where nothing is drawn together', () => {
    expect(collapse(matrix, new Set(['another']))).toBe(matrix);
  });
});
