import { extentOf } from './extent.ts';
import type { PdfLine } from './lines.ts';

/** The lines of each column of a table, from the top. */
export type CellLines = readonly (readonly PdfLine[])[];

/** Most lines of a row that stand on the page behind its number. */
const LONGEST_REST = 60;
/** Twice how far the middle of a cell may be from that of its number, in font sizes: less than a line does. */
const EVEN = 0.8;

/** The lines of a column above the first of `heights`, between each two of them, and below the last. */
export function between<T extends { y: number }>(column: readonly T[], heights: readonly number[]): T[][] {
  const parts: T[][] = [[]];
  for (const line of column) {
    while (parts.length <= heights.length && line.y <= heights[parts.length - 1]!) parts.push([]);
    parts.at(-1)!.push(line);
  }
  while (parts.length <= heights.length) parts.push([]);
  return parts;
}

/**
 * Heights between rows of which each has a number, at its top or in its middle: whichever cuts fewer sentences.
 * @param begins whether nothing of the page before stands above the first number
 */
export function atNumbers(
  cells: CellLines,
  all: readonly PdfLine[],
  numbers: readonly PdfLine[],
  begins: boolean,
): number[] {
  const above = aboveNumbers(all, numbers);
  const middle = betweenNumbers(cells, all, numbers);
  if (!middle) return above;
  const mayBegin = beginAtNumbers(cells, numbers) && !(begins && above.length === numbers.length);
  return mayBegin && sentencesCut(cells, above) <= middle.faults ? above : middle.heights;
}

/**
 * Rows whose numbers stand in their middle, or null where the lines do not stand evenly around the numbers. Lines at the
 * top may be the rest of a row from the page before, and the last row may go on on the next page. Of several ways, the
 * one that cuts the fewest sentences, and has the fewest cells that stand elsewhere.
 */
function betweenNumbers(
  cells: CellLines,
  all: readonly PdfLine[],
  numbers: readonly PdfLine[],
): { heights: number[]; faults: number } | null {
  let best: { heights: number[]; faults: number } | null = null;
  for (let rest = 0; rest < Math.min(all.length, LONGEST_REST); rest++) {
    if (all[rest]!.y < numbers[0]!.y - 1) break;
    const around = aroundNumbers(all, numbers, rest);
    if (!around) continue;
    const heights = rest > 0 ? [(all[rest - 1]!.y + all[rest]!.y) / 2, ...around] : around;
    const faults = sentencesCut(cells, heights) + unevenCells(cells, heights, numbers);
    if (!best || faults < best.faults) best = { heights, faults };
  }
  return best;
}

/** How many cells would end in the middle of a sentence at a full line. */
function sentencesCut(cells: CellLines, heights: readonly number[]): number {
  let cuts = 0;
  for (const column of cells) {
    const [, right] = extentOf(column.map((line) => line.right));
    let above: PdfLine | undefined;
    for (const part of between(column, heights)) {
      if (part.length > 0 && above && isFull(above, right)) cuts++;
      above = part.at(-1) ?? above;
    }
  }
  return cuts;
}

/** How many cells would not stand evenly around the number of their row. */
function unevenCells(cells: CellLines, heights: readonly number[], numbers: readonly PdfLine[]): number {
  let uneven = 0;
  for (const column of cells) {
    const rows = between(column, heights).slice(-numbers.length);
    rows.forEach((cell, i) => {
      if (!isEven(cell, numbers[i]!, i === rows.length - 1)) uneven++;
    });
  }
  return uneven;
}

function isFull({ text, right, size }: PdfLine, edge: number): boolean {
  return !/[。；;]$/.test(text) && right > edge - 1.5 * size;
}

/** Whether a cell stands around its number; what a page cuts begins as high as that. */
function isEven(cell: readonly PdfLine[], number: PdfLine, last: boolean): boolean {
  if (cell.length === 0) return true;
  const [top, bottom] = [cell[0]!.y, cell.at(-1)!.y];
  if (Math.abs(top + bottom - 2 * number.y) < EVEN * number.size) return true;
  return last && Math.abs(top - number.y) < 1;
}

function aroundNumbers(all: readonly PdfLine[], numbers: readonly PdfLine[], from: number): number[] | null {
  const heights: number[] = [];
  let at = from;
  for (const [i, number] of numbers.entries()) {
    const top = all[at]?.y;
    if (top === undefined || top < number.y - 1) return null;
    const bottom = 2 * number.y - top - 0.4 * number.size;
    while (at < all.length && all[at]!.y > bottom) at++;
    const last = all[at - 1]!;
    if (i === numbers.length - 1) return heights;
    if (Math.abs(top + last.y - 2 * number.y) > number.size) return null;
    if (at < all.length) heights.push((last.y + all[at]!.y) / 2);
  }
  return heights;
}

/** Whether the cells beside each number begin at its height. */
function beginAtNumbers(cells: CellLines, numbers: readonly PdfLine[]): boolean {
  return cells.every((column) => {
    let at = 0;
    return numbers.every(({ y, size }, i) => {
      const below = numbers[i + 1]?.y ?? Number.NEGATIVE_INFINITY;
      while (at < column.length && column[at]!.y >= y + 0.4 * size) at++;
      const first = column[at];
      return !first || first.y <= below + 0.4 * size || Math.abs(first.y - y) < 1;
    });
  });
}

/** Rows that begin with their numbers; what stands above the first goes on from the page before. */
function aboveNumbers(all: readonly PdfLine[], numbers: readonly PdfLine[]): number[] {
  return numbers.flatMap(({ y, size }) => (all[0]!.y - y > 0.4 * size ? [y + 0.4 * size] : []));
}
