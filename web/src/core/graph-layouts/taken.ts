import type { Point } from '../graph.ts';

/** Pixels between two nodes. */
const MARGIN = 4;
const LEAST_SIZE = 12;

/** Discs that are taken, in cells as large as two of the largest of `sizes`. */
export class Taken {
  readonly #cell: number;
  readonly #cells = new Map<string, { at: Point; size: number }[]>();
  /** How far from a cell the last free place was. */
  readonly #reach = new Map<string, number>();

  /**
   * @param hasty looks for no place nearer than the last that was found from there: many nodes that are wanted at one
   * place take as long as they are many, and not as the square of that
   */
  constructor(
    sizes: Iterable<number>,
    private readonly hasty = false,
  ) {
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
    const from = nameOf(this.#cellOf(at.x), this.#cellOf(at.y));
    const first = this.hasty ? Math.floor((this.#reach.get(from) ?? 0) / (size + MARGIN)) : 0;
    for (let ring = first; ; ring++) {
      const steps = Math.max(1, ring * 6);
      for (let step = 0; step < steps; step++) {
        const angle = (2 * Math.PI * step) / steps;
        const radius = ring * (size + MARGIN);
        const place = { x: at.x + radius * Math.cos(angle), y: at.y + radius * Math.sin(angle) };
        if (!this.#isFree(place, size)) continue;
        if (this.hasty) this.#reach.set(from, radius);
        return place;
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

/** Beyond so many nodes the nearest place would be looked for for seconds: one that is near is taken. */
const MOST_NEAREST = 1500;

/**
 * Where nodes go that may lie over each other: each to the nearest place that is free, of very many to a near one, the largest first, and those that
 * are `fixed` nowhere; the rest stay where they are once it is no more time. All three lists are in one order, and so is what it gives.
 */
export function apart(
  points: readonly Point[],
  sizes: ArrayLike<number>,
  fixed: ArrayLike<number>,
  isTime: () => boolean = () => true,
): Point[] {
  const taken = new Taken(Array.from(sizes), points.length > MOST_NEAREST);
  const found = [...points];
  points.forEach((point, at) => {
    if (fixed[at]) taken.add(point, sizes[at]!);
  });
  const free = [...points.keys()].filter((at) => !fixed[at]).sort((a, b) => sizes[b]! - sizes[a]!);
  for (const at of free) {
    if (!isTime()) break;
    found[at] = taken.free(points[at]!, sizes[at]!);
    taken.add(found[at], sizes[at]!);
  }
  return found;
}
