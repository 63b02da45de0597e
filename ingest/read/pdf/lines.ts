import { replaceRadicals } from './radicals.ts';

/** A run of text as the PDF places it: the left end of its baseline, in points from the lower left of the page. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Size of the font. */
  size: number;
}

/** A line of a page, left to right. */
export interface PdfLine {
  text: string;
  left: number;
  right: number;
  /** Baseline, from the bottom of the page. */
  y: number;
  size: number;
  page: number;
}

export const CJK = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…]/u;
/** A gap this wide, in font sizes, parts columns of a table; smaller ones part words, or nothing in Chinese. */
const COLUMN_GAP = 1.5;
const WORD_GAP = 0.15;

/** Groups the runs of a page into lines, top to bottom, the left column of text before the right one. */
export function linesOfPage(runs: readonly Run[], page: number, width: number): PdfLine[] {
  const visible = runs
    .map((run) => ({ ...run, text: replaceRadicals(run.text) }))
    .filter(({ text, size }) => text.trim() !== '' && size > 0);
  const gutter = findGutter(visible, width);
  const parts =
    gutter === null
      ? [visible]
      : [visible.filter(({ x }) => x < gutter), visible.filter(({ x }) => x >= gutter)];
  return parts.flatMap((part) => rowsOf(part).map((row) => toLine(row, page)));
}

/** Runs of one baseline together, from the top. Small runs that stand higher or lower (notes) stay with their line. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - run.y) < 0.5 * Math.max(row.size, run.size)) {
      row.runs.push(run);
      if (run.size > row.size) Object.assign(row, { y: run.y, size: run.size });
    } else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  return rows.map((row) => row.runs.sort((a, b) => a.x - b.x));
}

function toLine(runs: readonly Run[], page: number): PdfLine {
  const size = dominantSize(runs);
  let text = '';
  let right = runs[0]!.x;
  for (const run of runs) {
    text = appendRun(text, run.text, (run.x - right) / size);
    right = Math.max(right, run.x + run.width);
  }
  const base = runs.find((run) => run.size === size) ?? runs[0]!;
  return { text: text.trim(), left: runs[0]!.x, right, y: base.y, size, page };
}

function appendRun(text: string, next: string, gap: number): string {
  if (text === '') return next;
  if (gap > COLUMN_GAP) return `${text.trimEnd()}\t${next.trimStart()}`;
  const meets = /\s$/.test(text) || /^\s/.test(next);
  const latin = !CJK.test(text.at(-1)!) && !CJK.test(next[0]!);
  return gap > WORD_GAP && latin && !meets ? `${text} ${next}` : text + next;
}

function dominantSize(runs: readonly Run[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of runs) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return [...lengths].sort((a, b) => b[1] - a[1])[0]![0];
}

/**
 * Where a page is set in two columns of text: a place near the middle that hardly any line crosses, with as many full
 * lines on its left as on its right. A table has short cells and is not taken for columns.
 */
function findGutter(runs: readonly Run[], width: number): number | null {
  if (runs.length < 20) return null;
  const rows = rowsOf(runs);
  const middle = width / 2;
  const ends = (part: readonly Run[]) => part.reduce((end, { x, width: w }) => Math.max(end, x + w), 0);
  let both = 0;
  let crossing = 0;
  for (const row of rows) {
    const left = row.filter(({ x }) => x < middle);
    const right = row.filter(({ x }) => x >= middle);
    const space = left.length && right.length ? right[0]!.x - ends(left) : 0;
    const full =
      space > row[0]!.size * COLUMN_GAP &&
      ends(left) - left[0]!.x > width * 0.25 &&
      ends(right) - right[0]!.x > width * 0.25;
    if (full) both++;
    else if (left.length && ends(left) > middle + row[0]!.size) crossing++;
  }
  return both >= 8 && both > 3 * crossing ? middle : null;
}
