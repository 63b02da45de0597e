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

const places = new WordsInClauses(RULES.map(({ cues }) => cues?.words ?? []));
const bitsOf = (of: (rule: Rule) => boolean) =>
  RULES.reduce((bits, rule, i) => (of(rule) ? bits | (1 << i) : bits), 0);
const UNCUED = bitsOf(({ cues }) => !cues);
const BY_SENTENCE = bitsOf(({ cues }) => cues?.within === 'sentence');

/** Of each clause the rules that may have something to say there, one bit each. */
export function rulesByClause(text: string, clauses: readonly Clause[]): Int32Array {
  const rules = places.find(text, clauses);
  for (let i = 0; i < clauses.length; ) {
    let end = i + 1;
    let shared = rules[i]!;
    for (; clauses[end]?.sentence === clauses[i]!.sentence; end++) shared |= rules[end]!;
    for (; i < end; i++) rules[i]! |= UNCUED | (shared & BY_SENTENCE);
  }
  return rules;
}

/** What the rulings make of a term at its place, for one of its targets: the first that applies decides. */
export function judge(place: Place, to: string): Verdict {
  for (let i = 0; i < RULES.length; i++) {
    if ((place.rules & (1 << i)) === 0) continue;
    const verdict = RULES[i]!(place, to);
    if (verdict) return verdict;
  }
  return direct(inTitle(place) ? 'title' : 'clause');
}
