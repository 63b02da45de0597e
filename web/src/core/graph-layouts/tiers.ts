/** From the framework outwards in columns: tiers, priorities, measures, documents, departments, areas. */
import type { DrawnLabel } from '../../../api/graph.ts';
import { keyOf } from '../graph.ts';
import { adjacencyOf, byKey } from '../graph-adjacency.ts';
import { type Direction, placedColumns } from './columns.ts';
import type { Layout, LayoutScene } from './layout.ts';
import { ordered } from './order.ts';

const COLUMNS: readonly (readonly DrawnLabel[])[] = [
  ['Framework'],
  ['Tier'],
  ['Priority'],
  ['Industry'],
  ['Measure'],
  ['Instrument', 'Beneficiary', 'Amount', 'Target'],
  ['Document'],
  ['Department'],
  ['Area', 'Line'],
];

/** Nodes that have an order of their own, each with its place in it. */
export function readingOrder({ areas, tiers, priorities }: LayoutScene): Map<string, number> {
  return new Map(
    [
      ...tiers.map((id) => `Tier:${id}`),
      ...priorities.map((id) => `Priority:${id}`),
      ...areas.map((id) => `Area:${id}`),
    ].map((key, at) => [key, at]),
  );
}

/** Keys in the order of a list; those that it does not know come last. */
export function inOrder(keys: readonly string[], order: ReadonlyMap<string, number>): string[] {
  return [...keys].sort((a, b) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size) || byKey(a, b));
}

export const tiers: Layout = {
  id: 'tiers',
  options: [{ id: 'direction', kind: 'choice', values: ['columns', 'rows'], initial: 'columns' }],
  arrange(scene, { direction }) {
    const reading = readingOrder(scene);
    const labels = new Map([...scene.graph.nodes.values()].map((node) => [keyOf(node), node.label]));
    const columns = COLUMNS.map((column) => {
      const keys = [...labels].flatMap(([key, label]) => (column.includes(label) ? [key] : []));
      return { keys: inOrder(keys, reading), fixed: column.includes('Tier') || column.includes('Priority') };
    });
    return placedColumns(
      ordered(columns, adjacencyOf(scene.graph)),
      direction === 'rows' ? 'rows' : ('columns' satisfies Direction),
    );
  },
};
