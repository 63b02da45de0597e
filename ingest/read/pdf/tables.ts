import { DITTO } from '../../text/ditto.ts';
import { type CellText, cellText } from './cells.ts';
import { extentOf } from './extent.ts';
import { type Grid, gridsOf } from './grids.ts';
import { type PdfLine, type Run, rowsOf, toLine } from './lines.ts';
import type { Rule } from './rules.ts';

/** A row of a table, or the part of it that stands on one page. */
export interface TableRow {
  cells: CellText[];
  /** The table on this page that it belongs to. */
  table: PageTable;
}

/** A table, or the part of it that stands on one page. */
export interface PageTable {
  /** Widths of its columns. */
  widths: number[];
  /** The part on the page before, where that is known from more than the widths. */
  above?: PageTable;
}

/** Most blank on each side of a cell's text, in font sizes. */
const MOST_PADDING = 1;
/** How exactly the width of a cell is known, in font sizes. */
const UNSURE = 0.15;

const SAID_ABOVE: CellText = { text: DITTO, full: () => false };

/** Takes the tables that lines draw out of the runs of a page: their rows, and the runs that are left. */
export function takeGrids(
  runs: readonly Run[],
  rules: readonly Rule[],
  page: number,
): { rows: PdfLine[]; rest: Run[] } {
  let rest = [...runs];
  const rows: PdfLine[] = [];
  for (const grid of gridsOf(rules)) {
    const inside = new Map<Grid['cells'][number], Run[]>();
    const outside: Run[] = [];
    for (const run of rest) {
      const cell = grid.cellAt(run.x + run.width / 2, run.y + run.size * 0.3);
      if (!cell) outside.push(run);
      else if (inside.get(cell)?.push(run) === undefined) inside.set(cell, [run]);
    }
    // Lines without words in more than one of their cells are a frame, or a figure.
    if (inside.size < 2) continue;
    rest = outside;
    rows.push(...rowsOfGrid(grid, inside, page));
  }
  return { rows, rest };
}

function rowsOfGrid(grid: Grid, inside: ReadonlyMap<object, readonly Run[]>, page: number): PdfLine[] {
  const { xs, ys, cells } = grid;
  const filled = cells.flatMap((cell) => {
    const runs = inside.get(cell);
    const [left, right] = [xs[cell.column]!, xs[cell.column + cell.columns]!];
    return runs ? [{ cell, left, right, lines: rowsOf(runs).map((row) => toLine(row, page)) }] : [];
  });
  // Text keeps a distance from the sides of its cell: the least that is seen, and never much.
  const [gap] = extentOf(filled.flatMap(({ left, lines }) => lines.map((line) => line.left - left)));
  const padding = (size: number) => Math.max(0, Math.min(gap, MOST_PADDING * size));
  const table: PageTable = { widths: xs.slice(1).map((x, i) => x - xs[i]!) };
  const out: PdfLine[] = [];
  const over = cells.filter(({ rows }) => rows > 1);
  for (let row = 0; row < ys.length - 1; row++) {
    const texts: CellText[] = table.widths.map(() => cellText([], 0));
    for (const cell of over)
      if (cell.row < row && row < cell.row + cell.rows) texts[cell.column] = SAID_ABOVE;
    let any = false;
    for (const { cell, left, right, lines } of filled) {
      if (cell.row !== row) continue;
      any = true;
      const { size } = lines[0]!;
      texts[cell.column] = cellText(lines, right - left - 2 * padding(size) - UNSURE * size);
    }
    if (!any) continue;
    out.push({
      text: '',
      left: xs[0]!,
      right: xs.at(-1)!,
      y: ys[row]! - 1,
      size: 0,
      page,
      row: { cells: texts, table },
    });
  }
  return out;
}
