import { inTitle, type Place, type Rule, type Verdict } from './place.ts';
import * as cancel from './rules/cancel.ts';
import * as passing from './rules/passing.ts';

/** In the order in which they decide: first what takes a link away, then what weakens it. */
const RULES: readonly Rule[] = [
  cancel.titleOfDocument,
  cancel.authority,
  cancel.excluded,
  cancel.talentAmenity,
  cancel.event,
  cancel.fundName,
  cancel.placeName,
  cancel.firstUseInsurance,
  passing.passingWord,
  passing.slogan,
  passing.tool,
  passing.listOfPlaces,
  passing.example,
  passing.servicesRendered,
  passing.channel,
  passing.object,
];

/** What the rulings make of a term at its place, for one of its targets. */
export function judge(place: Place, to: string): Verdict {
  for (const rule of RULES) {
    const verdict = rule(place, to);
    if (verdict) return verdict;
  }
  return { relation: 'direct', rule: inTitle(place) ? 'title' : 'clause' };
}
