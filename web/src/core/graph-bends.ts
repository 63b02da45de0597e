/** How edges between the same two nodes are bent, so that each is seen: one alone is straight. */
import type { GraphEdge } from './graph.ts';

const STEP = 0.25;

/** How far each parallel edge is bent to the left of its direction, by key; straight ones are left out. */
export function bendsOf(edges: Iterable<Pick<GraphEdge, 'key' | 'from' | 'to'>>): Map<string, number> {
  const pairs = new Map<string, { key: string; turned: boolean }[]>();
  for (const { key, from, to } of edges) {
    const turned = from > to;
    const pair = turned ? `${to}\n${from}` : `${from}\n${to}`;
    const others = pairs.get(pair);
    if (others) others.push({ key, turned });
    else pairs.set(pair, [{ key, turned }]);
  }
  const bends = new Map<string, number>();
  for (const pair of pairs.values())
    pair.forEach(({ key, turned }, at) => {
      const bend = (at - (pair.length - 1) / 2) * STEP;
      // Left of one direction is right of the other.
      if (bend !== 0) bends.set(key, turned ? -bend : bend);
    });
  return bends;
}
