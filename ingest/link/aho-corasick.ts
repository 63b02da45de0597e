/** Where a word of the dictionary stands: `[start, end)` in code units; `word` is its index. */
export interface Occurrence {
  start: number;
  end: number;
  word: number;
}

/**
 * Finds all occurrences of many words in one pass, overlapping ones included (Aho and Corasick, 1975): time is linear
 * in the text and in what is found. Works on UTF-16 code units, which is all that Han text needs.
 */
export class AhoCorasick {
  /** One map a state: code unit → state. State 0 is the root. */
  private readonly next: Map<number, number>[] = [new Map()];
  /** The longest proper suffix of a state that is a state as well. */
  private readonly fallback: number[] = [0];
  /** Index of the word that ends in a state, or -1. */
  private readonly word: number[] = [-1];
  /** The nearest state along the fallbacks in which a word ends, or 0. */
  private readonly shorter: number[] = [0];

  /** @param words without empty ones; of equal words the last one is found */
  constructor(private readonly words: readonly string[]) {
    words.forEach((word, index) => {
      this.insert(word, index);
    });
    this.link();
  }

  private insert(word: string, index: number): void {
    let state = 0;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      let to = this.next[state]!.get(unit);
      if (to === undefined) {
        to = this.next.length;
        this.next[state]!.set(unit, to);
        this.next.push(new Map());
        this.fallback.push(0);
        this.word.push(-1);
        this.shorter.push(0);
      }
      state = to;
    }
    if (state !== 0) this.word[state] = index;
  }

  /** Breadth first, so that the fallback of a state is ready before the states behind it. */
  private link(): void {
    const queue = [...this.next[0]!.values()];
    for (let at = 0; at < queue.length; at++) {
      const state = queue[at]!;
      const suffix = this.fallback[state]!;
      this.shorter[state] = this.word[suffix]! >= 0 ? suffix : this.shorter[suffix]!;
      for (const [unit, to] of this.next[state]!) {
        this.fallback[to] = this.step(suffix, unit);
        queue.push(to);
      }
    }
  }

  private step(from: number, unit: number): number {
    for (let state = from; ; state = this.fallback[state]!) {
      const to = this.next[state]!.get(unit);
      if (to !== undefined) return to;
      if (state === 0) return 0;
    }
  }

  /** All occurrences, by their end; of those that end together the longest first. */
  search(text: string): Occurrence[] {
    const found: Occurrence[] = [];
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      state = this.step(state, text.charCodeAt(i));
      let at = this.word[state]! >= 0 ? state : this.shorter[state]!;
      for (; at !== 0; at = this.shorter[at]!) {
        const word = this.word[at]!;
        found.push({ start: i + 1 - this.words[word]!.length, end: i + 1, word });
      }
    }
    return found;
  }
}
