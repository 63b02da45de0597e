/** The texts of one kind (names, or what is written below them) of all entries: which terms stand where. */
import { type Posted, type Postings, post, spread } from './postings.ts';
import { readTerms } from './terms.ts';

/** BM25 with its usual settings: how soon a further mention counts for less, and how much a long text does. */
const K1 = 1.2;
const B = 0.75;

export class Field {
  readonly pairs: Map<number, Posted>;
  readonly words: Map<string, Posted>;
  /** How many terms each entry has. */
  readonly lengths: number[];
  #norms = new Float32Array(0);

  constructor(pairs = new Map<number, Posted>(), words = new Map<string, Posted>(), lengths: number[] = []) {
    this.pairs = pairs;
    this.words = words;
    this.lengths = lengths;
  }

  /** Adds the texts of the next entry. */
  add(texts: readonly string[]): void {
    const entry = this.lengths.length;
    let length = 0;
    const to = {
      pair: (key: number) => {
        length++;
        this.pairs.set(key, post(this.pairs.get(key), entry));
      },
      word: (word: string) => {
        length++;
        this.words.set(word, post(this.words.get(word), entry));
      },
    };
    for (const text of texts) readTerms(text, to);
    this.lengths.push(length);
  }

  /** The lists of the terms of a text, each once. */
  lists(text: string): Postings[] {
    const found = new Set<Posted>();
    const take = (posted: Posted | undefined) => posted !== undefined && found.add(posted);
    readTerms(text, {
      pair: (key) => take(this.pairs.get(key)),
      word: (word) => take(this.words.get(word)),
    });
    return [...found].map(spread);
  }

  /** Adds to `scores` what a list is worth: the more, the fewer entries are in it. */
  score(list: Postings, scores: Float32Array, weight: number): void {
    const rarity = Math.log(1 + (this.lengths.length - list.count + 0.5) / (list.count + 0.5));
    list.score(scores, weight * rarity * (K1 + 1), this.#byLength());
  }

  #byLength(): Float32Array {
    if (this.#norms.length !== this.lengths.length) {
      let [sum, filled] = [0, 0];
      for (const length of this.lengths) {
        sum += length;
        if (length > 0) filled++;
      }
      const average = sum / Math.max(1, filled);
      this.#norms = Float32Array.from(this.lengths, (length) => K1 * (1 - B + (B * length) / (average || 1)));
    }
    return this.#norms;
  }
}
