/** Moves nodes to their places over a few frames, so that an eye can follow. */
import type Graph from 'graphology';
import type { Point } from '../core/graph.ts';
import type { DrawnEdge, NodeAttributes } from './scene.ts';

const DURATION_MS = 320;
/** Beyond these a frame would take too long: nodes are there at once. */
const MOST_NODES = 800;

/** Whether a node is elsewhere than at its place. */
export function areElsewhere(
  graph: Graph<NodeAttributes, DrawnEdge>,
  places: ReadonlyMap<string, Point>,
): boolean {
  return graph.someNode((key, { x, y }) => {
    const place = places.get(key);
    return place !== undefined && (place.x !== x || place.y !== y);
  });
}

/** Puts all nodes at their places at once but those that are held. */
export function put(
  graph: Graph<NodeAttributes, DrawnEdge>,
  places: ReadonlyMap<string, Point>,
  isHeld: (key: string) => boolean,
): void {
  graph.updateEachNodeAttributes(
    (key, attributes) => {
      const place = isHeld(key) ? undefined : places.get(key);
      return place ? { ...attributes, ...place } : attributes;
    },
    { attributes: ['x', 'y'] },
  );
}

/** Takes them there in a while, and calls `onThere` when they are. Returns how to stop on the way. */
export function glide(
  graph: Graph<NodeAttributes, DrawnEdge>,
  places: ReadonlyMap<string, Point>,
  isHeld: (key: string) => boolean,
  onThere: () => void,
): () => void {
  if (graph.order > MOST_NODES) {
    put(graph, places, isHeld);
    onThere();
    return () => undefined;
  }
  const from = new Map(graph.mapNodes((key, { x, y }) => [key, { x, y }]));
  const start = performance.now();
  let frame = requestAnimationFrame(function step(now) {
    const share = Math.min(1, Math.max(0, (now - start) / DURATION_MS));
    const eased = 1 - (1 - share) ** 3;
    const between = new Map<string, Point>();
    for (const [key, to] of places) {
      const { x, y } = from.get(key) ?? to;
      between.set(key, { x: x + (to.x - x) * eased, y: y + (to.y - y) * eased });
    }
    put(graph, share < 1 ? between : places, isHeld);
    if (share < 1) frame = requestAnimationFrame(step);
    else onThere();
  });
  return () => cancelAnimationFrame(frame);
}
