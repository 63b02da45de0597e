import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { NODES, RELATIONSHIPS } from '../model.ts';
import { EDGE_COLUMNS, NODE_COLUMNS, NOT_IN_EDGES, NOT_IN_NODES, sheetsOf } from './sheets.ts';
import type { Subgraph } from './subgraph.ts';
import { exportSettings } from './testing.ts';
import { VALUE_WORDS } from './value-words.ts';

const settings = exportSettings();

const properties = (shapes: readonly { shape: object }[]) =>
  [...new Set(shapes.flatMap(({ shape }) => Object.keys(shape)))].sort();
const NAMES = { nodes: '节点', edges: '关系', evidence: '依据' };

const graph: Subgraph = {
  settings,
  nodes: () => [
    {
      key: 'Document:d',
      labels: ['Document'],
      name: '若干措施',
      properties: {
        id: 'd',
        title: '若干措施',
        number: '1号',
        warnings: ['issued-not-stated: The text has no date of issue.', 'c: d'],
        fingerprint: 'ffff',
        coverage: '{}',
        owner: 'd',
        own: 1,
      },
      view: { size: 1, color: '#000000', shape: 'disc' },
    },
  ],
  edges: () => [
    {
      key: 'l',
      source: 'Measure:m',
      target: 'Priority:p',
      type: 'ADDRESSES',
      properties: {
        evidence: ['艺 术品', '大模型'],
        relation: 'direct',
        rule: 'twin',
        starts: [1, 2],
        owner: 'd',
      },
    },
  ],
  evidence: () => [],
};

async function sheet(name: string, language: 'zh' | 'en'): Promise<Record<string, unknown>[]> {
  const table = sheetsOf({ ...graph, settings: { ...settings, language } }, NAMES).find(
    (one) => one.name === name,
  )!;
  const rows: Record<string, unknown>[] = [];
  for await (const row of table.rows())
    rows.push(Object.fromEntries(table.columns.map(({ title }, at) => [title, row[at]])));
  return rows;
}

describe('the sheets of a graph', () => {
  it('have a column for every property of the model, but for those that are left out on purpose', () => {
    const columns = (list: typeof NODE_COLUMNS) => list.map(([property]) => property);
    expect([...columns(NODE_COLUMNS), ...NOT_IN_NODES].sort()).toEqual(properties(Object.values(NODES)));
    expect([...columns(EDGE_COLUMNS), ...NOT_IN_EDGES].sort()).toEqual(
      properties(Object.values(RELATIONSHIPS).map((one) => one.properties)),
    );
  });

  it('name what is there in the language of the file, the name first and nothing internal', async () => {
    const [row] = await sheet('节点', 'zh');
    expect(Object.keys(row!).slice(0, 3)).toEqual(['类型', '名称', '文号']);
    expect(row).toMatchObject({
      类型: '文件',
      名称: '若干措施',
      文号: '1号',
      读取时的提醒: '文中没有成文日期。 d',
    });
    for (const head of Object.keys(row!)) expect(head).toMatch(/\p{Script=Han}/u);
    expect(JSON.stringify(row)).not.toMatch(/ffff|owner|\{\}/);
    const [english] = await sheet('节点', 'en');
    expect(Object.keys(english!).slice(0, 3)).toEqual(['Label', 'Name', 'Number']);
    expect(Object.keys(english!).join()).not.toMatch(/\p{Script=Han}/u);
  });

  it('say in words what the graph keeps as codes, and list the codes', async () => {
    expect(await sheet('关系', 'zh')).toMatchObject([
      { 关系: '支持领域', 联系: '直接支持', 规则: '同一词语以另一领域为主' },
    ]);
    expect(await sheet('关系', 'en')).toMatchObject([{ Type: 'addresses', Link: 'supports directly' }]);
    expect(await sheet('代码对照', 'zh')).toContainEqual({
      栏目: '上限或总额 / 角色',
      写法: '上限',
      代码: 'ceiling',
    });
  });

  it('have words for every code of the model', () => {
    const codes = [...Object.values(NODES), ...Object.values(RELATIONSHIPS).map((one) => one.properties)]
      .flatMap(({ shape }) => Object.entries(shape as Record<string, unknown>))
      .filter(([property]) => property !== 'script')
      .flatMap(([property, of]) => {
        const type = of instanceof z.ZodNullable ? of.unwrap() : of;
        return type instanceof z.ZodEnum ? type.options.map((code) => [property, String(code)] as const) : [];
      });
    expect(codes.length).toBeGreaterThan(30);
    for (const [property, code] of [
      ...codes,
      ...Object.keys(RELATIONSHIPS).map((type) => ['type', type] as const),
    ])
      expect([property, code, VALUE_WORDS[property]?.[code]?.length]).toEqual([property, code, 2]);
  });

  it('show the words of a link without the blanks of a page', async () => {
    const [row] = await sheet('关系', 'zh');
    expect(row).toMatchObject({ 起点: 'Measure:m', 关系: '支持领域', 依据原文: '艺术品 … 大模型' });
  });
});
