/** How edges between the same two nodes are bent, so that each is seen: one alone is straight. */
import type { GraphEdge } from './graph.ts';

const STEP = 0.25;

/** How far each parallel edge is bent to the left of its direction, by key; straight ones are left out. */
export function bendsOf(edges: Iterable<Pick<GraphEdge, 'key' | 'from' | 'to'>>): Map<string, number> {
  type Pair = { key: string; turned: boolean }[];
  // By one end and then by the other: making one name of two takes longer than all else.
  const near = new Map<string, Map<string, Pair>>();
  const parallel = new Set<Pair>();
  for (const { key, from, to } of edges) {
    const turned = from > to;
    const [first, second] = turned ? [to, from] : [from, to];
    const ends = near.get(first) ?? new Map<string, Pair>();
    near.set(first, ends);
    const pair = ends.get(second);
    if (!pair) ends.set(second, [{ key, turned }]);
    else {
      pair.push({ key, turned });
      parallel.add(pair);
    }
  }
  const bends = new Map<string, number>();
  for (const pair of parallel)
    pair.forEach(({ key, turned }, at) => {
      const bend = (at - (pair.length - 1) / 2) * STEP;
      // Left of one direction is right of the other.
      if (bend !== 0) bends.set(key, turned ? -bend : bend);
    });
  return bends;
}
