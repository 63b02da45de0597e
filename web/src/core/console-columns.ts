/** How wide the columns of a result stand. */
import { type Cells, oneLine } from './console-values.ts';

const SAMPLE = 60;
const LEAST = 72;
const MOST = 340;
/** A Latin letter, and a Chinese character, in the size of the table. */
const LETTER = 7.4;
const CHARACTER = 13.4;
/** Padding, and room for the arrow of the sort. */
const AROUND = 30;

const widthOf = (text: string): number => {
  let width = AROUND;
  for (const character of text.slice(0, 60)) width += /[\u2e80-\uffef]/.test(character) ? CHARACTER : LETTER;
  return width;
};

/** Pixels of each column, by what its first rows hold and what it is called. */
export function columnWidths(columns: readonly string[], rows: readonly Cells[]): number[] {
  return columns.map((column, at) => {
    const widths = rows.slice(0, SAMPLE).map((row) => widthOf(oneLine(row[at] ?? null, 60)));
    return Math.round(Math.min(MOST, Math.max(LEAST, widthOf(column), ...widths)));
  });
}
