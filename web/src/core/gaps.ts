/** The cells of the matrix where something is missing, by kind, the most telling first. */
import { NO_AREA, type Tier } from '../../api/coverage.ts';
import type { Cell, Matrix, MatrixRow } from './coverage.ts';

/** The gaps of the matrix, and measures that leave open who or how much. */
export const GAP_KINDS = [
  'none',
  'named-only',
  'tier-only',
  'expired-only',
  'no-department',
  'no-amount',
  'not-assessable',
] as const;
export type GapKind = (typeof GAP_KINDS)[number];

export interface Gap {
  kind: GapKind;
  row: MatrixRow;
  /** Null for an area of which nothing can be said. */
  cell: Cell | null;
  /** Other areas with measures there, of `others` that can be assessed: the more, the more telling. */
  elsewhere: number;
  others: number;
}

/** What documents of no stated area leave out is no area's gap. */
const isArea = ({ area }: MatrixRow) => area.id !== NO_AREA;

function kindsOf(cell: Cell): GapKind[] {
  if (cell.gap !== null) return [cell.gap];
  const kinds: GapKind[] = [];
  if (cell.withoutDepartment === cell.measures) kinds.push('no-department');
  if (cell.withoutAmount === cell.measures) kinds.push('no-amount');
  return kinds;
}

/**
 * All gaps at priorities; tiers and the framework as a whole have none, as a district need not address them. An area
 * without a counted document makes one gap of the kind `not-assessable`, not one for each priority.
 */
export function gapsOf(matrix: Matrix): Gap[] {
  const gaps: Gap[] = [];
  matrix.columns.all.forEach((column, index) => {
    if (column.kind !== 'priority') return;
    const total = matrix.totals[index]!;
    for (const row of matrix.rows) {
      const cell = row.cells[index]!;
      if (cell.gap !== null && !isArea(row)) continue;
      const self = row.counted > 0 && cell.measures > 0 ? 1 : 0;
      const others = matrix.assessable - (row.counted > 0 && isArea(row) ? 1 : 0);
      for (const kind of kindsOf(cell))
        if (kind !== 'not-assessable') gaps.push({ kind, row, cell, elsewhere: total.areas - self, others });
    }
  });
  for (const row of matrix.rows)
    if (isArea(row) && row.cells.some(({ gap }) => gap === 'not-assessable'))
      gaps.push({ kind: 'not-assessable', row, cell: null, elsewhere: 0, others: matrix.assessable });
  return gaps.sort((a, b) => b.elsewhere - a.elsewhere);
}

export interface GapFilter {
  kind: GapKind;
  /** Id of an area; null for all. */
  area: string | null;
  /** Null for all. */
  tier: Tier['id'] | null;
}

export function filtered(gaps: readonly Gap[], { kind, area, tier }: GapFilter): Gap[] {
  return gaps.filter(
    (gap) =>
      gap.kind === kind &&
      (area === null || gap.row.area.id === area) &&
      (tier === null || gap.cell === null || gap.cell.column.tier?.id === tier),
  );
}
