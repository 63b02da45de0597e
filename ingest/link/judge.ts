import { WordsInClauses } from '../text/words-in-clauses.ts';
import type { Clause } from './clauses.ts';
import { direct, inTitle, type Place, type Rule, type Verdict } from './place.ts';
import { fieldOfManufacture, goodsHandled, productOfTrade } from './rules/compounds.ts';
import { fusedFields, listOfPlaces } from './rules/lists.ts';
import { tool, twin } from './rules/means.ts';
import { authority, documentName, event, fundName, parkName, placeName, quotedName } from './rules/names.ts';
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
import { amenities, channel, fiveFinances, servicesRendered } from './rules/services.ts';
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
  parkName,
  placeName,
  quotedName,
  fieldOfManufacture,
  productOfTrade,
  goodsHandled,
  firstUseInsurance,
  passingWord,
  slogan,
  ownHouse,
  twin,
  tool,
  fusedFields,
  listOfPlaces,
  example,
  servicesRendered,
  amenities,
  fiveFinances,
  channel,
  object,
];

const CUED = RULES.filter(({ cues }) => cues);
const places = new WordsInClauses(CUED.map(({ cues }) => cues!.words));
/** Of each rule its bit; 0 for those that are always asked. */
const BITS = RULES.map((rule) => (rule.cues ? 1 << CUED.indexOf(rule) : 0));
const BY_SENTENCE = CUED.reduce(
  (bits, { cues }, i) => (cues!.within === 'sentence' ? bits | (1 << i) : bits),
  0,
);
/** In place of what {@link rulesByClause} gives: all rules are asked. */
export const EVERY_RULE = -1;

/** Of each clause the rules whose cues stand there, one bit each. */
export function rulesByClause(text: string, clauses: readonly Clause[]): Int32Array {
  const rules = places.find(text, clauses);
  for (let i = 0; i < clauses.length; ) {
    let end = i + 1;
    let shared = rules[i]!;
    for (; clauses[end]?.sentence === clauses[i]!.sentence; end++) shared |= rules[end]!;
    for (; i < end; i++) rules[i]! |= shared & BY_SENTENCE;
  }
  return rules;
}

/** What the rulings make of a term at its place, for one of its targets: the first that applies decides. */
export function judge(place: Place, to: string): Verdict {
  for (let i = 0; i < RULES.length; i++) {
    const bit = BITS[i]!;
    if (bit !== 0 && (place.rules & bit) === 0) continue;
    const verdict = RULES[i]!(place, to);
    if (verdict) return verdict;
  }
  return direct(inTitle(place) ? 'title' : 'clause');
}
