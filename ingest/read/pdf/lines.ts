import { withMeantCharacters } from './shared-glyphs.ts';
import type { TableRow } from './tables.ts';
import { CJK } from './wrapping.ts';

/** A run of text as the PDF places it: the left end of its baseline, in points from the lower left of the page. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Size of the font. */
  size: number;
}

/** A line of a page, left to right, or a row of a table. */
export interface PdfLine {
  text: string;
  left: number;
  right: number;
  /** Baseline, from the bottom of the page. */
  y: number;
  size: number;
  page: number;
  /** The column of text that it stands in: 0 where it goes over the page, 1 left, 2 right. */
  column?: 0 | 1 | 2;
  /** Width of the page. */
  width?: number;
  row?: TableRow;
}

/** A gap this wide, in font sizes, parts columns of a table; smaller ones part words, or nothing in Chinese. */
export const COLUMN_GAP = 1.5;
const WORD_GAP = 0.15;
/** A number that is this small and stands this high, in font sizes of its line, is the mark of a note. */
const SMALL = 0.8;
const RAISED = 0.15;
const CIRCLED = /^[①-⑳]$/;

/** A blank beside a Chinese character that stands by itself: that of letters set apart, where words have several. */
const SET_APART =
  /(?<=(?:^|[ ，。、；：])\p{Script=Han}) (?=\p{Script=Han})|(?<=\p{Script=Han}) (?=\p{Script=Han}(?: |$|[，。、；：]))/gu;

/** A character that stands by itself; 三 重点任务 has one, and its blank parts the number. */
const ALONE = /(?<=^|[ ，。、；：])\p{Script=Han}(?=$|[ ，。、；：])/gu;
const LEAST_ALONE = 3;
const BOTH_ALONE = /(?<=(?:^|[ ，。、；：])\p{Script=Han}) (?=\p{Script=Han}(?: |$|[，。、；：]))/gu;

/** Takes the blanks from between letters that are set apart (重 点 任 务). */
function together(text: string): string {
  if (!text.includes(' ')) return text;
  const areSetApart = (text.match(ALONE)?.length ?? 0) >= LEAST_ALONE;
  return text.replace(areSetApart ? SET_APART : BOTH_ALONE, '');
}

/** A run that is drawn again this near, in font sizes, is drawn to look bold. */
const AGAIN = 0.08;

/**
 * Runs that show something, each once, with the characters that were meant, and without blanks between letters that
 * are set apart.
 */
export function visibleRuns(runs: readonly Run[]): Run[] {
  return drawnOnce(
    runs
      .map((run) => ({ ...run, text: together(withMeantCharacters(run.text)) }))
      .filter(({ text, size }) => text.trim() !== '' && size > 0),
  );
}

/** Text is drawn twice, a little apart, where a font has no bold letters. */
function drawnOnce(runs: readonly Run[]): Run[] {
  const drawn = new Set<string>();
  const keyOf = ({ text, x, y, size }: Run, right: number, up: number) =>
    `${Math.round(x / (AGAIN * size)) + right} ${Math.round(y / (AGAIN * size)) + up} ${size} ${text}`;
  const beside = [-1, 0, 1];
  return runs.filter((run) => {
    if (beside.some((right) => beside.some((up) => drawn.has(keyOf(run, right, up))))) return false;
    drawn.add(keyOf(run, 0, 0));
    return true;
  });
}

/** Runs of one baseline together, from the top. Small runs that stand higher or lower (notes) stay with their line. */
export function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - run.y) < 0.5 * Math.max(row.size, run.size)) {
      row.runs.push(run);
      if (run.size > row.size) Object.assign(row, { y: run.y, size: run.size });
    } else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  return rows.map((row) => inGaps(row.runs.sort((a, b) => a.x - b.x)));
}

/**
 * `1 1` and `∶` above its blank are 1∶1: what a font has no letter for is drawn from another one, behind the words that
 * leave a gap for it.
 */
function inGaps(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const before = out.at(-1);
    const at = before ? gapAt(before, run) : -1;
    if (at < 0) out.push(run);
    else out[out.length - 1] = { ...before!, text: filled(before!.text, at, run.text.trim()) };
  }
  return out;
}

const SIGN = /^[^\p{Script=Han}]{1,2}$/u;
/** Index of the blank of a run over which another one stands, a sign or two, or -1. */
function gapAt({ text, x, width }: Run, over: Run): number {
  if (!SIGN.test(over.text.trim())) return -1;
  if (over.x <= x || over.x + over.width > x + width || !text.includes(' ')) return -1;
  const middle = ((over.x + over.width / 2 - x) / width) * text.length;
  const at = [Math.floor(middle), Math.floor(middle) - 1, Math.ceil(middle)].find((i) => text[i] === ' ');
  return at ?? -1;
}

const filled = (text: string, at: number, gap: string) => text.slice(0, at) + gap + text.slice(at + 1);

export function toLine(runs: readonly Run[], page: number): PdfLine {
  const size = dominantSize(runs);
  const base = runs.find((run) => run.size === size) ?? runs[0]!;
  let text = '';
  let right = runs[0]!.x;
  for (const run of runs) {
    const raised = run.size < SMALL * size && run.y > base.y + RAISED * size;
    text = appendRun(text, raised ? noteMark(text, run.text) : run.text, (run.x - right) / size);
    right = Math.max(right, run.x + run.width);
  }
  return { text: text.trim(), left: runs[0]!.x, right, y: base.y, size, page };
}

/** A raised number behind a Chinese word marks a note, and is written [1] as in other formats; m² is none. */
function noteMark(before: string, text: string): string {
  const mark = text.trim();
  if (!CJK.test(before.at(-1) ?? '')) return text;
  if (CIRCLED.test(mark)) return `[${mark.charCodeAt(0) - 0x245f}]`;
  return /^\d{1,3}$/.test(mark) ? `[${mark}]` : text;
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
