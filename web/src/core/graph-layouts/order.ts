/** The order of nodes in columns that stand side by side: as reading order wants it, else so that few edges cross. */
import { type Adjacency, byKey } from '../graph-adjacency.ts';

export interface OrderedColumn {
  keys: readonly string[];
  /** The order of `keys` says something, and stays. */
  fixed: boolean;
}

const SWEEPS = 8;

/**
 * Orders each free column by where the neighbours of its nodes stand (the barycentre heuristic of Sugiyama et al. 1981),
 * sweeping to and fro. The same columns give the same order.
 */
export function ordered(columns: readonly OrderedColumn[], near: Adjacency): string[][] {
  const orders = columns.map(({ keys, fixed }) => (fixed ? [...keys] : [...keys].sort(byKey)));
  const columnOf = new Map(orders.flatMap((keys, column) => keys.map((key) => [key, column] as const)));
  const place = new Map<string, number>();
  // Columns are as high as each other, however many nodes they hold.
  const note = (keys: readonly string[]) => {
    keys.forEach((key, at) => {
      place.set(key, (at + 0.5) / keys.length);
    });
  };
  orders.forEach(note);
  const free = columns.flatMap(({ fixed }, column) => (fixed ? [] : [column]));
  if (free.length === 0) return orders;
  const sweep = (column: number, isAnchor: (other: number) => boolean) => {
    const mean = (key: string): number => {
      const around = near.get(key)!.filter((other) => {
        const at = columnOf.get(other);
        return at !== undefined && at !== column && isAnchor(at);
      });
      if (around.length === 0) return place.get(key)!;
      return around.reduce((sum, other) => sum + place.get(other)!, 0) / around.length;
    };
    const keys = orders[column]!;
    const wanted = new Map(keys.map((key) => [key, mean(key)]));
    keys.sort((a, b) => wanted.get(a)! - wanted.get(b)! || place.get(a)! - place.get(b)! || byKey(a, b));
    note(keys);
  };
  const count = () =>
    orders.reduce(
      (sum, left, at) =>
        sum + orders.slice(at + 1).reduce((more, right) => more + crossings(left, right, near), 0),
      0,
    );
  let best = { count: count(), orders: orders.map((keys) => [...keys]) };
  for (let turn = 0; turn < SWEEPS; turn++) {
    // The last turns look to both sides: a column between two others belongs to both.
    const both = turn >= SWEEPS - 2;
    const forward = turn % 2 === 0;
    for (const column of forward ? free : [...free].reverse())
      sweep(column, (other) => both || (forward ? other < column : other > column));
    // A sweep may undo what the one before it did.
    const now = count();
    if (now < best.count) best = { count: now, orders: orders.map((keys) => [...keys]) };
  }
  return best.orders;
}

/** How often edges between two columns cross, for columns in these orders. */
export function crossings(left: readonly string[], right: readonly string[], near: Adjacency): number {
  const at = new Map(right.map((key, index) => [key, index]));
  const ends = left.flatMap((key) =>
    (near.get(key) ?? []).flatMap((other) => at.get(other) ?? []).sort((a, b) => a - b),
  );
  // An edge crosses each earlier one that ends further down. Counted in a tree of sums, so that it is n log n.
  const tree = new Array<number>(right.length + 1).fill(0);
  let count = 0;
  ends.forEach((end, before) => {
    let upTo = 0;
    for (let i = end + 1; i > 0; i -= i & -i) upTo += tree[i]!;
    count += before - upTo;
    for (let i = end + 1; i <= right.length; i += i & -i) tree[i]! += 1;
  });
  return count;
}
