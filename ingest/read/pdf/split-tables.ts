import { DITTO } from '../../text/ditto.ts';
import { NUMBER_COLUMN } from '../../text/table-headings.ts';
import { tableRow } from '../table-row.ts';
import { type CellText, joinCells } from './cells.ts';
import type { PdfLine } from './lines.ts';
import type { PageTable } from './tables.ts';

/** A part of a table that stands on one page. */
interface Part {
  table: PageTable;
  lines: PdfLine[];
  rows: CellText[][];
}

/** Columns of pages that are set apart may differ by so many points. */
const NEAR = 6;
const NUMBER = /^(?:\d{1,3}|[一二三四五六七八九十百]{1,4})[.、．]?$/;

/**
 * The lines of a document with the rows of its tables written out. A table that runs over pages is one: headings that
 * come again are left out, and a row that a page cut is whole.
 */
export function withTables(pages: readonly (readonly PdfLine[])[]): PdfLine[] {
  const out: (PdfLine | Part)[] = [];
  for (const line of pages.flat()) {
    const last = out.at(-1);
    if (!line.row) out.push(line);
    else if (last && 'rows' in last && last.table === line.row.table) {
      last.rows.push(line.row.cells);
      last.lines.push(line);
    } else out.push({ table: line.row.table, lines: [line], rows: [line.row.cells] });
  }
  let above: { part: Part; head: CellText[][] } | null = null;
  for (const part of out) {
    if (!('rows' in part)) above = null;
    else if (above && continues(above.part, part)) {
      goOn(above.part, above.head, part);
      above = { part: part.rows.length > 0 ? part : above.part, head: above.head };
    } else above = { part, head: part.rows.slice(0, 3) };
  }
  return out.flatMap((part) => ('rows' in part ? written(part) : [part]));
}

function written({ lines, rows }: Part): PdfLine[] {
  return rows.map((cells, i) => ({ ...lines[i]!, text: tableRow(cells.map(({ text }) => [text])) }));
}

function continues(above: Part, below: Part): boolean {
  const [a, b] = [above.table.widths, below.table.widths];
  if (below.table.above) return below.table.above === above.table;
  return (
    below.lines[0]!.page > above.lines.at(-1)!.page &&
    a.length === b.length &&
    a.every((width, i) => Math.abs(width - b[i]!) <= NEAR)
  );
}

/** Takes the headings of the table, and the rest of the last row above, from the rows of a part. */
function goOn(above: Part, head: readonly CellText[][], below: Part): void {
  let headings = 0;
  while (headings < head.length && isSame(head[headings]!, below.rows[headings])) headings++;
  below.rows.splice(0, headings);
  below.lines.splice(0, headings);
  const last = above.rows.at(-1);
  const next = below.rows[0];
  if (next) goOnAbove(next, below.rows[1]);
  if (!last || !next || !isRest(last, next, numberColumn(head[0]!, above.rows))) return;
  above.rows[above.rows.length - 1] = last.map((cell, i) => joinCells(cell, next[i]!));
  below.rows.shift();
  below.lines.shift();
}

/** An empty cell at the top that goes over several rows is the rest of one on the page before. */
function goOnAbove(first: CellText[], second: readonly CellText[] | undefined): void {
  first.forEach((cell, i) => {
    if (cell.text === '' && second?.[i]?.text === DITTO) first[i] = { ...cell, text: DITTO };
  });
}

function isSame(a: readonly CellText[], b: readonly CellText[] | undefined): boolean {
  const plain = (cell: CellText) => cell.text.replace(/\s+/g, '');
  return (
    b?.length === a.length &&
    a.every((cell, i) => plain(cell) === plain(b[i]!)) &&
    a.some(({ text }) => text !== '')
  );
}

/** The column that numbers the rows, or -1. */
function numberColumn(head: readonly CellText[], rows: readonly CellText[][]): number {
  const named = head.findIndex(({ text }) => NUMBER_COLUMN.test(text));
  if (named >= 0) return named;
  const numbered = rows.filter(([first]) => NUMBER.test(first?.text ?? '')).length;
  return numbered >= 2 && numbered * 2 >= rows.length ? 0 : -1;
}

const isEmpty = ({ text }: CellText) => text === '' || text === DITTO;

/** Whether a row is what a page left of the one above it. */
function isRest(last: readonly CellText[], next: readonly CellText[], number: number): boolean {
  const goesOn = last.some(
    (cell, i) =>
      !isEmpty(cell) && !isEmpty(next[i]!) && !/[。；;]$/.test(cell.text) && cell.full(next[i]!.text),
  );
  if (number >= 0 && last[number]!.text !== '') return isEmpty(next[number]!);
  // The number of a row stands in its middle, which may be on either page.
  if (number >= 0) return goesOn && next[number]!.text !== '';
  return goesOn && last.some((cell, i) => !isEmpty(cell) && isEmpty(next[i]!));
}
