import { extentOf } from './extent.ts';
import type { Rule } from './rules.ts';

/** A cell of a grid, by its place and by the corners that it covers. */
export interface GridCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A table as its lines draw it: where columns (from the left) and rows (from the top) end, and the cells between. */
export interface Grid {
  xs: number[];
  ys: number[];
  cells: GridCell[];
  /** The cell at a place, or null outside. */
  cellAt(x: number, y: number): GridCell | null;
}

/** Lines that are this near are one, and meet: borders of neighbouring cells may be drawn apart. */
const NEAR = 3.5;
/** A page with more lines shows a drawing. */
const MOST_RULES = 1500;
const MOST_SQUARES = 20_000;

/**
 * The tables that the lines of a page draw, with two columns or more. Cells that span rows or columns are one; sides
 * may be open on the left and right. A box around text is none.
 */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const level = joined(rules.filter(isLevel), true);
  const upright = joined(
    rules.filter((rule) => !isLevel(rule)),
    false,
  );
  if (upright.length === 0 || level.length + upright.length > MOST_RULES) return [];
  return touching([...level, ...upright])
    .flatMap((group) => gridOf(group) ?? [])
    .sort((a, b) => b.ys[0]! - a.ys[0]!);
}

export function isLevel({ y1, y2 }: Rule): boolean {
  return y1 === y2;
}

/** Pieces of one line made one: each side of a cell may be drawn by itself. */
function joined(rules: readonly Rule[], level: boolean): Rule[] {
  const at = (rule: Rule) => (level ? rule.y1 : rule.x1);
  const from = (rule: Rule) => (level ? rule.x1 : rule.y1);
  const out: Rule[] = [];
  let row: Rule[] = [];
  const end = () => {
    let last: Rule | null = null;
    for (const rule of row.sort((a, b) => from(a) - from(b))) {
      if (last && from(rule) <= (level ? last.x2 : last.y2) + NEAR) {
        if (level) last.x2 = Math.max(last.x2, rule.x2);
        else last.y2 = Math.max(last.y2, rule.y2);
      } else {
        last = { ...rule };
        out.push(last);
      }
    }
    row = [];
  };
  for (const rule of [...rules].sort((a, b) => at(a) - at(b))) {
    if (row.length > 0 && at(rule) - at(row[0]!) > 1) end();
    row.push(rule);
  }
  end();
  return out;
}

/** Groups of lines that meet. */
function touching(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  const left = new Set(rules);
  for (const first of rules) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (let i = 0; i < group.length; i++)
      for (const other of left)
        if (meet(group[i]!, other)) {
          left.delete(other);
          group.push(other);
        }
    groups.push(group);
  }
  return groups;
}

function meet(a: Rule, b: Rule): boolean {
  return a.x1 <= b.x2 + NEAR && b.x1 <= a.x2 + NEAR && a.y1 <= b.y2 + NEAR && b.y1 <= a.y2 + NEAR;
}

function gridOf(rules: readonly Rule[]): Grid | null {
  const level = rules.filter(isLevel);
  const upright = rules.filter((rule) => !isLevel(rule));
  if (level.length === 0 || upright.length === 0) return null;
  const ends = (list: readonly Rule[], keys: readonly (keyof Rule)[]) =>
    extentOf(list.flatMap((rule) => keys.map((key) => rule[key])));
  const xs = places([...upright.map(({ x1 }) => x1), ...ends(level, ['x1', 'x2'])]);
  const ys = places([...level.map(({ y1 }) => y1), ...ends(upright, ['y1', 'y2'])]).reverse();
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1 || columns * rows > MOST_SQUARES) return null;

  const wallRight = walls(upright, xs, ys, true);
  const wallBelow = walls(level, xs, ys, false);
  /** Which cell each square belongs to: the squares without a line between them. */
  const cellOf: (GridCell | undefined)[] = new Array(columns * rows);
  const cells: GridCell[] = [];
  for (let at = 0; at < columns * rows; at++) {
    if (cellOf[at]) continue;
    const cell = { row: Math.floor(at / columns), column: at % columns, rows: 1, columns: 1 };
    cells.push(cell);
    const open = [at];
    cellOf[at] = cell;
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [row, column] = [Math.floor(next / columns), next % columns];
      cell.rows = Math.max(cell.rows, row - cell.row + 1);
      cell.columns = Math.max(cell.columns, column - cell.column + 1);
      const around = [
        column + 1 < columns && !wallRight.has(next) ? next + 1 : -1,
        column > 0 && !wallRight.has(next - 1) ? next - 1 : -1,
        row + 1 < rows && !wallBelow.has(next) ? next + columns : -1,
        row > 0 && !wallBelow.has(next - columns) ? next - columns : -1,
      ];
      for (const to of around)
        if (to >= 0 && !cellOf[to]) {
          cellOf[to] = cell;
          open.push(to);
        }
    }
  }
  if (!cells.some((cell) => cell.columns < columns)) return null;
  return {
    xs,
    ys,
    cells,
    cellAt(x, y) {
      const column = xs.findIndex((right, i) => i > 0 && x < right) - 1;
      const row = ys.findIndex((bottom, i) => i > 0 && y > bottom) - 1;
      return x < xs[0]! || y > ys[0]! || column < 0 || row < 0 ? null : cellOf[row * columns + column]!;
    },
  };
}

/** Values in order, those that are near each other as one. */
function places(values: readonly number[]): number[] {
  const out: { sum: number; count: number; last: number }[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && value - last.last <= NEAR) {
      last.sum += value;
      last.count++;
      last.last = value;
    } else out.push({ sum: value, count: 1, last: value });
  }
  return out.map(({ sum, count }) => sum / count);
}

/** Squares with a line on their right side, or below them. */
function walls(
  rules: readonly Rule[],
  xs: readonly number[],
  ys: readonly number[],
  right: boolean,
): Set<number> {
  const columns = xs.length - 1;
  const found = new Set<number>();
  const [across, along] = right ? [xs, ys] : [ys, xs];
  for (const rule of rules) {
    const place = right ? rule.x1 : rule.y1;
    const side = across.findIndex((value) => Math.abs(value - place) <= NEAR);
    if (side < 1) continue;
    for (let i = 0; i < along.length - 1; i++) {
      const middle = (along[i]! + along[i + 1]!) / 2;
      const [from, to] = right ? [rule.y1, rule.y2] : [rule.x1, rule.x2];
      if (middle < from || middle > to) continue;
      found.add(right ? i * columns + side - 1 : (side - 1) * columns + i);
    }
  }
  return found;
}
