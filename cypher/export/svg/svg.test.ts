import { describe, expect, it } from 'vitest';
import { TIER_COLOURS } from '../palette.ts';
import { exportSettings } from '../testing.ts';
import { graphSvg, type PlacedNode } from './graph.ts';
import { matrixSvg } from './matrix.ts';
import { widthOf, wrapped } from './text.ts';

const settings = exportSettings({
  title: '图 <1>',
  language: 'zh',
  asOf: '2026-12-01',
  counting: 'direct',
  limits: [{ what: '章节', shown: 0, total: null }],
});

const node = (key: string, x: number, y: number, name = key): PlacedNode => ({
  key,
  labels: ['Measure'],
  name,
  properties: {},
  view: { x, y, size: 8, color: '#8d939d', shape: 'disc' },
});

const circles = (svg: string) =>
  [...svg.matchAll(/<circle cx="([\d.-]+)" cy="([\d.-]+)" r="8"/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('graphSvg', () => {
  it('draws nodes where they are, upwards as in the graph, with names and settings', () => {
    const svg = graphSvg({
      settings,
      nodes: [node('low', 0, 0), node('high', 10, 10, '<高>')],
      edges: [{ key: 'e', source: 'low', target: 'high', type: 'USES', properties: {} }],
    });
    const [low, high] = circles(svg);
    expect(high![0]).toBeGreaterThan(low![0]!);
    expect(high![1]).toBeLessThan(low![1]!);
    expect(svg).toContain('&lt;高&gt;');
    expect(svg).not.toContain('<高>');
    for (const part of ['图 &lt;1&gt;', '截至日期: 2026-12-01', '未含内容: 章节', '措施 2', 'USES 1'])
      expect(svg).toContain(part);
    expect(
      JSON.parse(/<metadata>(.*)<\/metadata>/.exec(svg)![1]!.replaceAll('&lt;', '<').replaceAll('&gt;', '>')),
    ).toEqual({
      ...settings,
    });
  });

  it('says how many names it left out or shortened', () => {
    const long = '很长'.repeat(20);
    const svg = graphSvg({
      settings,
      nodes: [node('a', 0, 0, long), node('b', 0.0001, 0, long), node('c', 100, 0)],
      edges: [],
    });
    expect(svg).toContain('1 个节点的名称因重叠未写出');
    expect(svg).toContain('1 个名称在图中缩写');
    expect(svg).toContain(`<title>${long}</title>`);
  });

  it('draws nothing, and one node alone', () => {
    expect(graphSvg({ settings, nodes: [], edges: [] })).toContain('</svg>');
    expect(graphSvg({ settings, nodes: [node('a', 3, 3)], edges: [] })).not.toContain('NaN');
  });
});

describe('matrixSvg', () => {
  it('draws counts in the colour of their tier, gaps by their shapes, and names all columns', () => {
    const cell = (text: string, mark: 'none' | null) => ({ text, heat: mark ? 0 : 1, mark, unstated: !mark });
    const row = { name: '闵行区', note: '计入 1 份', total: '3', bare: false };
    const svg = matrixSvg({
      settings,
      corner: '地区',
      totalHead: '合计',
      groups: [{ name: '三大先导产业', colour: 3, columns: ['集成电路', '人工智能'] }],
      rows: [{ ...row, cells: [cell('3', null), cell('0', 'none')] }],
      foot: { ...row, name: '措施合计', cells: [cell('3  1/1', null), cell('0  0/1', null)] },
      legend: [{ mark: 'none', text: '未发现' }],
    });
    expect(svg).toContain(`fill="${TIER_COLOURS[3]}" fill-opacity="0.66"`);
    expect(svg).toContain('stroke-dasharray');
    for (const part of ['集成电路', '人工智能', '三大先导产业', '闵行区', '计入 1 份', '未发现', '1/1'])
      expect(svg).toContain(part);
    // Once in the row and once in the legend.
    expect(svg.split('M8 3.2a4.8').length - 1).toBe(2);
  });
});

describe('wrapped', () => {
  it('keeps every character, in lines that have room', () => {
    const text = 'Artificial intelligence 人工智能产业高质量发展 supercalifragilistic';
    const lines = wrapped(text, 90, 12);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(90);
  });
});
