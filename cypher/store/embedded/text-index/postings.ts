/** In which entries a term stands, and how often in each: as few bytes as that takes. */

/** Of how often a term stands in one entry, no more is told apart. */
const MOST = 4;

/**
 * Entries in rising order. Each takes one number of seven bits a byte, lowest first: twice the bits of how far it is
 * from the one before, then two bits for how often.
 */
export class Postings {
  bytes: Uint8Array;
  length = 0;
  count = 0;
  /** The last entry, and where its bytes begin. */
  last = -1;
  lastAt = 0;

  constructor(bytes: Uint8Array = new Uint8Array(8)) {
    this.bytes = bytes;
  }

  /** Notes a term in an entry, which is the last or comes after it. */
  add(entry: number, times = 1): void {
    if (entry === this.last) {
      const before = this.bytes[this.lastAt]!;
      if ((before & 3) < MOST - 1) this.bytes[this.lastAt] = before + 1;
      return;
    }
    if (this.length + 5 > this.bytes.length) {
      const larger = new Uint8Array(Math.max(16, this.length * 2));
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    let rest = ((entry - this.last) << 2) | (Math.min(times, MOST) - 1);
    this.lastAt = this.length;
    for (; rest > 0x7f; rest >>>= 7) this.bytes[this.length++] = (rest & 0x7f) | 0x80;
    this.bytes[this.length++] = rest;
    this.last = entry;
    this.count++;
  }

  /** Adds, for each entry, a score that depends on how often and on the length of the entry's text. */
  score(into: Float32Array, weight: number, norms: Float32Array): void {
    const { bytes, length } = this;
    let entry = -1;
    for (let at = 0; at < length; ) {
      let byte = bytes[at++]!;
      const times = (byte & 3) + 1;
      let far = (byte & 0x7f) >> 2;
      for (let shift = 5; byte > 0x7f; shift += 7) {
        byte = bytes[at++]!;
        far |= (byte & 0x7f) << shift;
      }
      entry += far;
      into[entry] = into[entry]! + (weight * times) / (times + norms[entry]!);
    }
  }
}

/** A list of one entry, which most words are, as a number; see {@link Postings.add}. */
export type Posted = Postings | number;

/** The number of a list of one entry; the lowest bits of its first byte say how often. */
export const single = (entry: number, firstByte: number): number => entry * MOST + (firstByte & (MOST - 1));

/** `posted` with one more mention of a term. */
export function post(posted: Posted | undefined, entry: number): Posted {
  if (posted === undefined) return entry * MOST;
  if (typeof posted === 'number') {
    if (Math.floor(posted / MOST) === entry) return posted % MOST < MOST - 1 ? posted + 1 : posted;
    const list = spread(posted);
    list.add(entry);
    return list;
  }
  posted.add(entry);
  return posted;
}

/** The list that a number stands for. */
export function spread(posted: Posted): Postings {
  if (typeof posted !== 'number') return posted;
  const list = new Postings();
  list.add(Math.floor(posted / MOST), (posted % MOST) + 1);
  return list;
}
