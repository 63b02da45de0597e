/** Two documents, or two versions of one, measure by measure. */
import type { Measure } from '../../api/measures.ts';

/** What became of a measure: its text is the same, changed, or only on one side. */
export const CHANGES = ['changed', 'left', 'right', 'same'] as const;
export type Change = (typeof CHANGES)[number];

export interface ComparedMeasure {
  change: Change;
  left: Measure | null;
  right: Measure | null;
  /** How alike the two texts are, from 0 to 1; 0 where there is but one. */
  score: number;
}

/** Less alike than this, two measures are two matters unless they have one title. */
const LEAST_ALIKE = 0.5;

/**
 * Pairs the measures of two documents: those with one title first (the most alike where several have it), then those
 * whose texts are most alike. In the order of the left document; what only the right one has stands where it has it.
 */
export function compareDocuments(left: readonly Measure[], right: readonly Measure[]): ComparedMeasure[] {
  const grams = new Map([...left, ...right].map((measure) => [measure, bigrams(plain(measure.text))]));
  const candidates = left.flatMap((from) =>
    right.map((to) => ({
      from,
      to,
      titled: plain(from.title) === plain(to.title),
      score: dice(grams.get(from)!, grams.get(to)!),
    })),
  );
  candidates.sort((a, b) => Number(b.titled) - Number(a.titled) || b.score - a.score);
  const partner = new Map<Measure, { other: Measure; score: number }>();
  for (const { from, to, titled, score } of candidates) {
    if ((!titled && score < LEAST_ALIKE) || partner.has(from) || partner.has(to)) continue;
    partner.set(from, { other: to, score });
    partner.set(to, { other: from, score });
  }
  const out: ComparedMeasure[] = [];
  let at = 0;
  const rightOnlyUpTo = (end: number) => {
    for (; at < end; at++)
      if (!partner.has(right[at]!)) out.push({ change: 'right', left: null, right: right[at]!, score: 0 });
  };
  for (const from of left) {
    const found = partner.get(from);
    if (!found) {
      out.push({ change: 'left', left: from, right: null, score: 0 });
      continue;
    }
    rightOnlyUpTo(right.indexOf(found.other));
    const same = plain(from.text) === plain(found.other.text);
    out.push({ change: same ? 'same' : 'changed', left: from, right: found.other, score: found.score });
  }
  rightOnlyUpTo(right.length);
  return out;
}

/** Without blanks and width of signs, which a page sets as it likes. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const gram = text.slice(i, i + 2);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** Sørensen–Dice coefficient of two multisets of character pairs. */
function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [gram, count] of a) shared += Math.min(count, b.get(gram) ?? 0);
  const size = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, n) => sum + n, 0);
  const all = size(a) + size(b);
  return all === 0 ? 0 : (2 * shared) / all;
}
