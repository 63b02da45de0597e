/** Where a word of the dictionary stands: `[start, end)` in code units; `word` is its index. */
export interface Occurrence {
  start: number;
  end: number;
  word: number;
}

/**
 * Finds all occurrences of many words in one pass, overlapping ones included (Aho and Corasick, 1975): time is linear
 * in the text and in what is found. Works on UTF-16 code units, which is all that Han text needs. Most units of a text
 * begin no word, so that a look into the table of the root is nearly all there is to do.
 */
export class AhoCorasick {
  /** The root's transitions by code unit; 0 where no word begins with it. */
  private readonly first = new Int32Array(0x10000);
  /** Transitions of all other states, an open hash table: state and unit → state. */
  private readonly mask: number;
  private readonly keys: Float64Array;
  private readonly values: Int32Array;
  /** The longest proper suffix of a state that is a state as well. */
  private readonly fallback: number[] = [0];
  /** Index of the word that ends in a state, or -1. */
  private readonly word: number[] = [-1];
  /** The nearest state along the fallbacks in which a word ends, or 0. */
  private readonly shorter: number[] = [0];
  private readonly lengths: readonly number[];

  /** @param words without empty ones; of equal words the last one is found */
  constructor(words: readonly string[]) {
    this.lengths = words.map((word) => word.length);
    const units = this.lengths.reduce((sum, length) => sum + length, 0);
    // At most half full, so that a look-up that fails ends soon.
    this.mask = 2 ** Math.ceil(Math.log2(2 * units + 2)) - 1;
    this.keys = new Float64Array(this.mask + 1).fill(-1);
    this.values = new Int32Array(this.mask + 1);
    words.forEach((word, index) => {
      this.insert(word, index);
    });
    this.link(words);
  }

  private insert(word: string, index: number): void {
    let state = 0;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      let to = this.next(state, unit);
      if (to === 0) {
        to = this.fallback.length;
        if (state === 0) this.first[unit] = to;
        else {
          const slot = this.slotOf(state, unit);
          this.keys[slot] = state * 0x10000 + unit;
          this.values[slot] = to;
        }
        this.fallback.push(0);
        this.word.push(-1);
        this.shorter.push(0);
      }
      state = to;
    }
    if (state !== 0) this.word[state] = index;
  }

  /** Level by level, so that the fallback of a state is ready before the states behind it. */
  private link(words: readonly string[]): void {
    const states = new Int32Array(words.length);
    const longest = this.lengths.reduce((most, length) => Math.max(most, length), 0);
    for (let depth = 0; depth < longest; depth++)
      words.forEach((word, index) => {
        if (depth >= word.length) return;
        const state = states[index]!;
        const unit = word.charCodeAt(depth);
        const to = this.next(state, unit);
        states[index] = to;
        if (state === 0) return;
        const suffix = this.step(this.fallback[state]!, unit);
        this.fallback[to] = suffix;
        this.shorter[to] = this.word[suffix]! >= 0 ? suffix : this.shorter[suffix]!;
      });
  }

  /** The transition itself, or 0. */
  private next(state: number, unit: number): number {
    if (state === 0) return this.first[unit]!;
    return this.values[this.slotOf(state, unit)]!;
  }

  /** Where the transition stands in the table, or the free place where it would. */
  private slotOf(state: number, unit: number): number {
    const key = state * 0x10000 + unit;
    let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 8;
    for (slot &= this.mask; ; slot = (slot + 1) & this.mask)
      if (this.keys[slot] === key || this.keys[slot] === -1) return slot;
  }

  private step(from: number, unit: number): number {
    let state = from;
    while (state !== 0) {
      const to = this.values[this.slotOf(state, unit)]!;
      if (to !== 0) return to;
      state = this.fallback[state]!;
    }
    return this.first[unit]!;
  }

  /** Calls `visit` with every occurrence, by their end; of those that end together the longest first. */
  scan(text: string, visit: (start: number, end: number, word: number) => void): void {
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      state = state === 0 ? this.first[unit]! : this.step(state, unit);
      if (state === 0) continue;
      let at = this.word[state]! >= 0 ? state : this.shorter[state]!;
      for (; at !== 0; at = this.shorter[at]!) {
        const word = this.word[at]!;
        visit(i + 1 - this.lengths[word]!, i + 1, word);
      }
    }
  }

  /** What {@link scan} finds. */
  search(text: string): Occurrence[] {
    const found: Occurrence[] = [];
    this.scan(text, (start, end, word) => found.push({ start, end, word }));
    return found;
  }
}
