import { describe, expect, it } from 'vitest';
import type { Table, TableValue } from '../../../../cypher/export/subgraph.ts';
import { matrixOf } from '../coverage.ts';
import { expiringBefore } from '../expiring.ts';
import { gapsOf } from '../gaps.ts';
import { sharedPriorities } from '../overlaps.ts';
import type { Settings } from '../settings.ts';
import { coverage, document, framework, measure } from '../testing.ts';
import { comparisonTables } from './comparison-tables.ts';
import { lensFigure, lensTable } from './lens-figure.ts';
import { expiringTable, gapTable, sharedTable, similarTable } from './list-tables.ts';
import { matrixFigure, matrixTables } from './matrix-figure.ts';
import { exportSettings } from './settings.ts';

const settings: Settings = { asOf: '2026-01-01', counting: 'direct', documents: null };
const data = coverage(
  [document({ id: 'm', area: 'minhang' }), document({ id: 'c', area: 'changning' })],
  [
    ['m', 'ai', 'direct', 3],
    ['c', 'ai', 'direct', 1],
    ['m', 'ic', 'named', 2],
  ],
);
const matrix = matrixOf(data, framework, settings);
const rowsOf = ({ rows }: Table) => rows() as TableValue[][];
const row = (area: string) => matrix.rows.find((one) => one.area.id === area)!;

describe('exportSettings', () => {
  it('says what the settings stand for: bytes of documents, version of the framework', () => {
    const created = new Date('2026-11-22T08:00:00Z');
    const exported = exportSettings({
      title: 't',
      subject: 'matrix',
      language: 'en',
      coverage: data,
      settings: { ...settings, documents: ['c'] },
      created,
    });
    expect(exported).toMatchObject({
      asOf: '2026-01-01',
      counting: 'direct',
      created: '2026-11-22T08:00:00.000Z',
      documents: [{ id: 'c', sha256: '0'.repeat(64) }],
      frameworks: [{ id: 'f', fingerprint: 'f'.repeat(64) }],
      limits: [],
    });
  });
});

describe('the matrix', () => {
  it('is one table as it looks and one cell by cell, with gaps in words', () => {
    const [wide, long] = matrixTables(matrix, settings, 'en');
    const [first] = rowsOf(wide!);
    const ai = wide!.columns.findIndex(({ id }) => id === 'f/ai');
    const ic = wide!.columns.findIndex(({ id }) => id === 'f/ic');
    expect([first![0], first![ai], first![ic]]).toEqual(['Minhang', 3, 'Named only']);
    expect(rowsOf(long!)).toHaveLength(matrix.rows.length * matrix.columns.all.length);
    for (const cells of rowsOf(long!)) expect(cells).toHaveLength(long!.columns.length);
  });

  it('is a figure in the order of the page, folded or not', () => {
    const exported = exportSettings({
      title: 't',
      subject: 'matrix',
      language: 'zh',
      coverage: data,
      settings,
    });
    const figure = matrixFigure(matrix, exported);
    expect(figure.rows.map(({ name, bare }) => [name, bare])).toEqual([
      ['闵行区', false],
      ['长宁区', false],
      ['上海市', true],
    ]);
    expect(figure.groups.flatMap(({ columns }) => columns)).toHaveLength(figure.rows[0]!.cells.length);
    const folded = matrixFigure(matrix, exported, { sort: 'links', folded: true });
    expect(folded.rows.map(({ name }) => name)).toEqual(['闵行区', '长宁区']);
    expect(folded.settings.limits).toEqual([{ what: '尚无文件的地区（1 个）', shown: 0, total: null }]);
    expect(figure.settings.limits).toEqual([]);
  });
});

describe('lists', () => {
  it('give gaps with the sentence that says what was looked at', () => {
    const table = gapTable(gapsOf(matrix), settings, 'zh');
    const rows = rowsOf(table);
    const sentence = table.columns.findIndex(({ id }) => id === 'sentence');
    const none = rows.find(
      ([kind, area, , target]) => kind === '未发现措施' && area === '长宁区' && target === '集成电路',
    )!;
    expect(none[sentence]).toContain('计入的 1 份文件中，未发现直接支持');
    for (const cells of rows) expect(cells).toHaveLength(table.columns.length);
  });

  it('give two areas side by side, and who else does the same', () => {
    const [priorities] = comparisonTables({
      left: row('minhang'),
      right: row('changning'),
      measures: [[measure()], []],
      settings,
      language: 'en',
    });
    const ai = rowsOf(priorities!).find(([, target]) => target === 'Artificial intelligence')!;
    expect(ai.slice(2, 4)).toEqual([3, 1]);
    const shared = sharedTable('t', sharedPriorities(matrix), 'en');
    expect(rowsOf(shared).map((cells) => [cells[4], cells[5]])).toEqual([
      ['Minhang', 3],
      ['Changning', 1],
    ]);
    const side = (id: string, holder: string) => ({ id, document: holder, title: id, path: ['一', '二'] });
    const similar = similarTable('t', [{ a: side('x', 'm'), b: side('y', 'c'), score: 0.9 }], data, 'en');
    expect(rowsOf(similar)[0]).toEqual([
      0.9,
      'Minhang',
      '关于m的意见',
      '一 › 二',
      'x',
      'Changning',
      '关于c的意见',
      '一 › 二',
      'y',
    ]);
  });

  it('give what expires with what nothing counts for then, one row each', () => {
    const ending = coverage(
      [document({ id: 'm', effectiveFrom: '2025-01-01', validUntil: '2026-12-31', measures: 4 })],
      [
        ['m', 'ai', 'direct', 3],
        ['m', 'ic', 'direct', 1],
      ],
    );
    const expiring = expiringBefore(ending, matrixOf(ending, framework, settings), settings, '2027-03-01');
    const table = expiringTable(expiring, 'zh');
    expect(rowsOf(table).map((cells) => cells.slice(0, 6))).toEqual([
      ['闵行区', '关于m的意见', '2026-12-31', 4, '三大先导产业', '集成电路'],
      ['闵行区', '关于m的意见', '2026-12-31', 4, '三大先导产业', '人工智能'],
    ]);
    expect(rowsOf(table)[0]).toContain(
      '闵行区：《关于m的意见》有效期至2026年12月31日，此后其 4 项措施不再计入。',
    );
    for (const cells of rowsOf(table)) expect(cells).toHaveLength(table.columns.length);
  });
});

describe('the matrix of departments', () => {
  it('has all of its rows in the table, and says what the picture leaves out', () => {
    const rows = Array.from({ length: 250 }, (_, at) => ({
      item: { id: `d${at}`, name: `部门${at}`, nameEn: '', area: 'minhang' },
      area: row('minhang').area,
      cells: matrix.columns.all.map((_column, column) => (column === 0 ? at : 0)),
      links: at,
      covered: at > 0 ? 1 : 0,
    }));
    const lens = { rows, totals: matrix.columns.all.map(() => ({ measures: 1, rows: 1 })) };
    const table = lensTable(lens, matrix, 'departments', 'zh');
    expect(rowsOf(table)).toHaveLength(250);
    expect(rowsOf(table)[3]!.slice(0, 3)).toEqual(['部门3', '闵行区', 3]);
    const exported = exportSettings({
      title: 't',
      subject: 'matrix',
      language: 'zh',
      coverage: data,
      settings,
    });
    const figure = lensFigure(lens, matrix, 'departments', exported);
    expect(figure.settings.limits).toEqual([{ what: '部门', shown: 200, total: 250 }]);
    expect(figure.rows).toHaveLength(200);
    expect(figure.rows[0]!.cells[0]!.text).toBe('');
  });
});
