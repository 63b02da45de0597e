import type { CueSet, FoundWords, Vocabulary } from '../text/vocabulary.ts';
import { type Cues, direct, inTitle, type Place, type Rule, type Verdict } from './place.ts';
import { fieldOfManufacture, goodsHandled, productOfTrade } from './rules/compounds.ts';
import { deedsOfOthers } from './rules/deeds-of-others.ts';
import { goalOfOthers, listOfPlaces } from './rules/lists.ts';
import { tool, twin } from './rules/means.ts';
import { authority, documentName, event, fundName, parkName, quotedName } from './rules/names.ts';
import {
  assessment,
  example,
  excluded,
  firstUseInsurance,
  money,
  safety,
  talentAmenity,
  wording,
} from './rules/not-supported.ts';
import { refused } from './rules/refused.ts';
import { amenities, channel, fiveFinances, servicesRendered } from './rules/services.ts';
import { ownHouse, slogan } from './rules/transitions.ts';
import { loneWord, passingWord } from './rules/words.ts';
import type { LiveTerm } from './terms.ts';

/**
 * In the order in which they decide: first what takes a link away, then what weakens it, last what a weak word needs. 31 at
 * most, so that a set of them is one integer.
 */
export const RULES: readonly Rule[] = [
  documentName,
  authority,
  refused,
  excluded,
  safety,
  wording,
  assessment,
  money,
  talentAmenity,
  event,
  fundName,
  parkName,
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
  goalOfOthers,
  listOfPlaces,
  example,
  servicesRendered,
  amenities,
  fiveFinances,
  channel,
  deedsOfOthers,
  loneWord,
];

/** Some of the rules, one bit each. */
export type RuleSet = number;

/** The rules that need not be asked everywhere: their lists of words, and how near one of them must stand. */
export interface Rules {
  cues: CueSet;
  /** The rules by where their words must stand. */
  within: Readonly<Record<Cues['within'], RuleSet>>;
  /** Those without a list. */
  everywhere: RuleSet;
  /** By the index of a term {@link rulesOf} for each of its targets; where it was not found yet, nothing. */
  ofTerms: (readonly RuleSet[] | undefined)[];
}

/** Rules that have anything to say of a term for a target, wherever it stands: few. */
export function rulesOf(term: LiveTerm, to: string): RuleSet {
  return RULES.reduce((set, { of }, i) => (of && !of(term, to) ? set : set | (1 << i)), 0);
}

/** Puts the cues of all rules into the words that are looked for. `terms`: how many terms the rules may be asked of. */
export function compileRules(vocabulary: Vocabulary, terms: number): Rules {
  const those = (within: Cues['within'] | undefined) =>
    RULES.reduce((set, { cues }, i) => (cues?.within === within ? set | (1 << i) : set), 0);
  return {
    cues: vocabulary.cueSet(RULES.map(({ cues }) => cues?.words ?? [])),
    within: { clause: those('clause'), sentence: those('sentence'), measure: those('measure') },
    everywhere: those(undefined),
    ofTerms: Array.from({ length: terms }, () => undefined),
  };
}

/**
 * What the rulings make of a term at its place, for one of its targets: the first that applies decides.
 * @param asked those that both {@link rulesOf} gives for the term and {@link rulesAt} for the place
 */
export function judge(place: Place, to: string, asked: RuleSet): Verdict {
  for (let left = asked; left !== 0; left &= left - 1) {
    // The lowest bit that is left is the first rule.
    const verdict = RULES[31 - Math.clz32(left & -left)]!(place, to);
    if (verdict) return verdict;
  }
  return unruled(inTitle(place));
}

const IN_TITLE = direct('title');
const IN_CLAUSE = direct('clause');
/** What no rule says anything of is supported. */
export const unruled = (isInTitle: boolean): Verdict => (isInTitle ? IN_TITLE : IN_CLAUSE);

/** The rules of which a cue stands in or near a clause, and those that have none. */
export function rulesAt(at: number, { cues, within, everywhere }: Rules, found: FoundWords): RuleSet {
  const inText = found.setInText(cues);
  const near =
    (found.setInClause(cues, at) & within.clause) |
    (inText & within.measure) |
    ((inText & within.sentence) === 0 ? 0 : found.setInSentence(cues, at) & within.sentence);
  return near | everywhere;
}
