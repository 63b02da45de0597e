/** Two areas side by side: what both do, what only one does, and with which means. */
import { NO_AREA } from '../../api/coverage.ts';
import type { Measure } from '../../api/measures.ts';
import type { Column } from './columns.ts';
import type { Cell, MatrixRow } from './coverage.ts';

export const SIDES = ['both', 'left', 'right', 'neither'] as const;
/** Which of two areas has measures. */
export type Side = (typeof SIDES)[number];

export interface Compared {
  column: Column;
  left: Cell;
  right: Cell;
  side: Side;
}

export function sideOf(left: Cell, right: Cell): Side {
  if (left.measures > 0) return right.measures > 0 ? 'both' : 'left';
  return right.measures > 0 ? 'right' : 'neither';
}

/** Priorities of two rows of one matrix, in the framework's order. */
export function compareRows(left: MatrixRow, right: MatrixRow): Compared[] {
  return left.cells
    .map((cell, index): Compared => {
      const other = right.cells[index]!;
      return { column: cell.column, left: cell, right: other, side: sideOf(cell, other) };
    })
    .filter(({ column }) => column.kind === 'priority');
}

/**
 * The two rows to put side by side: those that are named, and for what is not named the ones that share most
 * priorities, then those with most links, in the matrix's order. Undefined where there are not enough areas.
 */
export function pairOfRows(
  rows: readonly MatrixRow[],
  left: string | null,
  right: string | null,
): readonly [MatrixRow | undefined, MatrixRow | undefined] {
  const named = (id: string | null) => rows.find(({ area }) => area.id === id);
  const [one, other] = [named(left), named(right)];
  if (one && other) return [one, other];
  const areas = rows.filter(({ area }) => area.id !== NO_AREA);
  let best: readonly [MatrixRow, MatrixRow] | undefined;
  let most = [-1, -1];
  for (const [at, first] of areas.entries())
    for (const second of areas.slice(at + 1)) {
      const fixed = one ?? other;
      if (fixed && fixed !== first && fixed !== second) continue;
      const shared = compareRows(first, second).filter(({ side }) => side === 'both').length;
      const weight = [shared, first.links + second.links];
      if (weight[0]! < most[0]! || (weight[0] === most[0] && weight[1]! <= most[1]!)) continue;
      [best, most] = [[first, second], weight];
    }
  if (!best) return [one, other];
  if (one) return [one, best[0] === one ? best[1] : best[0]];
  if (other) return [best[0] === other ? best[1] : best[0], other];
  return best;
}

/** One means, such as an instrument or a department, and how many measures of each side use it. */
export interface MeansCount {
  id: string;
  name: string;
  nameEn: string;
  left: number;
  right: number;
  /** Full names of the bodies that are counted as this one; none for what has no other name. */
  bodies: string[];
}

type Named = { id: string; name: string; nameEn: string; body?: string };

/** Counts what `of` finds in the measures of both sides, the most used first. A measure counts once for each. */
export function compareMeans(
  left: readonly Measure[],
  right: readonly Measure[],
  of: (measure: Measure) => readonly Named[],
): MeansCount[] {
  const counts = new Map<string, MeansCount>();
  for (const [side, measures] of [
    ['left', left],
    ['right', right],
  ] as const)
    for (const measure of measures) countOnce(counts, side, of(measure));
  return [...counts.values()].sort((a, b) => b.left + b.right - (a.left + a.right) || (a.id < b.id ? -1 : 1));
}

function countOnce(counts: Map<string, MeansCount>, side: 'left' | 'right', all: readonly Named[]): void {
  const seen = new Set<string>();
  for (const { id, name, nameEn, body } of all) {
    const count = counts.get(id) ?? { id, name, nameEn, left: 0, right: 0, bodies: [] };
    counts.set(id, count);
    if (!seen.has(id)) count[side]++;
    seen.add(id);
    if (body !== undefined && !count.bodies.includes(body)) count.bodies.push(body);
  }
}

/** Departments by what they are called in their own area, so that both sides' 区科委 meet. */
export const departmentsOf = ({ departments }: Measure): Named[] =>
  departments.map(({ short, name }) => {
    const called = short || name;
    return { id: called, name: called, nameEn: called, body: name };
  });

export const instrumentsOf = ({ instruments }: Measure): Named[] => instruments;

/** The largest amount that a measure names in a currency; null where it names none. */
export function largestAmount({ amounts }: Pick<Measure, 'amounts'>): Measure['amounts'][number] | null {
  return amounts.reduce<Measure['amounts'][number] | null>(
    (largest, amount) => (largest === null || amount.max > largest.max ? amount : largest),
    null,
  );
}
