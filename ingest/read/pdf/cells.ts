import { DITTO } from '../../text/ditto.ts';
import { type CellLine, firstWord, joinLines } from './wrapping.ts';

/** The text of a cell, and whether its last line is full, so that it may go on where a page cut the row. */
export interface CellText {
  text: string;
  /** True where nothing but the width of the cell ended its last line before a word as wide as `room` characters. */
  full: (next: string) => boolean;
}

/** Lines of a cell that the width of its column broke are one; those that the writer broke have a blank between. */
export function cellText(lines: readonly CellLine[], width: number): CellText {
  const full = (line: CellLine | undefined) => (next: string) =>
    line !== undefined && line.right - line.left + firstWord(next) * line.size > width;
  let text = '';
  lines.forEach((line, i) => {
    const words = line.text.replace(/\t/g, ' ');
    text = i === 0 ? words : full(lines[i - 1])(words) ? joinLines(text, words) : `${text} ${words}`;
  });
  return { text, full: full(lines.at(-1)) };
}

/** A cell that a page cut in two. */
export function joinCells(above: CellText, below: CellText): CellText {
  if (below.text === '' || below.text === DITTO) return above.text === '' ? below : above;
  if (above.text === '' || above.text === DITTO) return below;
  const text = above.full(below.text) ? joinLines(above.text, below.text) : `${above.text} ${below.text}`;
  return { text, full: below.full };
}
