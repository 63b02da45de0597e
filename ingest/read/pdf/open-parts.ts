import { NUMBER_COLUMN } from '../../text/table-headings.ts';
import type { Page } from './columns.ts';
import { type Run, rowsOf } from './lines.ts';
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
import { ROW_NUMBER } from './open-rows.ts';
import type { Rule } from './rules.ts';

/** A page, and the lines that it draws. */
export interface RuledPage extends Page {
  rules: readonly Rule[];
}

/** A table, or the part of it that stands on one page. */
export interface Part {
  page: number;
  /** The row of headings; on a page that does not say them again, none. */
  headings: Run[][] | null;
  /** Headings over several of these. */
  over: readonly Run[];
  /** Its lines from the top, without the headings and those over all columns. */
  lines: Run[][];
  /** Lines over all columns that part its rows: 一、创新策源行动. */
  sections: Run[][];
  columns: Interval[];
  rules: readonly Rule[];
  /** True where nothing stands below it on its page. */
  last: boolean;
  above: Part | null;
}

/** A table ends where so much is left free below a line, in font sizes. */
const FREE = 3.5;
/** 一、创新策源行动, without the stop that a sentence ends with. */
const TITLE = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]).*[^。；;，,、]$/;
const LONGEST_TITLE = 30;
/** How many lines above the rest of a table may be a running head. */
const REACH = 3;

/** The parts of tables on a page; the first may go on from the page before. */
export function partsOf(page: RuledPage, open: Part | null): Part[] {
  const lines = rowsOf(page.runs);
  const heads = new Map<number, Headings>();
  for (let i = 0; i < lines.length; i++) {
    const headings = headingsAt(lines, i);
    if (headings) heads.set(headings.from, headings);
  }
  if (heads.size === 0 && !open) return [];
  const isTitle = titlesAmong(lines);
  const parts: Part[] = [];
  for (let i = 0; i < lines.length; ) {
    const headings = heads.get(i);
    const above = open && parts.length === 0 && i < REACH ? open : null;
    const goesOn = above && (!headings || isSame(headings.cells, firstHeadings(above)));
    const from = headings?.to ?? i;
    const part =
      headings || goesOn
        ? partFrom(page, { lines, heads, isTitle, from }, headings ?? null, goesOn ? above : null)
        : null;
    if (part) parts.push(part);
    i = Math.max(i + 1, part ? from + part.lines.length + part.sections.length : 0);
  }
  return parts;
}

/** The lines of a page, and which of them are headings or titles. */
interface Lines {
  lines: readonly Run[][];
  heads: ReadonlyMap<number, Headings>;
  isTitle: (line: readonly Run[], edge: number) => boolean;
}

function partFrom(
  page: RuledPage,
  { lines, heads, isTitle, from }: Lines & { from: number },
  headings: Headings | null,
  above: Part | null,
): Part | null {
  const own = above?.columns ?? headings!.cells.map(intervalOf);
  const first = (above ? firstHeadings(above) : headings!.cells)[0]!;
  const numbered = NUMBER_COLUMN.test(textOf(first));
  const edge = numbered ? own[0]!.to : Number.NEGATIVE_INFINITY;
  const isSection = (line: readonly Run[]) => isTitle(line, edge);
  let all = own;
  let next = from;
  for (; next < lines.length; next++) {
    const line = lines[next]!;
    const before = lines[next - 1];
    if (before && (next > from || headings) && isFree(before, line)) break;
    if (heads.has(next)) break;
    if (isSection(line)) continue;
    const cells = cellsOf(line);
    // What stands under 序号 and is no number belongs to no row.
    if (numbered && cells[0]![0]!.x < columnsUnder(own, all)[0]!.to && !ROW_NUMBER.test(textOf(cells[0]!)))
      break;
    const wider = merged([...all, ...cells.map(intervalOf)]);
    if (columnsUnder(own, wider).length !== own.length) break;
    all = wider;
  }
  const last = next === lines.length;
  // Below the last row it is a heading of the text.
  while (next > from && isSection(lines[next - 1]!)) next--;
  const taken = lines.slice(from, next);
  const rest = taken.filter((line) => !isSection(line));
  if (!headings && !goesOn(rest, above!)) return null;
  return {
    page: page.number,
    headings: headings?.cells ?? null,
    over: headings?.over ?? [],
    lines: rest,
    sections: taken.filter(isSection),
    columns: columnsUnder(own, all),
    rules: page.rules,
    last,
    above,
  };
}

/**
 * Tells lines that part the rows of a table: a title with a marker, by itself, that begins where no cell does, or to the
 * left of `edge`, where numbers stand.
 */
function titlesAmong(lines: readonly (readonly Run[])[]): Lines['isTitle'] {
  const titles = new Map<readonly Run[], number>();
  const lefts = new Set<number>();
  for (const line of lines) {
    const cells = cellsOf(line);
    const text = textOf(cells[0]!);
    if (cells.length === 1 && text.length <= LONGEST_TITLE && TITLE.test(text)) titles.set(line, line[0]!.x);
    else for (const cell of cells) lefts.add(Math.round(cell[0]!.x));
  }
  return (line, edge) => {
    const left = titles.get(line);
    if (left === undefined) return false;
    return left < edge || [-1, 0, 1].every((off) => !lefts.has(Math.round(left) + off));
  };
}

/**
 * Without a cell beside it, a line is the rest of a cell only where it begins as that did, or where rows with numbers
 * come below it; otherwise it is of the text.
 */
function goesOn(lines: readonly (readonly Run[])[], above: Part): boolean {
  const cells = cellsOf(lines[0] ?? []);
  if (cells.length !== 1) return lines.length > 0;
  if (above.columns.some(({ from }, i) => i > 0 && Math.abs(from - cells[0]![0]!.x) < 1)) return true;
  return (
    NUMBER_COLUMN.test(textOf(firstHeadings(above)[0]!)) &&
    lines.some((line) => {
      const own = cellsOf(line);
      return own.length > 1 && ROW_NUMBER.test(textOf(own[0]!)) && own[0]![0]!.x < above.columns[0]!.to;
    })
  );
}

function isFree(above: readonly Run[], below: readonly Run[]): boolean {
  const [a, b] = [above[0]!, below[0]!];
  return a.y - b.y > FREE * Math.max(a.size, b.size);
}

/** The headings of a table as its first page has them. */
export function firstHeadings(part: Part): Run[][] {
  return part.headings ?? firstHeadings(part.above!);
}

/** Whether headings come again, of which some may be cut short or missing. */
function isSame(headings: readonly Run[][], first: readonly Run[][]): boolean {
  const texts = first.map(textOf);
  return headings.every((cell) => texts.some((text) => text.includes(textOf(cell))));
}
