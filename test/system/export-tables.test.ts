/** Workbooks and CSV as spreadsheets and programs read them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { csvOfTables } from '../../cypher/export/csv.ts';
import type { Table, Tables, TableValue } from '../../cypher/export/subgraph.ts';
import { decoded, withoutGuard } from '../../cypher/export/text.ts';
import { xlsx } from '../../cypher/export/xlsx.ts';
import { tempFolder } from '../support/cli.ts';
import { HOSTILE, settings } from '../support/hostile-graph.ts';
import { readWithPython, withoutPythonReaders } from '../support/python.ts';
import { sheetsOf, withoutCalc } from '../support/spreadsheet.ts';

const temp = tempFolder('export-tables');
afterAll(() => temp.remove());

const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const ROWS: TableValue[][] = [
  ...HOSTILE.map((text, at): TableValue[] => [at, text, text.length, at % 2 === 0]),
  [-1.5, `=${'长'.repeat(40_000)}`, null, false],
];
const columns = ['n', '=text', 'length', 'even'].map((id) => ({ id, title: id }));
const table: Table = { name: '表: [一]/"二"', columns, rows: () => ROWS };
const tables: Tables = { settings, tables: [table, { ...table, name: table.name.toLowerCase() }] };

async function bytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

describe.skipIf(withoutPythonReaders())('CSV', () => {
  it('is read by another reader to the last character, and its settings with it', async () => {
    const files = unzipSync(await bytes(csvOfTables(tables)));
    const names = Object.keys(files);
    expect(names).toHaveLength(3);
    names.forEach((_, at) => void writeFileSync(temp.at(`${at}.csv`), files[names[at]!]!));
    const [first, , about] = readWithPython(
      names.map((_, at) => ['csv', temp.at(`${at}.csv`)]),
    ) as string[][][];
    expect(first![0]).toEqual(['n', "'=text", 'length', 'even']);
    expect(first!.slice(1).map((row) => decoded(withoutGuard(row[1]!)))).toEqual(ROWS.map((row) => row[1]));
    expect(first!.slice(1).map(([n, , length, even]) => [n, length, even])).toEqual(
      ROWS.map(([n, , length, even]) => [String(n), length === null ? '' : String(length), String(even)]),
    );
    const lines = new Map(about!.map(([name, value]) => [name, value]));
    expect(JSON.parse(decoded(lines.get('settings')!))).toEqual(settings);
    expect(lines.get('截至日期')).toBe('2026-12-01');
    for (const file of Object.values(files)) expect([...file.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe.skipIf(withoutCalc() || withoutPythonReaders())('a spreadsheet program', () => {
  it('reads a workbook: every text as it is, sheets that go on, and the settings', async () => {
    const limits: string[] = [];
    const options = { mostRows: 25, onLimit: ({ what }: { what: string }) => void limits.push(what) };
    const file = temp.at('book.xlsx');
    writeFileSync(file, await bytes(xlsx(tables, options)));
    const folder = temp.at('sheets');
    mkdirSync(folder);
    const sheets = sheetsOf(file, folder);
    const read = readWithPython([...sheets.values()].map((path) => ['csv', path])) as string[][][];
    const byName = new Map([...sheets.keys()].map((name, at) => [name, read[at]!]));
    const needed = Math.ceil(ROWS.length / 24);
    expect(byName.size).toBe(2 * needed + 1);
    const first = [...byName].filter(([name]) => name !== '设置').sort(([a], [b]) => (a < b ? -1 : 1));
    const found = new Map(
      first.flatMap(([, rows]) => rows.slice(1)).map(([n, text, length]) => [n!, { text: text!, length }]),
    );
    for (const [n, text] of ROWS.slice(0, -1)) {
      // Halves of characters are in the file, but no program shows them.
      if (LONE.test(String(text))) continue;
      // A cell keeps no carriage returns; its rows end in line feeds.
      const lines = String(text).replace(/\r\n?/g, '\n');
      expect([n, found.get(String(n))?.text.replace(/\r\n?/g, '\n')]).toEqual([n, lines]);
      expect(found.get(String(n))?.length).toBe(String(String(text).length));
    }
    const cut = found.get('-1.5')!.text;
    expect(cut).toHaveLength(32_767);
    expect(cut).toMatch(/^=长+…\[\+\d+\]$/);
    expect(limits).toEqual(['2 个单元格长于 32,767 字符，被截短']);
    const about = byName.get('设置')!.map((row) => row.join('='));
    expect(about).toContain(`未含内容=${limits[0]}`);
    expect(about.join('\n')).toContain(settings.documents[0]!.sha256);
  });

  it('runs nothing in CSV', async () => {
    const files = unzipSync(await bytes(csvOfTables(tables)));
    const file = temp.at('formulas.csv');
    writeFileSync(file, Object.values(files)[0]!);
    const folder = temp.at('csv');
    mkdirSync(folder);
    const [path] = sheetsOf(file, folder).values();
    const [rows] = readWithPython([['csv', path!]]) as string[][][];
    const shown = rows!.slice(1).map((row) => row[1]!);
    for (const [at, text] of HOSTILE.entries())
      if (/^['=+\-@＝]/.test(text)) expect(shown[at]).toContain(text.replace(/^'+/, ''));
  });
});
