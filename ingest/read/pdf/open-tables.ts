import { GROUP_COLUMN, NUMBER_COLUMN } from '../../text/table-headings.ts';
import { cellText } from './cells.ts';
import { extentOf } from './extent.ts';
import { isLevel } from './grids.ts';
import { type PdfLine, type Run, rowsOf, toLine } from './lines.ts';
import { textOf } from './open-columns.ts';
import { between, type CellLines } from './open-numbers.ts';
import { firstHeadings, type Part, partsOf, type RuledPage } from './open-parts.ts';
import { type Known, pitchOf, rowsOfCells } from './open-rows.ts';
import type { PageTable } from './tables.ts';

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
      for (const run of [...(part.headings ?? []), part.over, ...part.lines, ...part.sections].flat())
        taken.add(run);
    });
  }
  if (taken.size === 0) return [...pages];
  return pages.map((page) => ({
    ...page,
    runs: page.runs.filter((run) => !taken.has(run)),
    rows: [...page.rows, ...(rows.get(page.number) ?? [])].sort((a, b) => b.y - a.y),
  }));
}

/** The rows of a table, part by part; null where nothing tells where they begin, or each of them is one line. */
function rowsOfChain(chain: readonly Part[]): PdfLine[][] | null {
  const cells = chain.map(cellsOfPart);
  const groups = new Set(
    firstHeadings(chain[0]!).flatMap((cell, i) => (GROUP_COLUMN.test(textOf(cell)) ? [i] : [])),
  );
  const numbered = NUMBER_COLUMN.test(textOf(firstHeadings(chain[0]!)[0]!));
  const pitch = pitchOf(cells.flatMap((own) => own.filter((_, i) => !groups.has(i))));
  const rows = chain.map((part, i) => {
    const [begins, goesOn] = [i === 0, i < chain.length - 1];
    return rowsOfPart(part, cells[i]!, { groups, numbered, pitch, begins, goesOn });
  });
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
    return [
      ...(head ? [lineOf(head, part, table, () => 0)] : []),
      ...rows[i]!.map((row) => lineOf(row, part, table, (column) => table.widths[column]! + 0.1)),
    ];
  });
}

/** The rows of a part, and the titles between them, in the first column; null where nothing tells where rows begin. */
function rowsOfPart(part: Part, cells: CellLines, known: Known): PdfLine[][][] | null {
  const titles = part.sections.map((line) => toLine(line, part.page));
  const heights = titles.map(({ y }) => y);
  const columns = cells.map((column) => between(column, heights));
  const drawn = between(
    levels(part).map((y) => ({ y })),
    heights,
  );
  const rows: PdfLine[][][] = [];
  for (let at = 0; at <= titles.length; at++) {
    const own = rowsOfCells(
      columns.map((column) => column[at]!),
      drawn[at]!.map(({ y }) => y),
      { ...known, begins: known.begins || at > 0, goesOn: known.goesOn && at === titles.length },
    );
    if (!own) return null;
    rows.push(...own);
    const title = titles[at];
    if (title) rows.push(cells.map((_, column) => (column === 0 ? [title] : [])));
  }
  return rows;
}

/** A row, with columns that have room for lines of a `width`. Those of headings break wherever they do. */
function lineOf(
  row: readonly PdfLine[][],
  { columns, page }: Part,
  table: PageTable,
  width: (column: number) => number,
): PdfLine {
  return {
    text: '',
    left: columns[0]!.from,
    right: columns.at(-1)!.to,
    y: extentOf(row.flat().map(({ y }) => y))[1] + 0.1,
    size: 0,
    page,
    row: { table, cells: row.map((own, i) => cellText(own, width(i))) },
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

/** Heights of the lines that are drawn over most of the table, from the top. */
function levels({ rules, columns }: Part): number[] {
  const [left, right] = [columns[0]!.from, columns.at(-1)!.to];
  return rules
    .filter(
      (rule) => isLevel(rule) && Math.min(rule.x2, right) - Math.max(rule.x1, left) > (right - left) / 2,
    )
    .map(({ y1 }) => y1)
    .sort((a, b) => b - a);
}
