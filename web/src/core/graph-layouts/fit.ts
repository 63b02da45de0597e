/** Puts what is new where a layout wants it, around what stays where it is. */
import type { Point } from '../graph.ts';
import { Taken } from './taken.ts';

export interface Standing {
  /** Where the layout wants every node. */
  wanted: ReadonlyMap<string, Point>;
  /** Nodes that stay, and where they are. */
  kept: ReadonlyMap<string, Point>;
  /** Of them, those that a person put there: they say nothing of where the rest of the layout is. */
  pins: ReadonlySet<string>;
  sizes: ReadonlyMap<string, number>;
}

/**
 * Places of all nodes. A new node goes as far from where it is wanted as the nearest node that stayed is from where
 * that one is wanted now, and on to the nearest free place.
 */
export function fitted({ wanted, kept, pins, sizes }: Standing): Map<string, Point> {
  const places = new Map(kept);
  const anchors = [...kept].flatMap(([key, at]) => {
    const now = wanted.get(key);
    return now && !pins.has(key) ? [{ now, dx: at.x - now.x, dy: at.y - now.y }] : [];
  });
  const fresh = [...wanted].filter(([key]) => !kept.has(key));
  const sizeOf = (key: string) => sizes.get(key) ?? 8;
  const taken = new Taken(sizes.values());
  for (const [key, at] of kept) taken.add(at, sizeOf(key));
  for (const [key, at] of fresh) {
    let move = { dx: 0, dy: 0 };
    let least = Infinity;
    for (const { now, dx, dy } of anchors) {
      const far = (now.x - at.x) ** 2 + (now.y - at.y) ** 2;
      if (far >= least) continue;
      least = far;
      move = { dx, dy };
    }
    const aim = { x: at.x + move.dx, y: at.y + move.dy };
    // A layout keeps its own nodes apart: only what stays can be in the way.
    const place = kept.size === 0 ? aim : taken.free(aim, sizeOf(key));
    taken.add(place, sizeOf(key));
    places.set(key, place);
  }
  return places;
}
