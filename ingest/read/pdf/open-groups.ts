import { extentOf } from './extent.ts';
import type { PdfLine } from './lines.ts';

/** How far the middles of a cell and of its rows may be from each other, in points; twice that is measured. */
const UNEVEN = 1.5;
/** How far a line may stand from the height that it should have, in points. */
const OFF = 1;
/** Most rows at the top of a page whose cell stands on the page before. */
const MOST_BEFORE = 60;

/** The lowest and the highest line of a row. */
export type Extent = readonly [low: number, high: number];

/** Lines of a column that stand together: no further apart than `most`. */
export function blocksOf(column: readonly PdfLine[], most: number): PdfLine[][] {
  const blocks: PdfLine[][] = [];
  column.forEach((line, i) => {
    if (i > 0 && column[i - 1]!.y - line.y <= most) blocks.at(-1)!.push(line);
    else blocks.push([line]);
  });
  return blocks;
}

/**
 * The first of the rows that each cell goes over, by its lines. Such cells follow each other without a gap, with their
 * words in the middle of their rows or at the top; in the first case, too, they stand at the top where a page cuts the
 * cell. What tells nothing goes to the row that stands beside it.
 * @param atTop whether cells stand at the top of their rows, or null where nothing tells
 * @param goesOn whether the table goes on on the next page
 */
export function firstRows(
  blocks: readonly (readonly PdfLine[])[],
  extents: readonly Extent[],
  { atTop, goesOn }: { atTop: boolean | null; goesOn: boolean },
): number[] {
  if (blocks.length === 0) return [];
  const top = inOrder(blocks, extents);
  const middle = atTop ? null : inTheMiddle(blocks, extents, goesOn);
  return (atTop === false ? (middle ?? top) : (top ?? middle)) ?? beside(blocks, extents);
}

/** Rows that begin as high as the cells, or null. */
function inOrder(blocks: readonly (readonly PdfLine[])[], extents: readonly Extent[]): number[] | null {
  const rows: number[] = [];
  let row = 0;
  for (const [line] of blocks) {
    while (row < extents.length && extents[row]![1] > line!.y + OFF) row++;
    if (row === extents.length || extents[row]![1] < line!.y - OFF) return null;
    rows.push(row++);
  }
  return rows;
}

/**
 * Rows that follow each other and whose middles are those of the cells, or null. The last cell goes to the end of the
 * page, or a page cuts it. Of several ways, the one with the fewest rows before; where the table goes on, one with a
 * cell that is cut.
 */
function inTheMiddle(
  blocks: readonly (readonly PdfLine[])[],
  extents: readonly Extent[],
  goesOn: boolean,
): number[] | null {
  const ways: Way[] = [];
  for (let before = 0; before < Math.min(extents.length, MOST_BEFORE); before++) {
    if (extents[before]![1] < blocks[0]![0]!.y - OFF) break;
    const way = inTheMiddleFrom(before, blocks, extents);
    if (way) ways.push(way);
  }
  const preferred = ways.find(({ end }) => end === (goesOn ? 'cut' : 'page'));
  const whole = ways.find(({ end }) => end !== 'row');
  return (preferred ?? whole ?? ways[0])?.rows ?? null;
}

/** First rows of cells, and what the last of them ends at. */
interface Way {
  rows: number[];
  end: 'cut' | 'page' | 'row';
}

function inTheMiddleFrom(
  first: number,
  blocks: readonly (readonly PdfLine[])[],
  extents: readonly Extent[],
): Way | null {
  const rows: number[] = [];
  let next = first;
  for (const [i, block] of blocks.entries()) {
    const high = extents[next]?.[1];
    if (high === undefined) return null;
    rows.push(next);
    if (i === blocks.length - 1 && Math.abs(block[0]!.y - high) <= OFF) return { rows, end: 'cut' };
    const low = block[0]!.y + block.at(-1)!.y - high;
    while (next < extents.length && extents[next]![0] > low + 2 * UNEVEN) next++;
    if (next === extents.length || extents[next]![0] < low - 2 * UNEVEN) return null;
    next++;
  }
  return { rows, end: next === extents.length ? 'page' : 'row' };
}

/** The last row that does not begin below the cell. */
function beside(blocks: readonly (readonly PdfLine[])[], extents: readonly Extent[]): number[] {
  let row = 0;
  return blocks.map(([line]) => {
    while (row + 1 < extents.length && extents[row + 1]![1] > line!.y - OFF) row++;
    return row;
  });
}

/**
 * Whether the cells of rows stand at the top of these: true where the first lines of those that have several lines stand
 * at one height with those of others; false where they have one middle; null where all are alike.
 */
export function standAtTop(rows: readonly (readonly (readonly PdfLine[])[])[]): boolean | null {
  let [tops, middles] = [0, 0];
  for (const row of rows) {
    const cells = row.filter((cell) => cell.length > 0);
    const [low, high] = extentOf(cells.flat().map(({ y }) => y));
    for (const cell of cells) {
      const [top, bottom] = [cell[0]!.y, cell.at(-1)!.y];
      if (bottom - low < 2 * OFF && high - top < 2 * OFF) continue;
      if (high - top < OFF) tops++;
      else if (Math.abs(top + bottom - low - high) < 4 * UNEVEN) middles++;
    }
  }
  return tops === middles ? null : tops > middles;
}
