/** The matrix with tiers drawn together: one column stands for all priorities of a tier. */
import type { Tier } from '../../api/coverage.ts';
import { type Column, columnsFrom } from './columns.ts';
import type { Cell, ColumnTotal, GapType, Matrix, MatrixRow } from './coverage.ts';

/** The nearest to an answer first: what is said of a tier none of whose priorities has a measure. */
const NEAREST: readonly GapType[] = ['named-only', 'tier-only', 'expired-only', 'none', 'not-assessable'];

/** Id of the column that stands for the priorities of a tier; the tier's own id means the tier as a whole. */
export function collapsedId(tier: Tier): string {
  return `sum:${tier.id}`;
}

/**
 * The matrix with the columns of each tier in `collapsed` (ids) added up to one. A measure that supports two
 * priorities of the tier counts twice, as in the row's total: these are links.
 */
export function collapse(matrix: Matrix, collapsed: ReadonlySet<string>): Matrix {
  if (!matrix.columns.groups.some(({ tier }) => collapsed.has(tier.id))) return matrix;
  const at = new Map(matrix.columns.all.map((column, index) => [column.id, index]));
  const sources: number[][] = [];
  const groups = matrix.columns.groups.map((group) => {
    const indexes = group.columns.map((column) => at.get(column.id)!);
    if (!collapsed.has(group.tier.id)) {
      sources.push(...indexes.map((index) => [index]));
      return group;
    }
    sources.push(indexes);
    return { tier: group.tier, columns: [sumColumn(group.tier)] };
  });
  sources.push(...matrix.columns.whole.map((column) => [at.get(column.id)!]));
  const columns = columnsFrom(groups, matrix.columns.whole);
  return {
    ...matrix,
    columns,
    rows: matrix.rows.map(
      (row): MatrixRow => ({
        ...row,
        cells: columns.all.map((column, index) =>
          column.kind === 'sum'
            ? sumCell(
                column,
                sources[index]!.map((source) => row.cells[source]!),
              )
            : row.cells[sources[index]![0]!]!,
        ),
      }),
    ),
    totals: columns.all.map((column, index) =>
      column.kind === 'sum' ? sumTotal(matrix, sources[index]!) : matrix.totals[sources[index]![0]!]!,
    ),
  };
}

function sumColumn(tier: Tier): Column {
  return { id: collapsedId(tier), kind: 'sum', name: tier.name, nameEn: tier.nameEn, tier, priority: null };
}

function sumCell(column: Column, cells: readonly Cell[]): Cell {
  const sum = (value: (cell: Cell) => number) => cells.reduce((total, cell) => total + value(cell), 0);
  const measures = sum((cell) => cell.measures);
  const gaps = new Set(cells.map((cell) => cell.gap));
  return {
    column,
    measures,
    documents: Math.max(0, ...cells.map((cell) => cell.documents)),
    unstated: sum((cell) => cell.unstated),
    direct: sum((cell) => cell.direct),
    named: sum((cell) => cell.named),
    tierWide: cells[0]?.tierWide ?? 0,
    expired: sum((cell) => cell.expired),
    notYet: sum((cell) => cell.notYet),
    withoutDepartment: sum((cell) => cell.withoutDepartment),
    withoutAmount: sum((cell) => cell.withoutAmount),
    gap: measures > 0 ? null : (NEAREST.find((gap) => gaps.has(gap)) ?? 'not-assessable'),
    chance: null,
    parts: cells,
  };
}

function sumTotal(matrix: Matrix, sources: readonly number[]): ColumnTotal {
  return {
    measures: sources.reduce((sum, source) => sum + matrix.totals[source]!.measures, 0),
    areas: matrix.rows.filter(
      (row) => row.counted > 0 && sources.some((source) => row.cells[source]!.measures > 0),
    ).length,
  };
}
