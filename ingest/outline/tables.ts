import { isDitto } from '../text/ditto.ts';
import { type MappedText, MappedTextBuilder, type Span } from '../text/mapped-text.ts';
import { tighten } from '../text/normalise.ts';
import { signOf } from '../text/signs.ts';
import { BODY_COLUMN, NUMBER_COLUMN, TASK_COLUMN } from '../text/table-headings.ts';
import type { Line } from './lines.ts';
import { parseMarker } from './marker.ts';
import { seenRows, withoutGroups } from './merged-cells.ts';
import { isBodyList } from './responsibility.ts';

/** One row of a table of tasks: what is to be done, and who answers for it. */
export interface TaskRow extends Span {
  /** The first cell of the task, marker included. */
  title: MappedText;
  /** All cells that say what is to be done, one sentence each. */
  task: MappedText;
  /** Cells that name bodies, each with the heading of its column (责任单位, 配合单位). */
  bodies: { label: string; names: MappedText }[];
  /** What stands above it in its table: headings over the full width, cells that part the rows into groups. */
  groups: MappedText[];
}

/** Beside Latin letters a blank is what a typesetter put there. */
const BETWEEN_NAMES = /[\p{Script=Han})]\s+[\p{Script=Han}(]/u;
const EMPTY_ROW = /^[\s|:+-]*$/;

/**
 * Finds tables of tasks (任务分工表): rows of cells between | or tabs under a heading row that has a column of tasks and
 * a column of bodies. Gives the rows, and the lines that they take.
 */
export function findTaskTables(lines: readonly Line[]): { rows: TaskRow[]; lines: Set<number> } {
  const rows: TaskRow[] = [];
  const taken = new Set<number>();
  for (let i = 0; i < lines.length; i++) {
    if (separatorOf(lines[i]!) === null) continue;
    const head = cellsOf(lines[i]!).map((cell) => tighten(cell).text);
    const bodies = head.filter((label) => BODY_COLUMN.test(label));
    if (
      head.length < 2 ||
      !head.some((cell) => TASK_COLUMN.test(cell) && !BODY_COLUMN.test(cell)) ||
      bodies.length === 0
    )
      continue;
    taken.add(i);
    if (i > 0 && isTitleOfTable(lines[i - 1]!)) taken.add(i - 1);
    const found: { cells: MappedText[]; line: Line; part: MappedText | null }[] = [];
    if (addSecondHead(head, lines[i + 1])) taken.add(++i);
    let part: MappedText | null = null;
    for (i++; i < lines.length; i++) {
      const line = lines[i]!;
      if (EMPTY_ROW.test(line.text.text)) {
        taken.add(i);
        continue;
      }
      const cells = cellsOf(line);
      const whole = cells.length === head.length;
      if (
        whole
          ? NUMBER_COLUMN.test(head[0]!) &&
            isGroupRow(line, cells, cells[0]!.length === 0 && (part !== null || found.length === 0))
          : isGroupRow(line, cells, false) && columnsOf(lines, i + 1) === head.length
      ) {
        taken.add(i);
        part = cells.find(({ length }) => length > 0) ?? line.text;
        continue;
      }
      if (!whole) {
        i--;
        break;
      }
      taken.add(i);
      found.push({
        cells: cells.map((cell, at) => (listsBodies(head[at]!, cell) ? cell : tighten(cell))),
        line,
        part,
      });
    }
    addRows(head, found, rows);
  }
  return { rows, lines: taken };
}

/** 附表 任务分工表, above a table: no words of the measure before it. What is annexed has a heading of its own. */
function isTitleOfTable({ text: { text }, marker }: Line): boolean {
  return !marker && text.length <= 40 && /^(?!附件)[^。;,:]*(?:表|清单|一览)(?:\([^()]*\))?$/.test(text);
}

function addRows(
  head: readonly string[],
  found: readonly { cells: MappedText[]; line: Line; part: MappedText | null }[],
  rows: TaskRow[],
): void {
  const texts = found.map(({ cells }) => cells);
  const labels = withoutGroups(head, texts);
  seenRows(head, labels, texts).forEach(({ own, cells, groups, goesOn }, i) => {
    const { line, part } = found[i]!;
    const above = rows.at(-1);
    if (goesOn && i > 0 && above) {
      for (const body of bodiesOf(labels, own)) if (body.names.length > 0) above.bodies.push(body);
      above.end = Math.max(above.end, spanOf(labels, own, line).end);
      return;
    }
    const row = rowOfCells(labels, cells, line.start, line.end);
    if (row) rows.push({ ...row, ...spanOf(labels, own, line), groups: part ? [part, ...groups] : groups });
  });
}

/** Takes the headings of a second line (牵头单位, 配合单位) that stand below one over their columns (责任单位). */
function addSecondHead(head: string[], line: Line | undefined): boolean {
  const cells = line && separatorOf(line) !== null ? cellsOf(line).map((cell) => tighten(cell).text) : [];
  if (cells.length !== head.length) return false;
  const below = cells.flatMap((text, at) => (text === '' || isDitto(text) ? [] : [at]));
  let over = '';
  const wide = head.map((label) => {
    over = label || over;
    return BODY_COLUMN.test(over);
  });
  if (below.length === 0 || !below.every((at) => BODY_COLUMN.test(cells[at]!) && wide[at])) return false;
  for (const at of below) head[at] = cells[at]!;
  return true;
}

/** Bodies below each other in a cell: the blanks between them are what parts them. */
const listsBodies = (label: string, { text }: MappedText) =>
  BODY_COLUMN.test(label) && BETWEEN_NAMES.test(text) && isBodyList(text);

/** A row runs from its number or, without one, its task to the end of its last cell that is not empty. */
function spanOf(head: readonly string[], cells: readonly MappedText[], line: Line): Span {
  const filled = cells.map(({ length }) => length > 0);
  const number = head.findIndex((label, at) => NUMBER_COLUMN.test(label) && filled[at]);
  const first =
    number >= 0
      ? number
      : head.findIndex((label, at) => TASK_COLUMN.test(label) && !BODY_COLUMN.test(label) && filled[at]);
  const last = cells[filled.lastIndexOf(true)];
  if (first < 0 || !last) return line;
  return { start: cells[first]!.startOf(0), end: last.endOf(last.length - 1) };
}

/** A row of cells under headings of the same number, or null where it says of nothing what is to be done. */
export function rowOfCells(
  head: readonly string[],
  cells: readonly MappedText[],
  start: number,
  end: number,
): TaskRow | null {
  const texts = cells.flatMap((cell, at) => {
    const text = TASK_COLUMN.test(head[at]!) && !BODY_COLUMN.test(head[at]!) ? cell.trim() : null;
    return text && text.length > 0 ? [text] : [];
  });
  if (texts.reduce((sum, { length }) => sum + length, 0) < 4) return null;
  return { title: texts[0]!, task: withStops(texts), bodies: bodiesOf(head, cells), groups: [], start, end };
}

function bodiesOf(head: readonly string[], cells: readonly MappedText[]): TaskRow['bodies'] {
  return cells.flatMap((cell, at) =>
    BODY_COLUMN.test(head[at]!) ? [{ label: head[at]!, names: cell.trim() }] : [],
  );
}

/**
 * A heading over the full width, which parts the rows below it from those above: with a number of its own, or none in
 * the column of numbers (`isUnnumbered`).
 */
function isGroupRow(line: Line, cells: readonly MappedText[], isUnnumbered: boolean): boolean {
  const { text } = cells.find(({ length }) => length > 0) ?? line.text;
  return (
    cells.filter(({ length }) => length > 0).length <= 1 &&
    text.length <= 40 &&
    !text.includes('。') &&
    (isUnnumbered || parseMarker(text.replace(/^\*+/, '')) !== null)
  );
}

/** Cells of the next line that is not empty. */
function columnsOf(lines: readonly Line[], from: number): number {
  for (let i = from; i < lines.length; i++)
    if (!EMPTY_ROW.test(lines[i]!.text.text)) return cellsOf(lines[i]!).length;
  return 0;
}

/** Cells one after the other, a full stop between them. */
function withStops(texts: readonly MappedText[]): MappedText {
  const out = new MappedTextBuilder();
  texts.forEach((text, i) => {
    if (i > 0)
      out.put('。', {
        start: texts[i - 1]!.endOf(texts[i - 1]!.length - 1),
        end: texts[i - 1]!.endOf(texts[i - 1]!.length - 1),
      });
    out.append(text);
  });
  return out.build();
}

const SEPARATORS = signOf('|\t');

/** What parts the cells of a line, or null where it has none. */
function separatorOf({ isPlain, text: words }: Line): string | null {
  if (isPlain || !words.mayHave(SEPARATORS)) return null;
  const { text } = words;
  return text.includes('|') ? '|' : text.includes('\t') ? '\t' : null;
}

function cellsOf(line: Line): MappedText[] {
  const { text } = line;
  const bar = separatorOf(line);
  if (bar === null) return [];
  const cells: MappedText[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text.text[i] !== bar) continue;
    cells.push(text.slice(from, i).trim());
    from = i + 1;
  }
  if (bar === '|' && cells[0]?.length === 0) cells.shift();
  if (bar === '|' && cells.at(-1)?.length === 0) cells.pop();
  return cells;
}
