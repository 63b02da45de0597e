import { type Clause, clausesOf } from '../text/clauses.ts';
import type { MeasureText } from './measure-text.ts';

const cut = new WeakMap<MeasureText, readonly Clause[]>();

/** The clauses of a measure's content, cut once for all that read them. */
export function clausesOfMeasure(measure: MeasureText): readonly Clause[] {
  let clauses = cut.get(measure);
  if (!clauses) {
    clauses = clausesOf(measure.content.text, measure.bodyStart);
    cut.set(measure, clauses);
  }
  return clauses;
}
