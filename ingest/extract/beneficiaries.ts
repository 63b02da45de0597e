import type { BeneficiarySeeds } from '../seeds/beneficiaries.ts';
import { clausesOf } from '../text/clauses.ts';
import { termPattern } from './instruments-pattern.ts';
import type { MeasureText } from './measure-text.ts';

/** The words of `seeds/beneficiaries.yaml`, made ready for reading. */
export interface BeneficiaryLexicon {
  words: RegExp;
  cues: RegExp;
  /** Name of the group by word; a word of `not` has none. */
  groupOf: ReadonlyMap<string, string>;
}

/** Makes the patterns once; `seeds` is what `beneficiariesSchema` lets through. */
export function compileBeneficiaries({ cues, not, groups }: BeneficiarySeeds): BeneficiaryLexicon {
  const groupOf = new Map(groups.flatMap(({ name, words }) => words.map((word) => [word, name] as const)));
  return { words: termPattern([...groupOf.keys(), ...not])!, cues: termPattern(cues)!, groupOf };
}

/**
 * The groups that a measure names as supported (codebook §4), each once, in the order of the text. A clause that
 * supports, attracts or serves nobody names none.
 */
export function extractBeneficiaries(
  { content, bodyStart }: MeasureText,
  { words, cues, groupOf }: BeneficiaryLexicon,
): string[] {
  const found = new Set<string>();
  for (const { start, end } of clausesOf(content.text, bodyStart)) {
    const clause = content.text.slice(start, end);
    if (clause.search(cues) < 0) continue;
    for (const [word] of clause.matchAll(words)) {
      const group = groupOf.get(word);
      if (group) found.add(group);
    }
  }
  return [...found];
}
