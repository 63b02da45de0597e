import { extentOf } from './extent.ts';
import type { PdfLine } from './lines.ts';
import { blocksOf, firstRows, standAtTop } from './open-groups.ts';
import { atNumbers, between, type CellLines } from './open-numbers.ts';

/** What numbers a row. */
export const ROW_NUMBER = /^(?:[（(]?\d{1,3}[）)]?|[一二三四五六七八九十]{1,3})[.、．]?$/;
/** Lines of different rows stand this much further apart than lines of one cell. */
const WIDER = 1.2;

/** What is known of a part of a table. */
export interface Known {
  /** Columns whose cells go over several rows, which tell nothing. */
  groups: ReadonlySet<number>;
  /** Whether the first column numbers the rows. */
  numbered: boolean;
  /** Distance of the lines of one cell. */
  pitch: number;
  /** Whether the table begins here, and is not the rest of one on the page before. */
  begins: boolean;
  /** Whether the table goes on on the next page. */
  goesOn: boolean;
}

/**
 * Parts the lines of a table without a grid into rows: at the lines drawn between them, at gaps that are wider than
 * those inside of cells, or by the numbers in the first column, which stand at the top or in the middle of their row.
 * Null where nothing tells.
 * @param drawn heights of level lines
 */
export function rowsOfCells(
  columns: CellLines,
  drawn: readonly number[],
  known: Known,
): PdfLine[][][] | null {
  const telling = columns.filter((_, i) => !known.groups.has(i));
  const heights = heightsBetween(telling, drawn, known);
  return heights && cut(columns, heights, known);
}

/** Heights between the rows, from the top. */
function heightsBetween(
  cells: CellLines,
  drawn: readonly number[],
  { numbered: byNumber, pitch, begins }: Known,
): number[] | null {
  const all = cells.flat().sort((a, b) => b.y - a.y);
  if (all.length === 0) return [];
  const inside = distinct(drawn).filter((y) => y < all[0]!.y && y > all.at(-1)!.y);
  const numbers = (cells[0] ?? []).filter(({ text }) => ROW_NUMBER.test(text));
  const numbered = numbers.length > 0 && numbers.length === cells[0]!.length;
  if (inside.length > 0 && inside.length >= numbers.length - 1) return inside;
  // What is left of a row from the page before has no number.
  if (byNumber && numbers.length === 0) return inside;
  const gaps = wideGaps(all, pitch);
  if (gaps.length > 0 && (!numbered || isNumbered(gaps, numbers))) return gaps;
  if (numbered) return atNumbers(cells, all, numbers, begins);
  // A row of one line in each of its cells needs nothing that tells.
  const heights = distinct(all.map(({ y }) => y));
  return cells.every((column) => column.length === heights.length)
    ? heights.slice(1).map((y, i) => (y + heights[i]!) / 2)
    : null;
}

/** Whether each row between gaps has one number; of the first and the last one, that may be on another page. */
function isNumbered(gaps: readonly number[], numbers: readonly PdfLine[]): boolean {
  const counts = between(numbers, gaps).map((own) => own.length);
  return counts.every((count, i) => count === 1 || (count === 0 && (i === 0 || i === counts.length - 1)));
}

/** Heights, from the top, without those of one line that was drawn in pieces. */
function distinct(ys: readonly number[]): number[] {
  return [...ys].sort((a, b) => b - a).filter((y, i, sorted) => i === 0 || sorted[i - 1]! - y > 3);
}

/** Rows between heights. A cell over several rows is in the first of them. */
function cut(cells: CellLines, heights: readonly number[], { groups, pitch, goesOn }: Known): PdfLine[][][] {
  const columns = cells.map((column, i) => between(groups.has(i) ? [] : column, heights));
  const rows = columns[0]!
    .map((_, row) => columns.map((column) => column[row]!))
    .filter((row) => row.some((own) => own.length > 0));
  if (rows.length === 0) return [];
  const extents = rows.map((row) => extentOf(row.flat().map(({ y }) => y)));
  const atTop = standAtTop(rows);

  for (const column of groups) {
    const blocks = blocksOf(cells[column]!, WIDER * Math.min(pitch, pitchOf([cells[column]!])));
    firstRows(blocks, extents, { atTop, goesOn }).forEach((row, i) => {
      rows[row]![column]!.push(...blocks[i]!);
    });
  }
  return rows;
}

/** Distance of the lines of one cell: the least that is common in a column. */
export function pitchOf(cells: CellLines): number {
  const counts = new Map<number, number>();
  for (const column of cells)
    column.forEach((line, i) => {
      if (i === 0) return;
      const distance = Math.round(2 * (column[i - 1]!.y - line.y)) / 2;
      counts.set(distance, (counts.get(distance) ?? 0) + 1);
    });
  const [, most] = extentOf([...counts.values()]);
  return extentOf([...counts].flatMap(([distance, count]) => (count * 4 >= most ? [distance] : [])))[0];
}

function wideGaps(all: readonly PdfLine[], pitch: number): number[] {
  return all.flatMap((line, i) => {
    const above = all[i - 1];
    return above && above.y - line.y > WIDER * pitch ? [(above.y + line.y) / 2] : [];
  });
}
