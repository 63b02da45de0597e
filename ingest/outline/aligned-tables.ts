import { MappedTextBuilder } from '../text/mapped-text.ts';
import { matchesOf } from '../text/matches.ts';
import { BODY_COLUMN, TASK_COLUMN } from '../text/table-headings.ts';
import type { Line } from './lines.ts';

/** What parts two columns that are set with blanks; between words stands one blank at most. */
const GAP = /[ \u3000]*(?:\u3000[ \u3000]| {4})[ \u3000]*/g;
const MOST_COLUMNS = 8;
const LONGEST_CELL = 60;
const LEAST_ROWS = 2;
/** What the rows below the headings say: grades with figures. */
const FIGURE = /\d\s?(?:[万亿]?元|[%倍折家个项])/;

/**
 * Writes `|` between the cells of tables that are set with blanks alone, the form in which tables of other formats come:
 * lines next to each other with as many columns, under headings of tasks and bodies or over rows of figures.
 */
export function alignColumns(lines: readonly Line[]): Line[] {
  if (!lines.some(mayHaveGap)) return [...lines];
  const out = [...lines];
  for (let from = 0; from < lines.length; from++) {
    const columns = columnsOf(lines[from]!);
    if (columns === 0) continue;
    let end = from + 1;
    while (end < lines.length && columnsOf(lines[end]!) === columns) end++;
    const rows = lines.slice(from, end);
    if (rows.length >= LEAST_ROWS && isTable(rows))
      for (let i = from; i < end; i++) out[i] = withBars(lines[i]!);
    from = end - 1;
  }
  return out;
}

const mayHaveGap = (line: Line) => line.mayHaveGap && /\u3000[ \u3000]| {4}/.test(line.text.text);

/** Number of cells between gaps; 0 where the line is no row. */
function columnsOf(line: Line): number {
  const { text } = line.text;
  if (!mayHaveGap(line) || text.includes('|') || text.includes('\t')) return 0;
  const gaps = matchesOf(GAP, text);
  let at = 0;
  for (const gap of gaps) {
    if (gap.index - at > LONGEST_CELL) return 0;
    at = gap.index + gap[0].length;
  }
  const isRow = gaps.length > 0 && gaps.length < MOST_COLUMNS && text.length - at <= LONGEST_CELL;
  return isRow && !text.endsWith('。') ? gaps.length + 1 : 0;
}

function isTable([head, ...rows]: readonly Line[]): boolean {
  const labels = head!.text.text.split(GAP);
  const ofTasks =
    labels.some((label) => BODY_COLUMN.test(label)) &&
    labels.some((label) => TASK_COLUMN.test(label) && !BODY_COLUMN.test(label));
  return ofTasks || (!/\d/.test(head!.text.text) && rows.every(({ text }) => FIGURE.test(text.text)));
}

function withBars(line: Line): Line {
  const { text } = line;
  const out = new MappedTextBuilder();
  out.put('|', { start: line.start, end: line.start });
  let at = 0;
  for (const gap of matchesOf(GAP, text.text)) {
    out.append(text.slice(at, gap.index));
    at = gap.index + gap[0].length;
    out.put('|', text.sourceSpan(gap.index, at));
  }
  out.append(text.slice(at)).put('|', { start: line.end, end: line.end });
  return { ...line, text: out.build(), marker: null, isPlain: false, mayHaveGap: false };
}
