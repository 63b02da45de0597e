/** From what is known and what a person made of it to what is drawn: each step derived from the one before. */
import type { DrawnLabel, GraphNode } from '../../api/graph.ts';
import { edgesWhere, type Graph, type GraphEdge, withoutLabels } from './graph.ts';
import { type Dated, filtered } from './graph-filters.ts';
import type { GraphView } from './graph-state.ts';

/** What a graph starts from: its nodes, and links that no store holds (counts of measures). */
export interface GraphStarting {
  keys: readonly string[];
  edges: readonly GraphEdge[];
  /** The layout that it is first drawn by, where it is not the first of all. */
  layout?: string;
}

/** The nodes that a view consists of, whether they are known yet or not. */
export function viewKeys(
  { keys }: Pick<GraphStarting, 'keys'>,
  view: Pick<GraphView, 'added' | 'removed'>,
): Set<string> {
  return new Set([...keys.filter((key) => !view.removed.has(key)), ...view.added]);
}

/** The nodes of a view that are known, and everything known between them: hidden and filtered ones, too. */
export function datasetOf(
  start: GraphStarting,
  view: Pick<GraphView, 'added' | 'removed'>,
  known: Graph,
): Graph {
  const nodes = new Map<string, GraphNode>();
  for (const key of viewKeys(start, view)) {
    const node = known.nodes.get(key);
    if (node) nodes.set(key, node);
  }
  const edges = new Map<string, GraphEdge>();
  for (const one of [...known.edges.values(), ...start.edges])
    if (nodes.has(one.from) && nodes.has(one.to)) edges.set(one.key, one);
  return { nodes, edges };
}

/** A measure is joined to its area through its document; where that is drawn, the direct link says nothing more. */
function withoutShortcuts({ nodes, edges }: Graph): Graph {
  const isShortcut = ({ type, from }: GraphEdge) =>
    type === 'IN_AREA' && nodes.has(`Document:${nodes.get(from)?.document}`);
  return { nodes, edges: edgesWhere(edges, (one) => !isShortcut(one)) };
}

/** Without what a person hid, one by one. */
function withoutHidden(graph: Graph, hidden: ReadonlySet<string>): Graph {
  if (hidden.size === 0) return graph;
  const nodes = new Map(graph.nodes);
  for (const key of hidden) nodes.delete(key);
  return { nodes, edges: edgesWhere(graph.edges, ({ from, to }) => nodes.has(from) && nodes.has(to)) };
}

/**
 * What is drawn of a dataset. Filters come first: whether a node has a link left that passes them is told with what is
 * hidden still there, so that hiding takes away what was chosen and nobody else.
 */
export function shownGraph(
  dataset: Graph,
  view: Pick<GraphView, 'hidden' | 'hiddenLabels' | 'filters'>,
  dated: Dated,
): Graph {
  const passing = filtered(dataset, view.filters, dated);
  return withoutShortcuts(withoutLabels(withoutHidden(passing, view.hidden), view.hiddenLabels));
}

/** For each label of the dataset: how many nodes of it are drawn, and how many there are. */
export function labelCounts(
  dataset: Graph,
  shown: Graph,
  labels: readonly DrawnLabel[],
): { label: DrawnLabel; shown: number; total: number }[] {
  const count = (graph: Graph) => {
    const counts = new Map<DrawnLabel, number>();
    for (const { label } of graph.nodes.values()) counts.set(label, (counts.get(label) ?? 0) + 1);
    return counts;
  };
  const [all, drawn] = [count(dataset), count(shown)];
  return labels.flatMap((label) => {
    const total = all.get(label);
    return total === undefined ? [] : [{ label, shown: drawn.get(label) ?? 0, total }];
  });
}
