/** Which measures behind a cell or a column state amounts, and what they are. */
import type { Amount, Measure } from '../../api/measures.ts';
import type { Column } from './columns.ts';
import type { Matrix, MatrixRow } from './coverage.ts';

/** Measures that count on a target, in one area or in all, and those of them that state no amount. */
export function amountCount(
  matrix: Matrix,
  row: MatrixRow | undefined,
  column: Column,
): { measures: number; without: number } {
  const rows = row ? [row] : matrix.rows;
  const cells = rows.flatMap(({ cells }) => cells.find((cell) => cell.column.id === column.id) ?? []);
  return {
    measures: cells.reduce((sum, cell) => sum + cell.measures, 0),
    without: cells.reduce((sum, cell) => sum + cell.withoutAmount, 0),
  };
}

export interface StatedAmount {
  measure: Measure;
  amount: Amount;
}

/** Every amount of the measures, the largest of a currency first. */
export function amountsOf(measures: readonly Measure[]): StatedAmount[] {
  return measures
    .flatMap((measure) => measure.amounts.map((amount) => ({ measure, amount })))
    .sort(
      (a, b) =>
        a.amount.currency.localeCompare(b.amount.currency) ||
        b.amount.max - a.amount.max ||
        (a.amount.id < b.amount.id ? -1 : 1),
    );
}
