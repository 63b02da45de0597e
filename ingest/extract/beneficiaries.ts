import type { BeneficiarySeeds } from '../seeds/beneficiaries.ts';
import { AhoCorasick } from '../text/aho-corasick.ts';
import { clausesOfMeasure } from './clauses.ts';
import type { MeasureText } from './measure-text.ts';

/** The words of `seeds/beneficiaries.yaml`, made ready for reading. */
export interface BeneficiaryLexicon {
  automaton: AhoCorasick;
  words: readonly {
    isCue: boolean;
    /** Whether it names a group, or hides the names inside it. */
    isName: boolean;
    /** Name of the group; a word of `not` has none. */
    group: string | undefined;
  }[];
}

/** Makes the automaton once; `seeds` is what `beneficiariesSchema` lets through. */
export function compileBeneficiaries({ cues, not, groups }: BeneficiarySeeds): BeneficiaryLexicon {
  const groupOf = new Map(groups.flatMap(({ name, words }) => words.map((word) => [word, name] as const)));
  const names = new Set([...groupOf.keys(), ...not]);
  const all = [...new Set([...names, ...cues])];
  return {
    automaton: new AhoCorasick(all),
    words: all.map((word) => ({
      isCue: cues.includes(word),
      isName: names.has(word),
      group: groupOf.get(word),
    })),
  };
}

/**
 * The groups that a measure names as supported (codebook §4), each once, in the order of the text. A clause that
 * supports, attracts or serves nobody names none.
 */
export function extractBeneficiaries(
  measure: MeasureText,
  { automaton, words }: BeneficiaryLexicon,
): string[] {
  const clauses = clausesOfMeasure(measure);
  const found = new Set<string>();
  let at = 0;
  let cued = false;
  let names: Name[] = [];
  const close = () => {
    if (cued) for (const group of longest(names)) found.add(group);
    cued = false;
    names = [];
  };
  automaton.scan(measure.content.text, (start, end, index) => {
    while (at < clauses.length && clauses[at]!.end < end) {
      close();
      at++;
    }
    if (at === clauses.length || start < clauses[at]!.start) return;
    const word = words[index]!;
    cued ||= word.isCue;
    if (word.isName) names.push({ start, end, group: word.group });
  });
  close();
  return [...found];
}

interface Name {
  start: number;
  end: number;
  group: string | undefined;
}

/** Groups of the names that are left where of two that overlap the first counts, and of two that begin together the longer. */
function longest(names: Name[]): string[] {
  names.sort((a, b) => a.start - b.start || b.end - a.end);
  const groups: string[] = [];
  let done = 0;
  for (const { start, end, group } of names) {
    if (start < done) continue;
    done = end;
    if (group) groups.push(group);
  }
  return groups;
}
