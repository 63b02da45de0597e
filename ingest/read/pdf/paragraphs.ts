import { extentOf } from './extent.ts';
import type { PdfLine } from './lines.ts';
import { commonSize } from './sizes.ts';
import { firstWord, joinLines } from './wrapping.ts';

/** The measures of the type area that tell where a paragraph ends. */
interface TypeArea {
  left: number;
  right: number;
  /** Distance of two lines of one paragraph. */
  pitch: number;
}

/** Fewer lines that begin at one place do not make an edge. */
const LEAST_FLUSH = 3;
/** Titles are larger than the text by this much. */
const LARGE = 1.2;
/** A marker hangs out to the left by less than so many letters. */
const MOST_HANGING = 5;
/** The end of a line of a table of contents. More of the line would have to be looked at again and again. */
const TAIL = 40;
const LEADERS = /[.…·⋯]{4,}\s*\d{1,4}$/;
const MARKER =
  /^(?:[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十\d]{1,4}[）)]|第[一二三四五六七八九十百]{1,4}[章节条]|\d{1,3}[.、．](?!\d)|[①-⑳])/;

/**
 * Joins the lines of a document into paragraphs, across columns and pages too. A blank line stands where the page left
 * one. `width` is that of pages that lines do not know.
 */
export function joinParagraphs(lines: readonly PdfLine[], width: number): string {
  const areas = new TypeAreas(lines, width);
  const size = commonSize([lines]);
  let text = '';
  let first = lines[0];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (!before) text = line.text;
    else if (continues(before, line, areas, first!) || isOneTitle(before, line, size))
      text = joinLines(text, line.text);
    else {
      text += `${blankBetween(before, line, areas.of(before)) ? '\n\n' : '\n'}${line.text}`;
      first = line;
    }
  });
  return `${text}\n`;
}

/** The type areas of a document: each column of pages of each width has its own. */
class TypeAreas {
  private readonly areas = new Map<string, TypeArea>();

  constructor(
    lines: readonly PdfLine[],
    private readonly width: number,
  ) {
    const groups = new Map<string, PdfLine[]>();
    for (const line of lines) {
      if (line.row) continue;
      const group = groups.get(this.keyOf(line));
      if (group) group.push(line);
      else groups.set(this.keyOf(line), [line]);
    }
    for (const [key, group] of groups) {
      const column = (group[0]!.width ?? width) * (group[0]!.column ? 0.5 : 1);
      this.areas.set(key, typeArea(group, column + (group[0]!.column === 2 ? column : 0)));
    }
  }

  of(line: PdfLine): TypeArea {
    return this.areas.get(this.keyOf(line)) ?? NO_AREA;
  }

  private keyOf({ width = this.width, column = 0 }: PdfLine): string {
    return `${Math.round(width)} ${column}`;
  }
}

const NO_AREA: TypeArea = { left: 0, right: Number.POSITIVE_INFINITY, pitch: Number.POSITIVE_INFINITY };

function typeArea(lines: readonly PdfLine[], width: number): TypeArea {
  const left = leftEdge(lines);
  const pitches = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    return before?.page === line.page && before.y > line.y ? [Math.round(2 * (before.y - line.y)) / 2] : [];
  });
  const pitch = mostCommon(pitches) ?? Number.POSITIVE_INFINITY;
  // The right edge is one that several lines come to; where no line is long, no line is full.
  const ends = lines.map(rightWithoutMark).sort((a, b) => b - a);
  const right = ends[Math.min(ends.length - 1, Math.ceil(lines.length / 50))] ?? 0;
  return { left, right: right < width * 0.65 ? Number.POSITIVE_INFINITY : right, pitch };
}

/**
 * The leftmost edge that many lines begin at: where paragraphs are short, more of them are indented than not. Where
 * numbers hang out to the left of their text, the edge is that of the text.
 */
function leftEdge(lines: readonly PdfLine[]): number {
  const lefts = lines.map((line) => Math.round(line.left));
  const counts = countsOf(lefts);
  const numbered = countsOf(lefts.filter((_, i) => MARKER.test(lines[i]!.text)));
  const [, most] = extentOf([...counts.values()]);
  const many = Math.max(LEAST_FLUSH, most / 8);
  const edges = [...counts].filter(([left, count]) => count >= many && (numbered.get(left) ?? 0) * 2 < count);
  return edges.length > 0 ? extentOf(edges.map(([left]) => left))[0] : (mostCommon(lefts) ?? 0);
}

/** Where a line ends without its last mark, which may hang beyond the edge. */
function rightWithoutMark({ text, right, size }: PdfLine): number {
  return /[，。、；：]$/.test(text) ? right - size : right;
}

function mostCommon(values: readonly number[]): number | null {
  return [...countsOf(values)].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function countsOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** A line of the paragraph that begins with `first` goes on in the next where the next one's first word found no room. */
function continues(before: PdfLine, line: PdfLine, areas: TypeAreas, first: PdfLine): boolean {
  if (before.row || line.row) return false;
  const size = before.size;
  if (Math.abs(size - line.size) > 0.12 * size) return false;
  if (LEADERS.test(before.text.slice(-TAIL))) return false;
  if (before.text.includes('\t') || line.text.includes('\t')) return false;
  if (line.left > areas.of(line).left + size && !hangs(before, line, first, areas)) return false;
  const { right, pitch } = areas.of(before);
  const samePage = before.page === line.page && before.y > line.y;
  if (samePage && before.y - line.y > 1.45 * pitch) return false;
  if (/[。：:；;！!)）》”]$/.test(before.text) && MARKER.test(line.text)) return false;
  return before.right + firstWord(line.text) * size > right + 0.1 * size;
}

/** Whether an indented line goes on in a paragraph whose marker alone hangs out to the left. */
function hangs(before: PdfLine, line: PdfLine, first: PdfLine, areas: TypeAreas): boolean {
  return (
    MARKER.test(first.text) &&
    first.left < areas.of(first).left + first.size &&
    line.left < areas.of(line).left + MOST_HANGING * line.size &&
    (before === first || Math.abs(before.left - line.left) < 1) &&
    !/[。：:；;！!]$/.test(before.text)
  );
}

/** Lines of a title: in the same large font, one below the other around the same middle. */
function isOneTitle(before: PdfLine, line: PdfLine, bodySize: number): boolean {
  const { size } = line;
  const middleOf = ({ left, right }: PdfLine) => (left + right) / 2;
  return (
    size > LARGE * bodySize &&
    Math.abs(size - before.size) < 0.5 &&
    before.page === line.page &&
    before.column === line.column &&
    before.y > line.y &&
    before.y - line.y < 2 * size &&
    Math.abs(middleOf(before) - middleOf(line)) < 0.75 * size &&
    !/[。：:；;！!]$/.test(before.text) &&
    !MARKER.test(line.text) &&
    !/^[（(].*[）)]$/.test(line.text)
  );
}

function blankBetween(before: PdfLine, line: PdfLine, { pitch }: TypeArea): boolean {
  return before.page === line.page && before.y - line.y > 1.6 * pitch;
}
