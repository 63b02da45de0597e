import type { Run } from './lines.ts';

/** A watermark is larger than the text by this much. */
const LARGER = 2;
/** How much of its font size the letters of a run are high. */
const HIGH = 0.75;
/** Runs that lie under a mark: one may be a number that is set over another. */
const ENOUGH = 2;
/** More large runs are the text of a page, whatever lies under them. */
const MOST_MARKS = 200;

/** The large runs of a page that are drawn over others: marks across the page (内部资料). */
export function watermarksOf(runs: readonly Run[]): Run[] {
  const size = commonSize(runs);
  const large = runs.filter((run) => run.size > LARGER * size);
  if (large.length === 0 || large.length > MOST_MARKS) return [];
  const small = runs.filter((run) => run.size <= LARGER * size);
  return large.filter((mark) => small.filter((run) => liesUnder(run, mark)).length >= ENOUGH);
}

/** Runs without those that say in large letters what a watermark of another page says at the same place. */
export function withoutMarks(runs: readonly Run[], marks: readonly Run[]): Run[] {
  const known = new Set(marks.map(keyOf));
  return runs.filter((run) => !known.has(keyOf(run)));
}

function keyOf({ text, x, y, size }: Run): string {
  return `${Math.round(x)} ${Math.round(y)} ${Math.round(size)} ${text}`;
}

function liesUnder(run: Run, mark: Run): boolean {
  const middle = run.y + 0.5 * HIGH * run.size;
  return (
    middle > mark.y &&
    middle < mark.y + HIGH * mark.size &&
    run.x < mark.x + mark.width &&
    run.x + run.width > mark.x
  );
}

function commonSize(runs: readonly Run[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of runs) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
