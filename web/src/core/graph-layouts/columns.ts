/** Puts ordered columns of nodes side by side, in proportions that fill a screen. */
import type { Point } from '../graph.ts';

/** Between neighbours of a column, and between columns: a name needs room at the right of its node. */
const ROW = 26;
const COLUMN = 240;
/** Between the strands of a column that is too long for one. */
const STRAND = 60;
/** Rows that a screen has room for; more only where there are so many nodes that no screen has. */
const ROWS = 30;

export type Direction = 'columns' | 'rows';

/**
 * Places by node. A long column is split into strands side by side that keep its order from top to bottom, and every
 * column is as high as the highest.
 */
export function placedColumns(
  orders: readonly (readonly string[])[],
  direction: Direction = 'columns',
): Map<string, Point> {
  const columns = orders.filter((keys) => keys.length > 0);
  const all = columns.reduce((sum, keys) => sum + keys.length, 0);
  const rows = Math.max(ROWS, Math.ceil(Math.sqrt(all) * 1.6));
  const height = Math.min(rows, Math.max(1, ...columns.map((keys) => keys.length))) * ROW;
  const places = new Map<string, Point>();
  let left = 0;
  for (const keys of columns) {
    const strands = Math.ceil(keys.length / rows);
    const step = height / keys.length;
    keys.forEach((key, at) => {
      const along = (at + 0.5) * step;
      const across = left + (at % strands) * STRAND;
      places.set(key, direction === 'columns' ? { x: across, y: -along } : { x: along * 2.4, y: -across });
    });
    left += (strands - 1) * STRAND + COLUMN;
  }
  return centred(places);
}

/** The same places about (0, 0). */
export function centred(places: ReadonlyMap<string, Point>): Map<string, Point> {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of places.values()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  const [middle, centre] = [(left + right) / 2, (low + high) / 2];
  return new Map([...places].map(([key, { x, y }]) => [key, { x: x - middle, y: y - centre }]));
}
