import { direct, inTitle, type Place, type Rule, type Verdict } from './place.ts';
import { fusedFields, listOfPlaces } from './rules/lists.ts';
import { computingPower, tool } from './rules/means.ts';
import { authority, documentName, event, fundName, placeName, quotedName } from './rules/names.ts';
import {
  assessment,
  collateral,
  definition,
  example,
  excluded,
  firstUseInsurance,
  safety,
  talentAmenity,
} from './rules/not-supported.ts';
import { channel, fiveFinances, servicesRendered } from './rules/services.ts';
import { ownHouse, slogan } from './rules/transitions.ts';
import { object, passingWord } from './rules/words.ts';

/** In the order in which they decide: first what takes a link away, then what weakens it, last what a verb grants. */
const RULES: readonly Rule[] = [
  documentName,
  authority,
  excluded,
  safety,
  definition,
  assessment,
  collateral,
  talentAmenity,
  event,
  fundName,
  placeName,
  quotedName,
  firstUseInsurance,
  passingWord,
  slogan,
  ownHouse,
  computingPower,
  tool,
  fusedFields,
  listOfPlaces,
  example,
  servicesRendered,
  fiveFinances,
  channel,
  object,
];

/** What the rulings make of a term at its place, for one of its targets: the first that applies decides. */
export function judge(place: Place, to: string): Verdict {
  for (const rule of RULES) {
    const verdict = rule(place, to);
    if (verdict) return verdict;
  }
  return direct(inTitle(place) ? 'title' : 'clause');
}
