/** Hash functions of a signature, and how they are banded: pairs at Jaccard 0.5 meet in some band with p = .97. */
const BANDS = 52;
const ROWS = 4;
const HASHES = BANDS * ROWS;

const MULTIPLIERS = new Uint32Array(HASHES);
const OFFSETS = new Uint32Array(HASHES);
{
  // A fixed linear congruential sequence (Numerical Recipes): the same signatures on every machine.
  let state = 20240601;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  for (let i = 0; i < HASHES; i++) {
    MULTIPLIERS[i] = next() | 1;
    OFFSETS[i] = next();
  }
}

/** The MinHash signature of a set of 32-bit hashes (Broder 1997). */
export function signature(items: ReadonlySet<number>): Uint32Array {
  const out = new Uint32Array(HASHES).fill(0xffffffff);
  for (const item of items) {
    // Mixed first, for multiply-and-add alone keeps the order of near numbers.
    let x = item;
    x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
    x ^= x >>> 16;
    for (let i = 0; i < HASHES; i++) {
      const hash = (Math.imul(x, MULTIPLIERS[i]!) + OFFSETS[i]!) >>> 0;
      if (hash < out[i]!) out[i] = hash;
    }
  }
  return out;
}

/** One key a band; two sets that share a key are a pair worth comparing. */
export function bandKeys(signed: Uint32Array): string[] {
  const keys: string[] = [];
  for (let band = 0; band < BANDS; band++)
    keys.push(`${band}:${signed.subarray(band * ROWS, (band + 1) * ROWS).join('.')}`);
  return keys;
}
