/** What lies around nodes in a graph that is shown. */
import { type Graph, neighboursOf } from './graph.ts';

/** Some nodes with everything that is joined to one of them. */
export function reachOf({ edges, nodes }: Graph, keys: Iterable<string>): string[] {
  const start = new Set(keys);
  const found = new Set([...start].filter((key) => nodes.has(key)));
  for (const { from, to } of edges.values()) {
    if (start.has(from)) found.add(to);
    if (start.has(to)) found.add(from);
  }
  return [...found];
}

/** Every node but these. */
export function othersThan({ nodes }: Graph, keys: Iterable<string>): string[] {
  const kept = new Set(keys);
  return [...nodes.keys()].filter((key) => !kept.has(key));
}

/** What hangs on a node alone. */
export function leavesOf(graph: Graph, key: string): string[] {
  const near = [...neighboursOf(graph, key)].filter((one) => one !== key);
  const joins = new Map<string, Set<string>>(near.map((one) => [one, new Set()]));
  for (const { from, to } of graph.edges.values()) {
    joins.get(from)?.add(to);
    joins.get(to)?.add(from);
  }
  return near.filter((one) => joins.get(one)!.size === 1);
}
