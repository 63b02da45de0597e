/** Which simple chart fits a result: bars of a number by category, or a matrix of a number by two categories. */
import type { Cells, Value } from './console-values.ts';

/** More than these are a list, not a chart. */
const MOST_BARS = 60;
const MOST_SIDE = 60;
const NUMBER = 'number';
const CATEGORY = 'category';

export interface Bars {
  kind: 'bars';
  category: string;
  value: string;
  bars: { name: string; value: number }[];
}

export interface Grid {
  kind: 'matrix';
  rows: string;
  columns: string;
  value: string;
  rowNames: string[];
  columnNames: string[];
  /** By row, then column; null where the result has no such pair. */
  cells: (number | null)[][];
}

type Kind = typeof NUMBER | typeof CATEGORY | null;

const isCategory = (value: Value): value is string | boolean =>
  (typeof value === 'string' && value.length <= 80) || typeof value === 'boolean';

function kindOf(rows: readonly Cells[], column: number): Kind {
  const values = rows.map((row) => row[column] ?? null).filter((value) => value !== null);
  if (values.length === 0) return null;
  if (values.every((value) => typeof value === 'number')) return NUMBER;
  return values.every(isCategory) ? CATEGORY : null;
}

const named = (value: Value | undefined): string =>
  value === null || value === undefined ? '—' : String(value);

/**
 * The chart of the first columns that make one: with two categories whose pairs are each there once, a matrix; with a
 * category whose values are each there once, bars. Null where nothing fits or it would be too much to see.
 */
export function chartOf(columns: readonly string[], rows: readonly Cells[]): Bars | Grid | null {
  if (rows.length === 0) return null;
  const kinds = columns.map((_, column) => kindOf(rows, column));
  const value = kinds.indexOf(NUMBER);
  const categories = kinds.flatMap((kind, column) => (kind === CATEGORY ? [column] : []));
  if (value < 0) return null;
  for (const category of categories) {
    const bars = barsOf(columns, rows, category, value);
    if (bars) return bars;
  }
  for (const [at, first] of categories.entries())
    for (const second of categories.slice(at + 1)) {
      const grid = gridOf(columns, rows, first, second, value);
      if (grid) return grid;
    }
  return null;
}

function barsOf(
  columns: readonly string[],
  rows: readonly Cells[],
  category: number,
  value: number,
): Bars | null {
  if (rows.length > MOST_BARS) return null;
  const bars = rows.map((row) => ({ name: named(row[category]), value: numberOf(row[value]) ?? 0 }));
  if (new Set(bars.map(({ name }) => name)).size < bars.length) return null;
  return { kind: 'bars', category: columns[category]!, value: columns[value]!, bars };
}

function gridOf(
  columns: readonly string[],
  rows: readonly Cells[],
  first: number,
  second: number,
  value: number,
): Grid | null {
  const rowNames = [...new Set(rows.map((row) => named(row[first])))];
  const columnNames = [...new Set(rows.map((row) => named(row[second])))];
  if (rowNames.length > MOST_SIDE || columnNames.length > MOST_SIDE) return null;
  if (rowNames.length < 2 || columnNames.length < 2) return null;
  const cells = rowNames.map(() => columnNames.map((): number | null => null));
  for (const row of rows) {
    const [r, c] = [rowNames.indexOf(named(row[first])), columnNames.indexOf(named(row[second]))];
    if (cells[r]![c] !== null) return null;
    cells[r]![c] = numberOf(row[value]);
  }
  const said = { rows: columns[first]!, columns: columns[second]!, value: columns[value]! };
  return { kind: 'matrix', ...said, rowNames, columnNames, cells };
}

const numberOf = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null);
