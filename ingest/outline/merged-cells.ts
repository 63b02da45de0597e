import { DITTO, isDitto } from '../text/ditto.ts';
import { MappedText } from '../text/mapped-text.ts';
import { BODY_COLUMN, GROUP_COLUMN, NUMBER_COLUMN, TASK_COLUMN } from '../text/table-headings.ts';

/** A row as a reader sees it, to whom a cell over several rows says the same of each of them. */
export interface SeenRow {
  /** What stands in the row itself. */
  own: MappedText[];
  /** That, and the bodies of cells above that go over it. */
  cells: MappedText[];
  /** What the cells say that part the rows into groups, the widest first. */
  groups: MappedText[];
  /** True where the task of the row above goes over it: the row names further bodies for that. */
  goesOn: boolean;
}

/** A longer cell is a text of its own. */
const LONGEST_GROUP = 60;

const isTask = (label: string) => TASK_COLUMN.test(label) && !BODY_COLUMN.test(label);

/** The headings without those of cells over several rows, which part the rows into groups. */
export function withoutGroups(head: readonly string[], rows: readonly (readonly MappedText[])[]): string[] {
  const tasks = head.flatMap((label, at) => (isTask(label) ? [at] : []));
  const filled = (cell: MappedText) => cell.length > 0 && !isDitto(cell.text);
  const groups = new Set(
    tasks
      .slice(0, -1)
      .filter(
        (at) =>
          GROUP_COLUMN.test(head[at]!) ||
          rows.some((cells) => !filled(cells[at]!) && filled(cells[tasks.at(-1)!]!)),
      ),
  );
  return head.map((label, at) => (groups.has(at) ? '' : label));
}

/**
 * The rows of a table with what cells over several rows say of each.
 * @param head all headings
 * @param labels those that {@link withoutGroups} leaves
 */
export function seenRows(
  head: readonly string[],
  labels: readonly string[],
  rows: readonly (readonly MappedText[])[],
): SeenRow[] {
  const groups = new Set(
    head.flatMap((label, at) => {
      const isGroup = labels[at] === '' ? label !== '' : GROUP_COLUMN.test(label) && !isTask(label);
      return isGroup && !BODY_COLUMN.test(label) && !NUMBER_COLUMN.test(label) ? [at] : [];
    }),
  );
  const tasks = labels.flatMap((label, at) => (isTask(label) ? [at] : []));
  const last: MappedText[] = head.map(() => MappedText.empty);
  return rows.map((row) => {
    const cells = row.map((cell, at) => {
      const above = isDitto(cell.text) || (groups.has(at) && cell.length === 0);
      if (!above) last[at] = cell;
      else if (BODY_COLUMN.test(head[at]!)) return last[at]!;
      return above ? MappedText.empty : cell;
    });
    const own = row.map((cell) => (cell.text === DITTO ? MappedText.empty : cell));
    return {
      own,
      cells,
      groups: [...groups].flatMap((at) =>
        last[at]!.length > 0 && last[at]!.length <= LONGEST_GROUP ? [last[at]!] : [],
      ),
      goesOn: tasks.length > 0 && tasks.every((at) => row[at]!.text === DITTO),
    };
  });
}
