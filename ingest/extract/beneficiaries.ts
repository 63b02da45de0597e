import type { BeneficiarySeeds } from '../seeds/beneficiaries.ts';
import { type Cue, type Dictionary, Vocabulary } from '../text/vocabulary.ts';
import type { MeasureText } from './measure-text.ts';

/** The words of `seeds/beneficiaries.yaml`, made ready for reading. */
export interface BeneficiaryLexicon {
  vocabulary: Vocabulary;
  cues: Cue;
  names: Dictionary;
  /** Of each name the group that it stands for; null for a word of `not`, which hides the names inside it. */
  groups: readonly (string | null)[];
}

/** Makes the lexicon once; `seeds` is what `beneficiariesSchema` lets through. */
export function compileBeneficiaries(
  { cues, not, groups }: BeneficiarySeeds,
  vocabulary = new Vocabulary(),
): BeneficiaryLexicon {
  const groupOf = new Map<string, string | null>(
    groups.flatMap(({ name, words }) => words.map((word) => [word, name] as const)),
  );
  for (const word of not) if (!groupOf.has(word)) groupOf.set(word, null);
  return {
    vocabulary,
    cues: vocabulary.cue(cues),
    names: vocabulary.dictionary([...groupOf.keys()]),
    groups: [...groupOf.values()],
  };
}

/**
 * The groups that a measure names as supported (codebook §4), each once, in the order of the text. A clause that
 * supports, attracts or serves nobody names none. Of two names that overlap the first counts, and of two that begin
 * together the longer.
 */
export function extractBeneficiaries(
  measure: MeasureText,
  { vocabulary, cues, names, groups }: BeneficiaryLexicon,
): string[] {
  const found = measure.words(vocabulary);
  const places = found.of(names);
  const named: string[] = [];
  let done = 0;
  for (let i = 0; i < places.length; i++) {
    const start = places.start(i);
    let longest = i;
    // They come by their start, the shorter first; one that runs over the end of a clause is no name.
    for (; places.start(i + 1) === start; i++) if (places.clause(i + 1) >= 0) longest = i + 1;
    const clause = places.clause(longest);
    if (clause < 0 || start < done) continue;
    done = places.end(longest);
    const group = groups[places.word(longest)]!;
    if (group !== null && found.inClause(cues, clause) && !named.includes(group)) named.push(group);
  }
  return named;
}
