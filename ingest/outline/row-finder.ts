import { parseMarker } from './marker.ts';
import type { TaskRow } from './tables.ts';

/**
 * Finds the row that speaks of a measure: the first whose title or task is, or begins with, the measure's title,
 * whatever marker it has.
 */
export function rowFinder(rows: readonly TaskRow[]): (title: string) => TaskRow | null {
  const plain = (text: string) => text.slice(parseMarker(text)?.length ?? 0).replace(/[\s。,、“”"]/g, '');
  const first = new Map<string, number>();
  rows.forEach(({ title, task }, i) => {
    for (const { text } of [title, task]) {
      const key = plain(text);
      if (!first.has(key)) first.set(key, i);
    }
  });
  const sorted = [...first].sort(([a], [b]) => (a < b ? -1 : 1));
  return (title) => {
    const wanted = sorted.length > 0 ? plain(title) : '';
    if (wanted.length < 4) return null;
    let low = 0;
    for (let high = sorted.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (sorted[middle]![0] < wanted) low = middle + 1;
      else high = middle;
    }
    let found = Number.POSITIVE_INFINITY;
    for (; sorted[low]?.[0].startsWith(wanted); low++) found = Math.min(found, sorted[low]![1]);
    return rows[found] ?? null;
  };
}
