/** Puts what is new where a layout wants it, around what stays where it is. */
import type { Point } from '../graph.ts';

export interface Standing {
  /** Where the layout wants every node. */
  wanted: ReadonlyMap<string, Point>;
  /** Nodes that stay, and where they are. */
  kept: ReadonlyMap<string, Point>;
  /** Of them, those that a person put there: they say nothing of where the rest of the layout is. */
  pins: ReadonlySet<string>;
  sizes: ReadonlyMap<string, number>;
}

const MARGIN = 4;

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
  const taken = new Taken(Math.max(12, ...sizes.values()) * 2 + MARGIN);
  const sizeOf = (key: string) => sizes.get(key) ?? 8;
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

/** Discs that are taken, in cells as large as the largest. */
class Taken {
  readonly #cell: number;
  readonly #cells = new Map<string, { at: Point; size: number }[]>();

  constructor(cell: number) {
    this.#cell = cell;
  }

  add(at: Point, size: number): void {
    const name = this.#name(at.x, at.y);
    this.#cells.set(name, [...(this.#cells.get(name) ?? []), { at, size }]);
  }

  /** The nearest free place, looked for in rings around the one that is wanted. */
  free(at: Point, size: number): Point {
    for (let ring = 0; ; ring++) {
      const steps = Math.max(1, ring * 6);
      for (let step = 0; step < steps; step++) {
        const angle = (2 * Math.PI * step) / steps;
        const radius = ring * (size + MARGIN);
        const place = { x: at.x + radius * Math.cos(angle), y: at.y + radius * Math.sin(angle) };
        if (this.#isFree(place, size)) return place;
      }
    }
  }

  #isFree({ x, y }: Point, size: number): boolean {
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1])
        for (const one of this.#cells.get(this.#name(x + dx * this.#cell, y + dy * this.#cell)) ?? [])
          if (Math.hypot(one.at.x - x, one.at.y - y) < one.size + size + MARGIN) return false;
    return true;
  }

  #name(x: number, y: number): string {
    return `${Math.floor(x / this.#cell)} ${Math.floor(y / this.#cell)}`;
  }
}
