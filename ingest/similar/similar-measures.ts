import { LEAST_LIKENESS } from '../../cypher/likeness.ts';
import { bandKeys, signature } from './min-hash.ts';
import { jaccard, shingles } from './shingles.ts';

/** A measure as far as likeness needs it. */
export interface MeasureWords {
  id: string;
  document: string;
  /** In Simplified script. */
  text: string;
}

/** Two measures of two documents whose words are nearly the same; `from` < `to`. */
export interface SimilarPair {
  from: string;
  to: string;
  /** Jaccard index of their character 4-grams, to four decimals. */
  score: number;
}

/** A text of fewer 4-grams says too little to be like another. */
const LEAST_SHINGLES = 16;
/** A band that holds more than this is boilerplate; its pairs meet in other bands if they are alike. */
const LARGEST_BUCKET = 200;

/**
 * Pairs of near-identical measures across documents, by id. MinHash with banding finds the candidates, so that work
 * grows with the number of measures and not with its square; each pair is then scored exactly.
 */
export function similarMeasures(measures: readonly MeasureWords[]): SimilarPair[] {
  const sets = measures.map(({ text }) => shingles(text));
  const buckets = new Map<string, number[]>();
  sets.forEach((set, i) => {
    if (set.size < LEAST_SHINGLES) return;
    for (const key of bandKeys(signature(set))) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(i);
      else buckets.set(key, [i]);
    }
  });
  const seen = new Set<string>();
  const pairs: SimilarPair[] = [];
  for (const bucket of buckets.values()) {
    if (bucket.length < 2 || bucket.length > LARGEST_BUCKET) continue;
    for (const [at, i] of bucket.entries())
      for (const k of bucket.slice(at + 1)) {
        const [a, b] = [measures[i]!, measures[k]!];
        if (a.document === b.document || seen.has(`${i} ${k}`)) continue;
        seen.add(`${i} ${k}`);
        const score = Math.round(jaccard(sets[i]!, sets[k]!) * 1e4) / 1e4;
        if (score < LEAST_LIKENESS) continue;
        pairs.push(a.id < b.id ? { from: a.id, to: b.id, score } : { from: b.id, to: a.id, score });
      }
  }
  return pairs.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1));
}
