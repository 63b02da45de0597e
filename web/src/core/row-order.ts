/** In which order the areas of a matrix stand: here, on the page and in what is exported of it. */
import type { MatrixRow } from './coverage.ts';

/** As in the register, or those first that cover most priorities, or that have most links. */
export const SORTS = ['register', 'covered', 'links'] as const;
export type Sort = (typeof SORTS)[number];

export const hasDocuments = (row: MatrixRow): boolean =>
  Object.values(row.documents).some((list) => list.length > 0);

const ORDERS: Record<Exclude<Sort, 'register'>, (a: MatrixRow, b: MatrixRow) => number> = {
  covered: (a, b) => b.covered - a.covered || b.links - a.links,
  links: (a, b) => b.links - a.links || b.covered - a.covered,
};

/** Areas with documents in their order; those without any, which are not sorted, apart. */
export function inOrder(rows: readonly MatrixRow[], sort: Sort): { known: MatrixRow[]; bare: MatrixRow[] } {
  const known = rows.filter(hasDocuments);
  // Without counted documents nothing is known of an area: that is not the same as covering nothing.
  if (sort !== 'register')
    known.sort((a, b) => Number(b.counted > 0) - Number(a.counted > 0) || ORDERS[sort](a, b));
  return { known, bare: rows.filter((row) => !hasDocuments(row)) };
}
