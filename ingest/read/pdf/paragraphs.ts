import { CJK, type PdfLine } from './lines.ts';

/** The measures of the type area that tell where a paragraph ends. */
interface TypeArea {
  left: number;
  right: number;
  /** Distance of two lines of one paragraph. */
  pitch: number;
}

/** Characters that a line does not begin with, so that they go to the next line with the one before. */
const NO_START = /^[，。、；：？！）》」』】”’…—%,.;:?!)\]]/;
const MARKER =
  /^(?:[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十\d]{1,4}[）)]|第[一二三四五六七八九十百]{1,4}[章节条]|\d{1,3}[.、．](?!\d)|[①-⑳])/;

/** Joins the lines of a document into paragraphs, across pages too. A blank line stands where the page left one. */
export function joinParagraphs(pages: readonly (readonly PdfLine[])[], width: number): string {
  const lines = pages.flat();
  const area = typeArea(lines, width);
  let text = '';
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (!before) text = line.text;
    else if (continues(before, line, area)) text = join(text, line.text);
    else text += `${blankBetween(before, line, area) ? '\n\n' : '\n'}${line.text}`;
  });
  return `${text}\n`;
}

function typeArea(lines: readonly PdfLine[], width: number): TypeArea {
  const left = mostCommon(lines.map((line) => Math.round(line.left))) ?? 0;
  const pitches = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    return before?.page === line.page && before.y > line.y ? [Math.round(2 * (before.y - line.y)) / 2] : [];
  });
  const pitch = mostCommon(pitches) ?? Number.POSITIVE_INFINITY;
  // The right edge is one that several lines come to; where no line is long, no line is full.
  const ends = lines.map((line) => line.right).sort((a, b) => b - a);
  const right = ends[Math.min(ends.length - 1, Math.ceil(lines.length / 50))] ?? 0;
  return { left, right: right < width * 0.65 ? Number.POSITIVE_INFINITY : right, pitch };
}

function mostCommon(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** A line goes on in the next where the next one's first word found no room on it. */
function continues(before: PdfLine, line: PdfLine, { left, right, pitch }: TypeArea): boolean {
  const size = before.size;
  if (Math.abs(size - line.size) > 0.12 * size) return false;
  if (before.text.includes('\t') || line.text.includes('\t')) return false;
  if (line.left > left + size) return false;
  const samePage = before.page === line.page && before.y > line.y;
  if (samePage && before.y - line.y > 1.45 * pitch) return false;
  if (/[。：:；;！!)）》”]$/.test(before.text) && MARKER.test(line.text)) return false;
  return before.right + firstWord(line.text) * size > right + 0.1 * size;
}

/** Width of what cannot be parted from a line's beginning, in font sizes. */
function firstWord(text: string): number {
  const latin = /^[\p{Script=Latin}\d.,%+\-/()&']+/u.exec(text)?.[0];
  if (latin) return latin.length * 0.5 + (NO_START.test(text.slice(latin.length)) ? 1 : 0);
  let length = 1;
  while (length < text.length && NO_START.test(text.slice(length))) length++;
  return /^[（《“‘「『【(]/.test(text) ? length + 1 : length;
}

function blankBetween(before: PdfLine, line: PdfLine, { pitch }: TypeArea): boolean {
  return before.page === line.page && before.y - line.y > 1.6 * pitch;
}

/** No blank between Chinese lines; a word that was hyphenated becomes whole. */
function join(text: string, next: string): string {
  if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
  return CJK.test(text.at(-1) ?? '') || CJK.test(next[0] ?? '') ? text + next : `${text} ${next}`;
}
