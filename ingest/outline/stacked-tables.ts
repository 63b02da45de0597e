import { anchored } from '../text/anchored.ts';
import { tighten } from '../text/normalise.ts';
import { BODY_COLUMN, TASK_COLUMN } from '../text/table-headings.ts';
import type { Line } from './lines.ts';
import { isBodyList } from './responsibility.ts';
import { rowOfCells, type TaskRow } from './tables.ts';

const NUMBER_COLUMN = anchored(/^序\s?号$/);
const MOST_COLUMNS = 12;
const LONGEST_HEADING = 12;
/** More lines in one row are text that went wrong. */
const LONGEST_ROW = 40;

/**
 * Finds tables of tasks whose cells stand on lines of their own, one below the other, as copies of web pages have them:
 * 序号 and the other headings, then each row behind its number. Marks the lines that they take in `taken`.
 */
export function findStackedTables(lines: readonly Line[], taken: Set<number>): TaskRow[] {
  const rows: TaskRow[] = [];
  for (let i = 0; i < lines.length; i++) {
    const head = headingsAt(lines, i);
    if (!head) continue;
    for (let k = i; k < i + head.length; k++) taken.add(k);
    let at = i + head.length;
    for (let ordinal = 1; ; ordinal++) {
      const row = rowAt(lines, at, ordinal, head);
      if (!row) break;
      rows.push(row.row);
      for (let k = at; k < row.next; k++) taken.add(k);
      at = row.next;
    }
    i = at - 1;
  }
  return rows;
}

/** The headings that begin with 序号 at `from` and end before the number 1, or null. */
function headingsAt(lines: readonly Line[], from: number): string[] | null {
  if (!NUMBER_COLUMN.test(lines[from]!.text.text)) return null;
  const head: string[] = [];
  for (let i = from; i < lines.length && head.length <= MOST_COLUMNS; i++) {
    const text = tighten(lines[i]!.text).text;
    if (text === '1') return head.some((cell) => BODY_COLUMN.test(cell)) && head.some(isTask) ? head : null;
    if (text.length > LONGEST_HEADING) return null;
    head.push(text);
  }
  return null;
}

const isTask = (cell: string) => TASK_COLUMN.test(cell) && !BODY_COLUMN.test(cell);

/** The row numbered `ordinal` that begins at `from`, and where the next one may begin; null where there is none. */
function rowAt(
  lines: readonly Line[],
  from: number,
  ordinal: number,
  head: readonly string[],
): { row: TaskRow; next: number } | null {
  if (lines[from]?.text.text !== String(ordinal)) return null;
  let end = from + 1;
  while (end < lines.length && end - from < LONGEST_ROW && lines[end]!.text.text !== String(ordinal + 1))
    end++;
  // The last row is as long as its headings, and as long as it takes to name the bodies.
  if (lines[end]?.text.text !== String(ordinal + 1)) end = Math.min(lines.length, from + head.length);
  const cells = lines.slice(from, end).map(({ text }) => tighten(text));
  const own =
    head.length === cells.length
      ? head
      : headingsOf(
          cells.map(({ text }) => text),
          head,
        );
  const row = own && rowOfCells(own, cells, lines[from]!.start, lines[end - 1]!.end);
  return row ? { row, next: end } : null;
}

/** Headings for the lines of a row that has more or fewer than the table: known are its bodies and what stands behind them. */
function headingsOf(cells: readonly string[], head: readonly string[]): string[] | null {
  const bodies = cells.findLastIndex((cell, i) => i > 1 && isBodyList(cell));
  const column = head.findIndex((cell) => BODY_COLUMN.test(cell));
  if (bodies < 0 || cells.length - bodies > head.length - column) return null;
  return cells.map((_, i) =>
    i === 0 ? '' : i < bodies ? head.find(isTask)! : (head[column + i - bodies] ?? ''),
  );
}
