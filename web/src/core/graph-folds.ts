/** Measures folded into the number between an area and a priority, unfolded one pair at a time, and folded back. */
import type { DocumentSummary } from '../../api/coverage.ts';
import { type Graph, type GraphEdge, parseKey } from './graph.ts';
import { isChosen, type Settings } from './settings.ts';
import { counts, statusOn } from './status.ts';

/** What decides whether a measure counts. */
export interface Counted {
  documents: ReadonlyMap<string, DocumentSummary>;
  settings: Settings;
}

type Pair = Pick<GraphEdge, 'from' | 'to'>;

const pairOf = ({ from, to }: Pair): string => `${from}\n${to}`;

/** Measures of a graph that count, by the area and priority that they stand between. */
function unfolded(graph: Graph, { documents, settings }: Counted): Map<string, string[]> {
  const pairs = new Map<string, Set<string>>();
  for (const { type, from, to, relation, state } of graph.edges.values()) {
    if (type !== 'ADDRESSES' || state === 'rejected') continue;
    if (relation !== 'direct' && settings.counting !== 'named') continue;
    const measure = graph.nodes.get(from);
    const document = measure?.document ? documents.get(measure.document) : undefined;
    if (!measure?.area || !document) continue;
    if (!isChosen(settings, document.id) || !counts(statusOn(document, settings.asOf))) continue;
    const pair = pairOf({ from: `Area:${measure.area}`, to });
    pairs.set(pair, (pairs.get(pair) ?? new Set()).add(from));
  }
  return new Map([...pairs].map(([pair, keys]) => [pair, [...keys]]));
}

/** The graph with each number less what is unfolded of it; where nothing is left of it, without it. */
export function folded(graph: Graph, counted: Counted): Graph {
  const folds = [...graph.edges.values()].filter(({ type }) => type === 'COUNTS');
  if (folds.length === 0) return graph;
  const shown = unfolded(graph, counted);
  const edges = new Map(graph.edges);
  for (const fold of folds) {
    const weight = fold.weight - (shown.get(pairOf(fold))?.length ?? 0);
    if (weight > 0) edges.set(fold.key, weight === fold.weight ? fold : { ...fold, weight });
    else edges.delete(fold.key);
  }
  return { nodes: graph.nodes, edges };
}

/**
 * The measures that go back into the numbers that a graph started with: all of them, or those that stand between the
 * same areas and priorities as some nodes.
 */
export function foldable(
  graph: Graph,
  starts: readonly GraphEdge[],
  counted: Counted,
  near: ReadonlySet<string> | null = null,
): string[] {
  const numbers = new Set(starts.filter(({ type }) => type === 'COUNTS').map(pairOf));
  if (numbers.size === 0) return [];
  const found = new Set<string>();
  for (const [pair, measures] of unfolded(graph, counted)) {
    if (!numbers.has(pair)) continue;
    const isNear = near === null || [...pair.split('\n'), ...measures].some((key) => near.has(key));
    if (isNear) for (const key of measures) found.add(key);
  }
  return [...found];
}

/** Numbers that can be unfolded at a node, the largest first. */
export function foldsAt(graph: Graph, key: string): GraphEdge[] {
  return [...graph.edges.values()]
    .filter(({ type, from, to }) => type === 'COUNTS' && (from === key || to === key))
    .sort((a, b) => b.weight - a.weight);
}

/** Area and priority of a number, as whoever asks for its measures names them; null of any other link. */
export function cellOf({ type, from, to }: GraphEdge): { area: string; target: string } | null {
  const [area, target] = [parseKey(from), parseKey(to)];
  return type === 'COUNTS' && area && target ? { area: area.id, target: target.id } : null;
}
