import type { Clause } from '../text/clauses.ts';

/** The clause that `offset` stands in, or the next one; the last where none follows. */
export function clauseAt(clauses: readonly Clause[], offset: number): Clause {
  let low = 0;
  for (let high = clauses.length - 1; low < high; ) {
    const middle = (low + high) >> 1;
    if (clauses[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return clauses[low]!;
}
