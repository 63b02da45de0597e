import type { Point } from '../graph.ts';

/** Pixels between two nodes. */
const MARGIN = 4;
const LEAST_SIZE = 12;

/** Discs that are taken, in cells as large as two of the largest of `sizes`. */
export class Taken {
  readonly #cell: number;
  readonly #cells = new Map<string, { at: Point; size: number }[]>();

  constructor(sizes: Iterable<number>) {
    let largest = LEAST_SIZE;
    for (const size of sizes) largest = Math.max(largest, size);
    this.#cell = largest * 2 + MARGIN;
  }

  add(at: Point, size: number): void {
    const name = nameOf(this.#cellOf(at.x), this.#cellOf(at.y));
    const there = this.#cells.get(name);
    if (there) there.push({ at, size });
    else this.#cells.set(name, [{ at, size }]);
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
    const [column, row] = [this.#cellOf(x), this.#cellOf(y)];
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const one of this.#cells.get(nameOf(column + dx, row + dy)) ?? [])
          if (Math.hypot(one.at.x - x, one.at.y - y) < one.size + size + MARGIN) return false;
    return true;
  }

  #cellOf(place: number): number {
    return Math.floor(place / this.#cell);
  }
}

const nameOf = (column: number, row: number) => `${column} ${row}`;

/**
 * Where nodes go that may lie over each other: each to the nearest place that is free, the largest first, and those that
 * are `fixed` nowhere. All three lists are in one order, and so is what it gives.
 */
export function apart(points: readonly Point[], sizes: ArrayLike<number>, fixed: ArrayLike<number>): Point[] {
  const taken = new Taken(Array.from(sizes));
  const found = [...points];
  points.forEach((point, at) => {
    if (fixed[at]) taken.add(point, sizes[at]!);
  });
  const free = [...points.keys()].filter((at) => !fixed[at]).sort((a, b) => sizes[b]! - sizes[a]!);
  for (const at of free) {
    found[at] = taken.free(points[at]!, sizes[at]!);
    taken.add(found[at], sizes[at]!);
  }
  return found;
}
