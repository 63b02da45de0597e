/** `cetu export`: what can be chosen, and what the files say of themselves. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportSettings, exportSettingsSchema } from '../../cypher/export/settings.ts';
import { cetu, tempFolder } from '../support/cli.ts';

const temp = tempFolder('export-cli');
const run = (...args: string[]) => cetu(['export', ...args, '--store', temp.at('graph')]);

interface Exported {
  attributes: { settings: ExportSettings };
  nodes: { key: string; attributes: { x?: number; labels: string[] } }[];
  edges: {
    source: string;
    target: string;
    attributes: { type: string; properties: { relation?: string } };
  }[];
}

async function exported(...args: string[]): Promise<Exported & { stderr: string }> {
  const file = temp.at(`${Math.random()}.json`);
  const { code, stderr } = await run('--out', file, ...args);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  const graph: Exported = JSON.parse(readFileSync(file, 'utf8'));
  return { ...graph, stderr };
}

beforeAll(async () => {
  const { code, stderr } = await cetu(['ingest', '--store', temp.at('graph')]);
  if (code !== 0) throw new Error(stderr);
});
afterAll(() => temp.remove());

describe('cetu export', () => {
  it('narrows the graph to an area, a day and direct links, and says so in the file', async () => {
    const { attributes, nodes, edges, stderr } = await exported(
      '--area',
      '长宁区',
      '--as-of',
      '2025-06-01',
      '--counting',
      'direct',
    );
    const settings = exportSettingsSchema.parse(attributes.settings);
    expect(settings).toMatchObject({
      title: '长宁区',
      subject: 'area',
      asOf: '2025-06-01',
      counting: 'direct',
    });
    expect(settings.documents).toHaveLength(1);
    expect(settings.documents[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(settings.frameworks[0]!.fingerprint).not.toBe('');
    expect(stderr).toContain('left out: 章节和原文');
    const keys = new Set(nodes.map(({ key }) => key));
    for (const { source, target } of edges) expect(keys.has(source) && keys.has(target)).toBe(true);
    const relations = new Set(
      edges.flatMap(({ attributes: { type, properties } }) =>
        type === 'ADDRESSES' ? [properties.relation] : [],
      ),
    );
    expect(relations).toEqual(new Set(['direct']));
    for (const node of nodes) expect(Number.isFinite(node.attributes.x)).toBe(true);
    const expired = await exported('--area', '上海市', '--as-of', '2026-06-01');
    expect(expired.attributes.settings.documents).toEqual([]);
    expect(expired.nodes).toEqual([]);
  });

  it('makes a graph and a table of a query, with its text and parameters', async () => {
    const query = 'MATCH (m:Measure)-[l:ADDRESSES]->(p:Priority {code: $c}) RETURN m, l, p, m.title AS title';
    const file = temp.at('query.zip');
    const { code } = await run('--query', query, '--param', 'c=ai', '--format', 'csv', '--out', file);
    expect(code).toBe(0);
    const files = unzipSync(readFileSync(file));
    expect(Object.keys(files).sort()).toEqual(
      ['edges.csv', 'evidence.csv', 'nodes.csv', 'settings.csv', '查询结果.csv'].sort(),
    );
    const lines = (name: string) => Buffer.from(files[name]!).toString().trimEnd().split('\r\n').length - 1;
    expect(lines('evidence.csv')).toBe(lines('edges.csv'));
    expect(lines('查询结果.csv')).toBe(lines('edges.csv'));
    expect(Buffer.from(files['settings.csv']!).toString()).toContain('{""c"":""ai""}');
  });

  it('draws the matrix, and gives a comparison and references', async () => {
    const svg = temp.at('matrix.svg');
    expect((await run('--matrix', '--as-of', '2025-06-01', '--language', 'en', '--out', svg)).code).toBe(0);
    const text = readFileSync(svg, 'utf8');
    for (const part of ['Artificial intelligence', 'Changning District', 'As of: 2025-06-01', 'None found'])
      expect(text).toContain(part);
    const metadata = /<metadata>(.*)<\/metadata>/
      .exec(text)![1]!
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    expect(exportSettingsSchema.parse(JSON.parse(metadata)).documents).toHaveLength(5);

    const png = temp.at('matrix.png');
    expect((await run('--matrix', '--scale', '1', '--out', png)).code).toBe(0);
    expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG');
    expect(readFileSync(png).toString()).toContain('"subject":"matrix"');

    const book = temp.at('compare.xlsx');
    expect((await run('--compare', '闵行区', '静安区', '--as-of', '2025-06-01', '--out', book)).code).toBe(0);
    expect(Object.keys(unzipSync(readFileSync(book))).filter((name) => name.includes('sheet'))).toHaveLength(
      4,
    );

    const list = temp.at('references.txt');
    expect((await run('--format', 'gbt7714', '--out', list)).code).toBe(0);
    expect(readFileSync(list, 'utf8')).toMatch(
      /\[\d\] 闵行区人民政府\. 闵行区关于产业高质量发展的政策意见\(试行\): 闵府规发〔2024〕11号\[A\]\. \(2024-12-11\)\./,
    );
  });

  it.each([
    ['no file', ['--matrix'], /--out/],
    ['two choices', ['--matrix', '--area', '闵行区', '--out', 'x.svg'], /choose one of/],
    ['an unknown ending', ['--out', 'graph.doc'], /--format/],
    ['a format that does not fit', ['--saved', 'coverage', '--out', 'x.gexf'], /xlsx, csv/],
    ['an unknown area', ['--area', '浦西区', '--out', 'x.gexf'], /闵行区/],
    ['a day that does not exist', ['--matrix', '--as-of', '2026-02-31', '--out', 'x.xlsx'], /no such day/],
    ['one area twice', ['--compare', '闵行区', '闵行区', '--out', 'x.xlsx'], /same area/],
    ['a day that is none', ['--as-of', '2025', '--out', 'x.gexf'], /2026-12-01/],
    ['a picture of everything', ['--out', 'x.svg'], /--area/],
  ])('refuses %s with 2 and a reason, and leaves no file', async (_, args, reason) => {
    const { code, stderr } = await cetu(['export', ...args, '--store', temp.at('graph')], { cwd: temp.path });
    expect(code).toBe(2);
    expect(stderr).toMatch(reason);
    expect(
      readdirSync(temp.path).filter((name) => name.startsWith('x.') || name.startsWith('graph.')),
    ).toEqual([]);
    expect(existsSync(temp.at('graph.doc'))).toBe(false);
  });
});
