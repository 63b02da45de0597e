/** Length of a shingle: short enough that one changed word spoils few of them, long enough to be telling. */
const SIZE = 4;
const RESPONSIBILITY =
  /[（([【][^（()）[\]【】]{0,6}(?:责任|牵头|配合|主办|承办|实施)[^()（）[\]【】]*[）)\]】]/g;

/**
 * The set of character 4-grams of a text, as 32-bit hashes: letters, digits and Chinese characters alone count, so
 * that punctuation, blanks and full-width forms make no difference. Who is responsible is no part of what is done.
 */
export function shingles(text: string): Set<number> {
  const plain = text
    .replace(RESPONSIBILITY, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const out = new Set<number>();
  for (let i = 0; i + SIZE <= plain.length; i++) {
    // FNV-1a over the code units.
    let hash = 0x811c9dc5;
    for (let k = i; k < i + SIZE; k++) hash = Math.imul(hash ^ plain.charCodeAt(k), 0x01000193);
    out.add(hash >>> 0);
  }
  return out;
}

/** Jaccard index of two sets: shared over all, 0 to 1. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const item of small) if (large.has(item)) shared++;
  return a.size + b.size === 0 ? 0 : shared / (a.size + b.size - shared);
}
