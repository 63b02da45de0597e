import { describe, expect, it } from 'vitest';
import { laidOut } from './layout.ts';
import type { ExportEdge, ExportNode } from './subgraph.ts';

const node = (key: string): ExportNode => ({
  key,
  labels: ['Measure'],
  name: key,
  properties: {},
  view: { size: 8, color: '#000000', shape: 'disc' },
});
const edge = (source: string, target: string): ExportEdge => ({
  key: `${source} ${target}`,
  source,
  target,
  type: 'USES',
  properties: {},
});

describe('laidOut', () => {
  const nodes = ['a', 'b', 'c', 'd', 'e', 'f'].map(node);
  const edges = [
    edge('a', 'b'),
    edge('b', 'c'),
    edge('a', 'c'),
    edge('d', 'e'),
    edge('a', 'a'),
    edge('a', 'gone'),
  ];

  it('gives every node a place of its own, the same each time', () => {
    const placed = laidOut(nodes, edges);
    expect(placed).toEqual(laidOut(nodes, edges));
    expect(new Set(placed.map(({ view }) => `${view.x} ${view.y}`)).size).toBe(nodes.length);
    for (const { view } of placed) expect(Number.isFinite(view.x) && Number.isFinite(view.y)).toBe(true);
  });

  it('puts joined nodes nearer than others', () => {
    const at = new Map(laidOut(nodes, edges).map(({ key, view }) => [key, view]));
    const between = (a: string, b: string) =>
      Math.hypot(at.get(a)!.x - at.get(b)!.x, at.get(a)!.y - at.get(b)!.y);
    expect(between('a', 'b')).toBeLessThan(between('a', 'd'));
    expect(between('d', 'e')).toBeLessThan(between('b', 'e'));
  });

  it('takes a graph of one node, and of none', () => {
    expect(laidOut([], [])).toEqual([]);
    expect(laidOut([node('a')], [])[0]!.view.x).toBeTypeOf('number');
  });
});
