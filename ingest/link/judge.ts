import type { Cue, FoundWords, Vocabulary } from '../text/vocabulary.ts';
import { type Cues, direct, inTitle, type Place, type Rule, type Verdict } from './place.ts';
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
import { refused } from './rules/refused.ts';
import { amenities, channel, fiveFinances, servicesRendered } from './rules/services.ts';
import { ownHouse, slogan } from './rules/transitions.ts';
import { object, passingWord } from './rules/words.ts';

/** In the order in which they decide: first what takes a link away, then what weakens it, last what a verb grants. */
const RULES: readonly Rule[] = [
  documentName,
  authority,
  refused,
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

/** The rules, and the lists of words that tell which of them need not be asked. */
export interface Rules {
  /** Of each rule its list, or null for one that is always asked. */
  cues: readonly ({ cue: Cue; within: Cues['within'] } | null)[];
}

/** Puts the cues of all rules into the words that are looked for. */
export function compileRules(vocabulary: Vocabulary): Rules {
  return {
    cues: RULES.map(({ cues }) => (cues ? { cue: vocabulary.cue(cues.words), within: cues.within } : null)),
  };
}

/**
 * What the rulings make of a term at its place, for one of its targets: the first that applies decides.
 * @param asked which rules to ask, by their index
 */
export function judge(place: Place, to: string, asked: (rule: number) => boolean): Verdict {
  for (let i = 0; i < RULES.length; i++) {
    const verdict = asked(i) ? RULES[i]!(place, to) : undefined;
    if (verdict) return verdict;
  }
  return direct(inTitle(place) ? 'title' : 'clause');
}

/** The rules of which a cue stands near a place, and those that have none. */
export function rulesAt(at: number, { cues }: Rules, found: FoundWords): (rule: number) => boolean {
  return (rule) => {
    const known = cues[rule]!;
    if (known === null) return true;
    if (known.within === 'clause') return found.inClause(known.cue, at);
    return known.within === 'sentence' ? found.inSentence(known.cue, at) : found.inText(known.cue);
  };
}
