import { NUMBER_COLUMN } from '../../text/table-headings.ts';
import { cellText } from './cells.ts';
import type { Page } from './columns.ts';
import { extentOf } from './extent.ts';
import { isLevel } from './grids.ts';
import { type PdfLine, type Run, rowsOf, toLine } from './lines.ts';
import {
  cellsOf,
  columnsUnder,
  type Headings,
  headingsAt,
  type Interval,
  intervalOf,
  merged,
  textOf,
} from './open-columns.ts';
import { type CellLines, ROW_NUMBER, rowsOfCells } from './open-rows.ts';
import type { Rule } from './rules.ts';
import type { PageTable } from './tables.ts';

/** A page, and the lines that it draws. */
export interface RuledPage extends Page {
  rules: readonly Rule[];
}

/** A table, or the part of it that stands on one page. */
interface Part {
  page: number;
  /** The row of headings; on a page that does not say them again, none. */
  headings: Run[][] | null;
  /** Its lines from the top, without the headings. */
  lines: Run[][];
  columns: Interval[];
  rules: readonly Rule[];
  /** True where nothing stands below it on its page. */
  last: boolean;
  above: Part | null;
}

/** A column whose cells go over several rows. */
const GROUP = /类别|分类|类型|领域|板块|方面|大类/;
/** A table ends where so much is left free below a line, in font sizes. */
const FREE = 3.5;
/** How many lines above the rest of a table may be a running head. */
const REACH = 3;

/**
 * Takes tables without upright lines out of the runs of pages: under a row of headings, all lines whose words stay in
 * the columns of these, over pages. Only tables with a cell of several lines are taken: of others each line is a row.
 */
export function takeOpenTables<P extends RuledPage>(pages: readonly P[]): P[] {
  const chains: Part[][] = [];
  let open: Part | null = null;
  for (const page of pages) {
    const parts = partsOf(page, open);
    for (const part of parts) {
      if (part.above) chains.at(-1)!.push(part);
      else chains.push([part]);
    }
    const last = parts.at(-1);
    open = last?.last ? last : null;
  }
  const rows = new Map<number, PdfLine[]>();
  const taken = new Set<Run>();
  for (const chain of chains) {
    const read = rowsOfChain(chain);
    if (!read) continue;
    chain.forEach((part, i) => {
      rows.set(part.page, [...(rows.get(part.page) ?? []), ...read[i]!]);
      for (const run of [...(part.headings ?? []), ...part.lines].flat()) taken.add(run);
    });
  }
  if (taken.size === 0) return [...pages];
  return pages.map((page) => ({
    ...page,
    runs: page.runs.filter((run) => !taken.has(run)),
    rows: [...page.rows, ...(rows.get(page.number) ?? [])].sort((a, b) => b.y - a.y),
  }));
}

/** The parts of tables on a page; the first may go on from the page before. */
function partsOf(page: RuledPage, open: Part | null): Part[] {
  const lines = rowsOf(page.runs);
  const heads = new Map<number, Headings>();
  for (let i = 0; i < lines.length; i++) {
    const headings = headingsAt(lines, i);
    if (headings) heads.set(headings.from, headings);
  }
  if (heads.size === 0 && !open) return [];
  const parts: Part[] = [];
  for (let i = 0; i < lines.length; ) {
    const headings = heads.get(i);
    const above = open && parts.length === 0 && i < REACH ? open : null;
    const goesOn = above && (!headings || isSame(headings.cells, firstHeadings(above)));
    const from = headings?.to ?? i;
    const part =
      headings || goesOn
        ? partFrom(page, { lines, heads, from }, headings ?? null, goesOn ? above : null)
        : null;
    if (part) parts.push(part);
    i = Math.max(i + 1, part ? from + part.lines.length : 0);
  }
  return parts;
}

function partFrom(
  page: RuledPage,
  { lines, heads, from }: { lines: readonly Run[][]; heads: ReadonlyMap<number, Headings>; from: number },
  headings: Headings | null,
  above: Part | null,
): Part | null {
  const own = above?.columns ?? headings!.cells.map(intervalOf);
  const first = (above ? firstHeadings(above) : headings!.cells)[0]!;
  const numbered = NUMBER_COLUMN.test(textOf(first));
  let all = own;
  let next = from;
  for (; next < lines.length; next++) {
    const line = lines[next]!;
    const before = lines[next - 1];
    if (before && (next > from || headings) && isFree(before, line)) break;
    if (heads.has(next)) break;
    const cells = cellsOf(line);
    // What stands under 序号 and is no number belongs to no row.
    if (numbered && cells[0]![0]!.x < columnsUnder(own, all)[0]!.to && !ROW_NUMBER.test(textOf(cells[0]!)))
      break;
    const wider = merged([...all, ...cells.map(intervalOf)]);
    if (columnsUnder(own, wider).length !== own.length) break;
    all = wider;
  }
  if (!headings && !goesOn(lines.slice(from, next), above!)) return null;
  return {
    page: page.number,
    headings: headings?.cells ?? null,
    lines: lines.slice(from, next),
    columns: columnsUnder(own, all),
    rules: page.rules,
    last: next === lines.length,
    above,
  };
}

/** Without a cell beside it, a line is the rest of a cell only where it begins as that did; otherwise it is of the text. */
function goesOn(lines: readonly (readonly Run[])[], above: Part): boolean {
  const cells = cellsOf(lines[0] ?? []);
  if (cells.length !== 1) return lines.length > 0;
  return above.columns.some(({ from }, i) => i > 0 && Math.abs(from - cells[0]![0]!.x) < 1);
}

function isFree(above: readonly Run[], below: readonly Run[]): boolean {
  const [a, b] = [above[0]!, below[0]!];
  return a.y - b.y > FREE * Math.max(a.size, b.size);
}

function firstHeadings(part: Part): Run[][] {
  return part.headings ?? firstHeadings(part.above!);
}

/** Whether headings come again, of which some may be cut short or missing. */
function isSame(headings: readonly Run[][], first: readonly Run[][]): boolean {
  const texts = first.map(textOf);
  return headings.every((cell) => texts.some((text) => text.includes(textOf(cell))));
}

/** The rows of a table, part by part; null where nothing tells where they begin, or each of them is one line. */
function rowsOfChain(chain: readonly Part[]): PdfLine[][] | null {
  const cells = chain.map(cellsOfPart);
  const groups = new Set(
    firstHeadings(chain[0]!).flatMap((cell, i) => (GROUP.test(textOf(cell)) ? [i] : [])),
  );
  const numbered = NUMBER_COLUMN.test(textOf(firstHeadings(chain[0]!)[0]!));
  const rows = cells.map((own, i) => rowsOfCells(own, levels(chain[i]!), { groups, numbered }));
  if (rows.some((own) => own === null)) return null;
  if (!rows.some((own) => own!.some((row) => row.some((cell) => cell.length > 1)))) return null;
  const widths = chain[0]!.columns.map((_, c) =>
    Math.max(0, extentOf(cells.flatMap((own) => own[c]!.map(({ left, right }) => right - left)))[1]),
  );
  let above: PageTable | undefined;
  return chain.map((part, i) => {
    const table: PageTable = above ? { widths, above } : { widths };
    above = table;
    const head = part.above
      ? null
      : part.headings?.map((runs) => rowsOf(runs).map((row) => toLine(row, part.page)));
    return [...(head ? [head] : []), ...rows[i]!].map((row) => lineOf(row, part, table));
  });
}

function lineOf(row: readonly PdfLine[][], { columns, page }: Part, table: PageTable): PdfLine {
  return {
    text: '',
    left: columns[0]!.from,
    right: columns.at(-1)!.to,
    y: Math.max(...row.flat().map(({ y }) => y)) + 0.1,
    size: 0,
    page,
    row: { table, cells: row.map((own, i) => cellText(own, table.widths[i]! + 0.1)) },
  };
}

function cellsOfPart({ lines, columns, page }: Part): CellLines {
  return columns.map(({ from, to }) =>
    lines.flatMap((line) => {
      const inside = line.filter(({ x, width }) => x + width / 2 >= from && x + width / 2 <= to);
      return inside.length > 0 ? [toLine(inside, page)] : [];
    }),
  );
}

/** Heights of the lines that are drawn over most of the table. */
function levels({ rules, columns }: Part): number[] {
  const [left, right] = [columns[0]!.from, columns.at(-1)!.to];
  return rules
    .filter(
      (rule) => isLevel(rule) && Math.min(rule.x2, right) - Math.max(rule.x1, left) > (right - left) / 2,
    )
    .map(({ y1 }) => y1);
}
