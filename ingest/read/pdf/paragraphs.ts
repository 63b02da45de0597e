import type { PdfLine } from './lines.ts';
import { firstWord, joinLines } from './wrapping.ts';

/** The measures of the type area that tell where a paragraph ends. */
interface TypeArea {
  left: number;
  right: number;
  /** Distance of two lines of one paragraph. */
  pitch: number;
}

const MARKER =
  /^(?:[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十\d]{1,4}[）)]|第[一二三四五六七八九十百]{1,4}[章节条]|\d{1,3}[.、．](?!\d)|[①-⑳])/;

/**
 * Joins the lines of a document into paragraphs, across columns and pages too. A blank line stands where the page left
 * one. `width` is that of pages that lines do not know.
 */
export function joinParagraphs(lines: readonly PdfLine[], width: number): string {
  const areas = new TypeAreas(lines, width);
  let text = '';
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (!before) text = line.text;
    else if (continues(before, line, areas)) text = joinLines(text, line.text);
    else text += `${blankBetween(before, line, areas.of(before)) ? '\n\n' : '\n'}${line.text}`;
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
function continues(before: PdfLine, line: PdfLine, areas: TypeAreas): boolean {
  if (before.row || line.row) return false;
  const size = before.size;
  if (Math.abs(size - line.size) > 0.12 * size) return false;
  if (before.text.includes('\t') || line.text.includes('\t')) return false;
  if (line.left > areas.of(line).left + size) return false;
  const { right, pitch } = areas.of(before);
  const samePage = before.page === line.page && before.y > line.y;
  if (samePage && before.y - line.y > 1.45 * pitch) return false;
  if (/[。：:；;！!)）》”]$/.test(before.text) && MARKER.test(line.text)) return false;
  return before.right + firstWord(line.text) * size > right + 0.1 * size;
}

function blankBetween(before: PdfLine, line: PdfLine, { pitch }: TypeArea): boolean {
  return before.page === line.page && before.y - line.y > 1.6 * pitch;
}
