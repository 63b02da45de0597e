/** How much smaller nodes are drawn where they would lie on each other. */
import type { Point } from './graph.ts';

interface Disc extends Point {
  size: number;
}

/** Of the room between two nodes, what they may fill together. */
const FILL = 0.92;
/** Below this share nodes could not be told apart by their shapes. */
const LEAST = 0.35;
/** The share of nodes that may lie on another: what a person put there says nothing of the rest. */
const MAY_TOUCH = 0.2;

/**
 * The factor that sizes, given in pixels, take where a unit of the plane has `scale` pixels, so that nodes do not lie on each
 * other; more than 1 where there is room to spare.
 */
export function crowding(nodes: readonly Disc[], scale: number): number {
  const sorted = [...nodes].sort((a, b) => a.x - b.x);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || first === last) return Number.POSITIVE_INFINITY;
  const largest = nodes.reduce((most, { size }) => Math.max(most, size), 0);
  const shares = sorted.map((_, at) => nearest(sorted, at, largest)).sort((a, b) => a - b);
  return Math.max(LEAST, shares[Math.floor(shares.length * MAY_TOUCH)]! * scale * FILL);
}

/**
 * The least distance of a node to another as a share of their two radii. `sorted` by x, so that few are looked at;
 * `largest` of their sizes.
 */
function nearest(sorted: readonly Disc[], at: number, largest: number): number {
  const { x, y, size } = sorted[at]!;
  let least = Number.POSITIVE_INFINITY;
  for (const step of [1, -1])
    for (let next = at + step; next >= 0 && next < sorted.length; next += step) {
      const other = sorted[next]!;
      if (Math.abs(other.x - x) / (size + largest) > least) break;
      const share = Math.hypot(other.x - x, other.y - y) / (size + other.size);
      if (share < least) least = share;
    }
  return least;
}

/** Nodes above each other from which on they are a column. */
const COLUMN = 8;

/** The columns in which nodes stand, each from one end to the other; nodes that stand in none are left out. */
export function columnsIn<T extends Point>(nodes: readonly T[]): T[][] {
  const columns = new Map<number, T[]>();
  for (const node of nodes) {
    const column = columns.get(Math.round(node.x));
    if (column) column.push(node);
    else columns.set(Math.round(node.x), [node]);
  }
  return [...columns.values()]
    .filter((column) => column.length >= COLUMN)
    .map((column) => column.sort((a, b) => a.y - b.y));
}

/** The least distance of two neighbours in columns, by the unit of the plane; infinite where there is none. */
export function rowPitch(columns: readonly (readonly Point[])[]): number {
  const apart = columns.flatMap((column) => column.slice(1).map(({ y }, at) => y - column[at]!.y));
  return Math.min(Number.POSITIVE_INFINITY, ...apart.filter((distance) => distance > 0));
}
