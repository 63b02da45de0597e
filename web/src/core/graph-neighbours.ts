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

/** Shortest paths between two nodes of a graph, along links in either direction; at most `most`, always the same. */
export function shortestPathsIn(graph: Graph, from: string, to: string, most: number): string[][] {
  if (!graph.nodes.has(from) || !graph.nodes.has(to)) return [];
  const near = new Map<string, Set<string>>([...graph.nodes.keys()].map((key) => [key, new Set()]));
  for (const one of graph.edges.values()) {
    near.get(one.from)?.add(one.to);
    near.get(one.to)?.add(one.from);
  }
  const steps = new Map([[to, 0]]);
  for (let front = [to]; front.length > 0 && !steps.has(from); ) {
    const next = front.flatMap((key) => [...near.get(key)!].filter((one) => !steps.has(one)));
    const step = steps.get(front[0]!)! + 1;
    for (const key of next) steps.set(key, step);
    front = [...new Set(next)];
  }
  const onwards = (key: string, room: number): string[][] => {
    if (key === to) return [[to]];
    const paths: string[][] = [];
    const closer = [...near.get(key)!].filter((one) => steps.get(one) === steps.get(key)! - 1).sort();
    for (const one of closer) {
      if (paths.length >= room) break;
      for (const path of onwards(one, room - paths.length)) paths.push([key, ...path]);
    }
    return paths;
  };
  return steps.has(from) ? onwards(from, most) : [];
}
