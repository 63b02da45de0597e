import { COLUMN_GAP, type PdfLine, type Run, rowsOf, toLine } from './lines.ts';

/** What is needed of a page to find its columns of text. */
export interface Page {
  number: number;
  width: number;
  /** What does not stand in a table. */
  runs: readonly Run[];
  /** Rows of tables. */
  rows: readonly PdfLine[];
}

/** Rows with text on both sides that a page must have to be taken for one of two columns, where other pages are none. */
const ENOUGH = 8;

/**
 * The lines of pages in the order in which they are read: top to bottom, and where a page is set in two columns, the
 * left one before the right one, between the lines that go over both.
 */
export function linesOfPages(pages: readonly Page[]): PdfLine[][] {
  const counted = pages.map((page) => {
    const rows = rowsOf(page.runs);
    return { page, rows, ...countRows(rows, page.width) };
  });
  const sure = counted.filter(({ both, crossing }) => both >= ENOUGH && both > 3 * crossing);
  // The last page of a document in columns may be short, the first has a title above them.
  const all = sure.length > 0 && sure.length * 2 >= pages.length - 1;
  return counted.map((one) => {
    const { page, rows, both, apart, crossing } = one;
    const lines = rows.map((row) => ({ line: toLine(row, page.number), runs: row }));
    const inColumns = sure.includes(one) || (all && crossing <= 2 * (both + apart));
    const read = inColumns ? parted(lines, page.width / 2) : lines.map(({ line }) => line);
    return withRows(read, page.rows).map((line) => ({ ...line, width: page.width }));
  });
}

/**
 * How many rows have a full line on each side of the middle, how many have some text on each side or on the right one
 * alone, and how many go over it. A table has short cells and is not taken for columns.
 */
function countRows(rows: readonly (readonly Run[])[], width: number) {
  const count = { both: 0, apart: 0, crossing: 0 };
  for (const row of rows) {
    const { left, right, gap } = sides(row, width / 2);
    const size = row[0]!.size;
    const full = lengthOf(left) > width * 0.25 && lengthOf(right) > width * 0.25;
    if (gap > size * COLUMN_GAP && full) count.both++;
    else if (left.length > 0 && endOf(left) > width / 2 + size) count.crossing++;
    else if (right.length > 0 && (left.length === 0 || gap > size * COLUMN_GAP)) count.apart++;
  }
  return count;
}

function sides(row: readonly Run[], middle: number): { left: Run[]; right: Run[]; gap: number } {
  const left = row.filter(({ x }) => x < middle);
  const right = row.filter(({ x }) => x >= middle);
  return { left, right, gap: left.length > 0 && right.length > 0 ? right[0]!.x - endOf(left) : 0 };
}

const endOf = (runs: readonly Run[]) => runs.reduce((end, { x, width }) => Math.max(end, x + width), 0);
const lengthOf = (runs: readonly Run[]) => (runs.length === 0 ? 0 : endOf(runs) - runs[0]!.x);

/**
 * Lines of a page in columns: what goes over the middle parts what stands above it from what stands below. Each column
 * has lines of its own: those beside each other need not stand at one height.
 */
function parted(rows: readonly { line: PdfLine; runs: readonly Run[] }[], middle: number): PdfLine[] {
  const out: PdfLine[] = [];
  let columns: [Run[], Run[]] = [[], []];
  const end = (page: number) => {
    columns.forEach((column, i) => {
      for (const row of rowsOf(column)) out.push({ ...toLine(row, page), column: i === 0 ? 1 : 2 });
    });
    columns = [[], []];
  };
  for (const { line, runs } of rows) {
    const parts = sides(runs, middle);
    const near = parts.right.length > 0 && parts.gap < line.size;
    if (parts.left.length > 0 && (endOf(parts.left) > middle || near)) {
      end(line.page);
      out.push(line);
      continue;
    }
    columns[0].push(...parts.left);
    columns[1].push(...parts.right);
  }
  const last = rows.at(-1);
  if (last) end(last.line.page);
  return out;
}

/** Rows of tables where they stand: before the first line of their column that stands lower. */
function withRows(lines: readonly PdfLine[], rows: readonly PdfLine[]): PdfLine[] {
  const out = [...lines];
  let before: PdfLine | undefined;
  let at = 0;
  for (const row of rows) {
    // What does not stand below a row does not stand below the next ones of its table either.
    const isBelow = before?.left === row.left && before.right === row.right && row.y <= before.y;
    at = isBelow ? at + 1 : 0;
    while (at < out.length && !isBelowRow(out[at]!, row)) at++;
    out.splice(at, 0, row);
    before = row;
  }
  return out;
}

function isBelowRow(line: PdfLine, row: PdfLine): boolean {
  return line.y < row.y && line.left < row.right && line.right > row.left;
}
