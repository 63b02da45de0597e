import { AhoCorasick } from './aho-corasick.ts';
import type { Span } from './mapped-text.ts';

/** Tells in one pass over a text which of several lists have a word in which clause. */
export class WordsInClauses {
  private readonly automaton: AhoCorasick;
  /** Of each word the lists that it is in, one bit each. */
  private readonly lists: readonly number[];

  /** @throws {RangeError} where there are more than 31 lists */
  constructor(lists: readonly (readonly string[])[]) {
    if (lists.length > 31) throw new RangeError(`${lists.length} lists: there are 31 bits`);
    const bits = new Map<string, number>();
    lists.forEach((words, i) => {
      for (const word of words) bits.set(word, (bits.get(word) ?? 0) | (1 << i));
    });
    this.automaton = new AhoCorasick([...bits.keys()]);
    this.lists = [...bits.values()];
  }

  /** Of each clause the lists of which it holds a word, one bit each. `clauses` in the order of the text. */
  find(text: string, clauses: readonly Span[]): Int32Array {
    const found = new Int32Array(clauses.length);
    let at = 0;
    this.automaton.scan(text, (start, end, word) => {
      while (at < clauses.length && clauses[at]!.end < end) at++;
      if (at < clauses.length && clauses[at]!.start <= start) found[at]! |= this.lists[word]!;
    });
    return found;
  }
}
