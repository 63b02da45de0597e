import { describe, expect, it } from 'vitest';
import { collapse } from './collapse.ts';
import { matrixOf } from './coverage.ts';
import { explainLensCell, lensMatrix } from './lens.ts';
import { coverage, document, framework } from './testing.ts';

const settings = { asOf: '2026-01-01', counting: 'direct', documents: null } as const;
const data = coverage(
  [
    document({ id: 'a', issued: '2025-01-01' }),
    document({ id: 'old', issued: '2020-01-01', validUntil: '2021-01-01' }),
  ],
  [],
);
const matrix = matrixOf(data, framework, settings);
const lens = {
  rows: [
    { id: 'one', name: '区商务委', nameEn: '', area: 'minhang' },
    { id: 'two', name: '区科委', nameEn: '', area: null },
    { id: 'three', name: '区文旅局', nameEn: '', area: null },
  ],
  documents: ['a', 'old'],
  targets: ['f/ai', 'f/ic', 'f/tier:future'],
  counts: [
    [0, 0, 0, 0, 2],
    [1, 0, 0, 0, 1],
    [1, 0, 1, 0, 1],
    [1, 0, 2, 0, 1],
    [1, 0, 1, 1, 5],
    [2, 1, 0, 0, 4],
  ] as [number, number, number, number, number][],
};
const at = (id: string) => matrix.columns.all.findIndex((column) => column.id === id);

describe('lensMatrix', () => {
  it('counts what the settings count, and puts who answers for most priorities first', () => {
    const { rows, totals } = lensMatrix(lens, data, matrix, settings);
    expect(rows.map((row) => [row.item.name, row.covered, row.links])).toEqual([
      ['区科委', 2, 2],
      ['区商务委', 1, 2],
    ]);
    expect(rows[0]!.cells[at('f/tier:future')]).toBe(1);
    expect(rows[1]!.area?.name).toBe('闵行区');
    expect(totals[at('f/ai')]).toEqual({ measures: 3, rows: 2 });
    const named = lensMatrix(lens, data, matrix, { ...settings, counting: 'named' });
    expect(named.rows[0]!.cells[at('f/ic')]).toBe(6);
  });

  it('adds up a tier that is drawn together', () => {
    const together = collapse(matrix, new Set(['f/tier:leading']));
    const { rows } = lensMatrix(lens, data, together, settings);
    expect(rows[0]).toMatchObject({ covered: 2, links: 2 });
    expect(rows[0]!.cells[0]).toBe(2);
  });

  it('says an empty cell as what was not found', () => {
    const [, row] = lensMatrix(lens, data, matrix, settings).rows;
    const column = matrix.columns.all[at('f/ic')]!;
    expect(explainLensCell(row!, column, 0, matrix, settings, 'zh')).toBe(
      '闵行区·区商务委：在2026年1月1日计入的 1 份文件中，未发现其直接支持“集成电路”的措施。',
    );
    expect(explainLensCell(row!, column, 0, matrix, settings, 'en')).toContain('no measure found to support');
  });
});
