import { BODY_COLUMN, HEADING_END, NUMBER_COLUMN, TASK_COLUMN } from '../../text/table-headings.ts';
import type { Run } from './lines.ts';

/** From here to there, in points. */
export interface Interval {
  from: number;
  to: number;
}

/** Words that are further apart than this, in font sizes, stand in cells of their own where there is a table. */
const APART = 0.25;
/** Signs of one heading may stand this far apart: 序 号. */
const SPREAD = 2.5;
const LONGEST_HEADING = 12;
/** Lines of a narrow heading, and how near they stand to that of the others, in font sizes. */
const LONGEST_STACKED = 6;
const NEARER = 1;
const FEWEST_COLUMNS = 3;

/** Runs of a line in groups that stand apart. */
export function cellsOf(line: readonly Run[]): Run[][] {
  const cells: Run[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of line) {
    if (run.x - end > APART * run.size) cells.push([run]);
    else cells.at(-1)!.push(run);
    end = Math.max(end, run.x + run.width);
  }
  return cells;
}

export function textOf(runs: readonly Run[]): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .trim();
}

export function intervalOf(runs: readonly Run[]): Interval {
  return {
    from: runs.reduce((start, { x }) => Math.min(start, x), runs[0]!.x),
    to: runs.reduce((end, { x, width }) => Math.max(end, x + width), runs[0]!.x),
  };
}

/** A row of headings: its cells, and the lines that it takes, of which cells of one or two signs may have several. */
export interface Headings {
  cells: Run[][];
  /** Headings over several of these, which say nothing by themselves. */
  over: Run[];
  from: number;
  to: number;
}

/** The row of headings (序号, 任务, 责任单位) whose main line is `lines[at]`, or null where that is none. */
export function headingsAt(lines: readonly (readonly Run[])[], at: number): Headings | null {
  const main = cellsOf(lines[at]!).map(textOf);
  const short = main.every((text) => text.length <= LONGEST_HEADING);
  if (main.length < 2 || !short || !main.some(mayNameBodies)) return null;
  const headings = { cells: cellsOf(lines[at]!), over: [] as Run[], from: at, to: at + 1 };
  while (headings.from > 0 && addLine(headings, lines[headings.from - 1]!, lines[headings.from]!))
    headings.from--;
  while (headings.to < lines.length && addLine(headings, lines[headings.to]!, lines[headings.to - 1]!))
    headings.to++;
  const cells = joinSpread(headings.cells);
  const texts = cells.map(textOf);
  const isHeading =
    texts.length >= FEWEST_COLUMNS &&
    texts.some((text) => BODY_COLUMN.test(text)) &&
    (NUMBER_COLUMN.test(texts[0]!) ||
      texts.some((text) => TASK_COLUMN.test(text) && !BODY_COLUMN.test(text)));
  return isHeading ? { ...headings, cells } : null;
}

/** Whether a heading names bodies, by itself or with a line below it. */
function mayNameBodies(text: string): boolean {
  return ['', '位', '单位', '门', '部门'].some((rest) => BODY_COLUMN.test(text + rest));
}

/** Adds a line next to those of the headings where it is one of cells with several lines: nearer than a line of text. */
function addLine(headings: Headings, line: readonly Run[], next: readonly Run[]): boolean {
  const cells = cellsOf(line);
  const [a, b] = [line[0]!, next[0]!];
  // The rest of 序号 or 责任单位 tells that a line belongs to the headings, however far below them it stands.
  const near = NEARER * Math.max(a.size, b.size);
  const isRest =
    (/^[序编]$/.test(textOf(headings.cells[0]!)) && textOf(cells[0]!) === '号') ||
    (a.y < b.y && cells.every((cell) => endsHeading(headings, cell)));
  // So does a heading over several of them: 责任单位 over 牵头单位 and 配合单位.
  const isOver = a.y > b.y && cells.some((cell) => headingsBeside(headings, cell).length > 1);
  if (Math.abs(a.y - b.y) >= near * (isOver ? 2.5 : isRest ? 2 : 1)) return false;
  if (cells.some((cell) => textOf(cell).length > LONGEST_STACKED)) return false;
  for (const cell of cells) {
    const [own, ...others] = headingsBeside(headings, cell);
    if (others.length > 0) headings.over.push(...cell);
    else if (own) own.push(...cell);
    else headings.cells.push([...cell]);
  }
  headings.cells.sort((c, d) => c[0]!.x - d[0]!.x);
  for (const cell of headings.cells) cell.sort((c, d) => d.y - c.y || c.x - d.x);
  return true;
}

/** The headings that share some place with a cell above or below them. */
function headingsBeside({ cells }: Headings, cell: readonly Run[]): Run[][] {
  const { from, to } = intervalOf(cell);
  return cells.filter((other) => {
    const place = intervalOf(other);
    return place.from < to && from < place.to;
  });
}

/** Whether a heading is whole with a cell below it, and not without. */
function endsHeading(headings: Headings, cell: readonly Run[]): boolean {
  const [above] = headingsBeside(headings, cell);
  return (
    above !== undefined && !HEADING_END.test(textOf(above)) && HEADING_END.test(textOf(above) + textOf(cell))
  );
}

/** Signs of one heading that stand apart (序 号) made one cell. */
function joinSpread(headings: readonly Run[][]): Run[][] {
  const cells: Run[][] = [];
  for (const cell of headings) {
    const last = cells.at(-1);
    const gap = last ? cell[0]!.x - intervalOf(last).to : 0;
    const spread = last && [...textOf(last)].length === 1 && [...textOf(cell)].length === 1;
    if (spread && gap < SPREAD * cell[0]!.size) last.push(...cell);
    else cells.push([...cell]);
  }
  return cells;
}

/** Intervals that share some place made one, from the left. */
export function merged(intervals: readonly Interval[]): Interval[] {
  const out: Interval[] = [];
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else out.push({ from, to });
  }
  return out;
}

/** Columns under headings: what stands beside all of them is the left part of the column to its right. */
export function columnsUnder(headings: readonly Interval[], intervals: readonly Interval[]): Interval[] {
  const columns: Interval[] = [];
  let before: Interval | null = null;
  for (const interval of merged([...headings, ...intervals])) {
    const from: number = (before ?? interval).from;
    if (headings.some((heading) => heading.from >= interval.from && heading.to <= interval.to)) {
      columns.push({ from, to: interval.to });
      before = null;
    } else before ??= interval;
  }
  if (before && columns.length > 0) columns.at(-1)!.to = Math.max(...intervals.map(({ to }) => to));
  return columns;
}
