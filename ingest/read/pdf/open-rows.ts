import { extentOf } from './extent.ts';
import type { PdfLine } from './lines.ts';

/** The lines of each column of a table, from the top. */
export type CellLines = readonly (readonly PdfLine[])[];

/** What numbers a row. */
export const ROW_NUMBER = /^(?:[（(]?\d{1,3}[）)]?|[一二三四五六七八九十]{1,3})[.、．]?$/;
/** Lines of different rows stand this much further apart than lines of one cell. */
const WIDER = 1.2;
/** Most lines of a row that stand on the page behind its number. */
const LONGEST_REST = 60;

/**
 * Parts the lines of a table without a grid into rows: at the lines drawn between them, at gaps that are wider than
 * those inside of cells, or by the numbers in the first column, which stand at the top or in the middle of their row.
 * Null where nothing tells.
 * @param drawn heights of level lines
 * @param groups columns whose cells go over several rows, which tell nothing
 * @param numbered whether the first column numbers the rows
 */
export function rowsOfCells(
  columns: CellLines,
  drawn: readonly number[],
  { groups, numbered }: { groups: ReadonlySet<number>; numbered: boolean },
): PdfLine[][][] | null {
  const telling = columns.filter((_, i) => !groups.has(i));
  const heights = heightsBetween(telling, drawn, numbered);
  return heights && cut(columns, heights, groups);
}

/** Heights between the rows, from the top. */
function heightsBetween(cells: CellLines, drawn: readonly number[], byNumber: boolean): number[] | null {
  const all = cells.flat().sort((a, b) => b.y - a.y);
  if (all.length === 0) return [];
  const inside = distinct(drawn).filter((y) => y < all[0]!.y && y > all.at(-1)!.y);
  const numbers = (cells[0] ?? []).filter(({ text }) => ROW_NUMBER.test(text));
  const numbered = numbers.length > 0 && numbers.length === cells[0]!.length;
  if (inside.length > 0 && inside.length >= numbers.length - 1) return inside;
  // What is left of a row from the page before has no number.
  if (byNumber && numbers.length === 0) return inside;
  const gaps = wideGaps(cells, all);
  if (gaps.length > 0 && (!numbered || isNumbered(gaps, numbers))) return gaps;
  if (numbered && beginAtNumbers(cells, numbers)) return aboveNumbers(all, numbers);
  if (numbered) return betweenNumbers(cells, all, numbers) ?? aboveNumbers(all, numbers);
  // A row of one line in each of its cells needs nothing that tells.
  const heights = distinct(all.map(({ y }) => y));
  return cells.every((column) => column.length === heights.length)
    ? heights.slice(1).map((y, i) => (y + heights[i]!) / 2)
    : null;
}

/** Whether each row between gaps has one number; of the first and the last one, that may be on another page. */
function isNumbered(gaps: readonly number[], numbers: readonly PdfLine[]): boolean {
  const ends = [Number.POSITIVE_INFINITY, ...gaps, Number.NEGATIVE_INFINITY];
  const counts = ends
    .slice(1)
    .map((bottom, i) => numbers.filter(({ y }) => y <= ends[i]! && y > bottom).length);
  return counts.every((count, i) => count === 1 || (count === 0 && (i === 0 || i === counts.length - 1)));
}

/** Heights, from the top, without those of one line that was drawn in pieces. */
function distinct(ys: readonly number[]): number[] {
  return [...ys].sort((a, b) => b - a).filter((y, i, sorted) => i === 0 || sorted[i - 1]! - y > 3);
}

/** Rows between heights. A cell over several rows is in the first of them. */
function cut(cells: CellLines, heights: readonly number[], groups: ReadonlySet<number>): PdfLine[][][] {
  const rows: PdfLine[][][] = [];
  let top = Number.POSITIVE_INFINITY;
  for (const bottom of [...heights, Number.NEGATIVE_INFINITY]) {
    const row = cells.map((column, i) =>
      groups.has(i) ? [] : column.filter(({ y }) => y <= top && y > bottom),
    );
    if (row.some((own) => own.length > 0)) rows.push(row);
    top = bottom;
  }
  if (rows.length === 0) return [];
  const extents = rows.map((row) => extentOf(row.flat().map(({ y }) => y)));
  for (const column of groups) {
    let from = 0;
    for (const block of blocksOf(cells[column]!)) {
      const { first, last } = rowsOver(block, extents, from);
      rows[first]![column]!.push(...block);
      from = Math.min(last + 1, rows.length - 1);
    }
  }
  return rows;
}

/** The rows from `from` on that a cell goes over: it begins with their first, or has the same middle as they. */
function rowsOver(block: readonly PdfLine[], extents: readonly [number, number][], from: number) {
  const [top, bottom] = [block[0]!.y, block.at(-1)!.y];
  const begins = extents.findIndex(([, highest], i) => i >= from && Math.abs(highest - top) < 1);
  let best = { first: from, last: from, off: Number.POSITIVE_INFINITY };
  for (let first = from; first < extents.length && extents[first]![1] >= top - 1; first++)
    for (let last = first; last < extents.length; last++) {
      const off = extents[first]![1] + extents[last]![0] - top - bottom;
      if (Math.abs(off) < best.off - 1) best = { first, last, off: Math.abs(off) };
      if (off < -best.off) break;
    }
  return begins >= 0 && best.off > 1 ? { first: begins, last: begins } : best;
}

/** Lines of a column that stand together. */
function blocksOf(column: readonly PdfLine[]): PdfLine[][] {
  const blocks: PdfLine[][] = [];
  const pitch = pitchOf([column]);
  column.forEach((line, i) => {
    if (i > 0 && column[i - 1]!.y - line.y <= WIDER * pitch) blocks.at(-1)!.push(line);
    else blocks.push([line]);
  });
  return blocks;
}

/** Distance of the lines of one cell: the least that is common in a column. */
function pitchOf(cells: CellLines): number {
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

function wideGaps(cells: CellLines, all: readonly PdfLine[]): number[] {
  const pitch = pitchOf(cells);
  return all.flatMap((line, i) => {
    const above = all[i - 1];
    return above && above.y - line.y > WIDER * pitch ? [(above.y + line.y) / 2] : [];
  });
}

/**
 * Rows whose numbers stand in their middle, or null where the lines do not stand evenly around the numbers. Lines at the
 * top may be the rest of a row from the page before, and the last row may go on on the next page. Of several ways, the
 * one that cuts the fewest sentences.
 */
function betweenNumbers(
  cells: CellLines,
  all: readonly PdfLine[],
  numbers: readonly PdfLine[],
): number[] | null {
  let best: { heights: number[]; cuts: number } | null = null;
  for (let rest = 0; rest < Math.min(all.length, LONGEST_REST); rest++) {
    if (all[rest]!.y < numbers[0]!.y - 1) break;
    const around = aroundNumbers(all, numbers, rest);
    if (!around) continue;
    const heights = rest > 0 ? [(all[rest - 1]!.y + all[rest]!.y) / 2, ...around] : around;
    const cuts = sentencesCut(cells, heights);
    if (!best || cuts < best.cuts) best = { heights, cuts };
  }
  return best?.heights ?? null;
}

/** How many cells would end in the middle of a sentence at a full line. */
function sentencesCut(cells: CellLines, heights: readonly number[]): number {
  let cuts = 0;
  for (const column of cells) {
    const [, right] = extentOf(column.map((line) => line.right));
    for (const height of heights) {
      const below = column.findIndex(({ y }) => y < height);
      const last = column[below - 1];
      if (last && !/[。；;]$/.test(last.text) && last.right > right - 1.5 * last.size) cuts++;
    }
  }
  return cuts;
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
  return numbers.every(({ y, size }, i) => {
    const below = numbers[i + 1]?.y ?? Number.NEGATIVE_INFINITY;
    return cells.every((column) => {
      const first = column.find((line) => line.y < y + 0.4 * size && line.y > below + 0.4 * size);
      return !first || Math.abs(first.y - y) < 1;
    });
  });
}

/** Rows that begin with their numbers; what stands above the first goes on from the page before. */
function aboveNumbers(all: readonly PdfLine[], numbers: readonly PdfLine[]): number[] {
  return numbers.flatMap(({ y, size }) => (all[0]!.y - y > 0.4 * size ? [y + 0.4 * size] : []));
}
