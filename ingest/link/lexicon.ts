import type { Vocabulary } from '../text/vocabulary.ts';
import type { Rules } from './judge.ts';
import type { TermFinder } from './terms.ts';
import type { Wholes } from './whole-measure.ts';

/** A lexicon made ready for reading measures: compile once, use for every measure. */
export interface Lexicon {
  /** Has the words of all that follows. */
  vocabulary: Vocabulary;
  terms: TermFinder;
  rules: Rules;
  wholes: Wholes;
}
