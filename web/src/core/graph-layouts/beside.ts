/** Where nodes go that were added to a graph that has its places: beside what they are joined to, all at once. */
import { type Graph, type Point, startPosition } from '../graph.ts';
import { adjacencyOf } from '../graph-adjacency.ts';

const SPACING = 24;
/** Turns of a sunflower's seeds: no two of them are on one line (Vogel 1979). */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/**
 * Places for the nodes of a graph that have none: in the middle of what they are joined to, and those that hang on one
 * node alone on a disc beside it, away from the rest.
 */
export function beside(graph: Graph, places: ReadonlyMap<string, Point>): Map<string, Point> {
  const near = adjacencyOf(graph);
  const centre = middleOf([...places.values()]);
  const found = new Map<string, Point>();
  const hanging = new Map<string, string[]>();
  const left: string[] = [];
  for (const key of graph.nodes.keys()) {
    if (places.has(key)) continue;
    const anchors = near.get(key)!.filter((one) => places.has(one));
    const [first] = anchors;
    if (first === undefined) left.push(key);
    else if (anchors.length > 1) found.set(key, middleOf(anchors.map((one) => places.get(one)!)));
    else hanging.set(first, [...(hanging.get(first) ?? []), key]);
  }
  for (const [anchor, keys] of hanging) {
    const at = places.get(anchor)!;
    const away = Math.atan2(at.y - centre.y, at.x - centre.x);
    const radius = SPACING * Math.sqrt(keys.length);
    const middle = {
      x: at.x + (radius + SPACING) * Math.cos(away),
      y: at.y + (radius + SPACING) * Math.sin(away),
    };
    keys.forEach((key, index) => {
      const far = SPACING * Math.sqrt(index + 0.5);
      const turn = index * GOLDEN;
      found.set(key, { x: middle.x + far * Math.cos(turn), y: middle.y + far * Math.sin(turn) });
    });
  }
  // What came together with its only neighbours follows them.
  for (const key of left) {
    const anchor = near.get(key)!.find((one) => found.has(one));
    found.set(key, startPosition(key, anchor ? found.get(anchor) : centre, anchor ? SPACING : 200));
  }
  return found;
}
