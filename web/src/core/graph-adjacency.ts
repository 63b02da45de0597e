/** Who is joined to whom, read once for all nodes: asking each node for its neighbours would walk all edges each time. */
import type { Graph } from './graph.ts';

export type Adjacency = ReadonlyMap<string, readonly string[]>;

/** Compares keys in one order in every language. */
export const byKey = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The neighbours of every node, each once, in the order of their keys; no node is its own. */
export function adjacencyOf({ nodes, edges }: Graph): Adjacency {
  const near = new Map([...nodes.keys()].map((key) => [key, new Set<string>()]));
  for (const { from, to } of edges.values()) {
    if (from === to || !nodes.has(from) || !nodes.has(to)) continue;
    near.get(from)!.add(to);
    near.get(to)!.add(from);
  }
  return new Map([...near].map(([key, keys]) => [key, [...keys].sort(byKey)]));
}
