import { DITTO } from '../../text/ditto.ts';
import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import { mappedTableRow } from '../table-row.ts';
import { type ChildNode, type Element, isTag, spanAt } from './parse.ts';

/** Elements that a cell of data does not hold: pages that lay out their text in tables do. */
const LAYOUT = new Set(['table', 'h1', 'h2', 'h3', 'article', 'section', 'main', 'ul', 'ol', 'form']);
const MAX_SPAN = 100;
/** Columns that spans may fill: no page has more, and a made one must not fill the memory. */
const MAX_COLUMNS = 200;

/** True for a table of data: several columns, and no headings, lists or tables inside its cells. */
export function isDataTable(table: Element): boolean {
  const rows = rowsOf(table);
  if (!rows.some((row) => cellsOf(row).length > 1)) return false;
  const stack: ChildNode[] = rows.flatMap(cellsOf);
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isTag(node)) continue;
    if (LAYOUT.has(node.name)) return false;
    for (const child of node.children) stack.push(child);
  }
  return true;
}

/**
 * The rows as lines. A cell that spans columns is empty in the others that it covers; in the rows below, where it says
 * something, its column has the sign for that.
 */
export function tableRows(table: Element, linesOf: (cell: Element) => MappedText[]): MappedText[] {
  const lines: MappedText[] = [];
  /** Rows that a cell above still covers, and whether its column has the sign for that. */
  let covered: { rows: number; ditto: boolean }[] = [];
  for (const row of rowsOf(table)) {
    const cells: MappedText[][] = [];
    const sign = new MappedTextBuilder().put(DITTO, spanAt(row)).build();
    const next: typeof covered = [];
    let any = false;
    const skipCovered = () => {
      for (let above = covered[cells.length]; above && above.rows > 0; above = covered[cells.length]) {
        next[cells.length] = { ...above, rows: above.rows - 1 };
        cells.push(above.ditto ? [sign] : []);
      }
    };
    for (const cell of cellsOf(row)) {
      skipCovered();
      const rows = span(cell.attribs.rowspan) - 1;
      const text = linesOf(cell);
      const columns = cells.length < MAX_COLUMNS ? span(cell.attribs.colspan) : 1;
      any ||= text.length > 0;
      const says = text.some((line) => line.text.trim() !== '');
      for (let i = 0; i < columns; i++) {
        next[cells.length] = { rows, ditto: says && i === 0 };
        cells.push(i === 0 ? text : []);
      }
    }
    skipCovered();
    covered = next;
    if (any) lines.push(mappedTableRow(cells));
  }
  return lines;
}

function span(text: string | undefined): number {
  const number = Number(text ?? 1);
  return Number.isInteger(number) && number > 0 ? Math.min(number, MAX_SPAN) : 1;
}

/** The rows of a table itself, not of tables inside it. */
function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (!isTag(child)) return [];
    if (child.name === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.name) ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => isTag(child) && /^t[dh]$/.test(child.name));
}
