import type { Clause } from './clauses.ts';
import { WordFinder } from './word-finder.ts';

/** A list of which it is only asked in which clause it has a word. */
export type Cue = number;
/** A list of words that are told with their places. */
export type Dictionary = number;

/** A word of a dictionary in a text. */
export interface Place {
  start: number;
  end: number;
  /** Index of the word in its list. */
  word: number;
  /** Index of the clause that the word stands in, or -1 where it runs over the end of one. */
  clause: number;
}

interface Meaning {
  cues: Cue[];
  /** Dictionaries that have the word, and its index there. */
  entries: { dictionary: Dictionary; word: number }[];
}

/**
 * The words of all steps that read a measure. One pass over its text finds them for every step at once, and tells each
 * rule where it need not look: nearly everywhere. The case of Latin letters makes no difference.
 */
export class Vocabulary {
  private readonly meanings = new Map<string, Meaning>();
  private cues = 0;
  private dictionaries = 0;
  private finder: { words: WordFinder; meanings: readonly Meaning[] } | null = null;

  cue(words: readonly string[]): Cue {
    const cue = this.cues++;
    for (const word of new Set(words)) this.meaningOf(word).cues.push(cue);
    return cue;
  }

  /** @param words no two of them equal but for the case of Latin letters */
  dictionary(words: readonly string[]): Dictionary {
    const dictionary = this.dictionaries++;
    words.forEach((text, word) => {
      this.meaningOf(text).entries.push({ dictionary, word });
    });
    return dictionary;
  }

  private meaningOf(word: string): Meaning {
    const key = word.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
    const meaning = this.meanings.get(key) ?? { cues: [], entries: [] };
    this.meanings.set(key, meaning);
    this.finder = null;
    return meaning;
  }

  /** Finds all words in a text that is cut into `clauses`. */
  find(text: string, clauses: readonly Clause[]): FoundWords {
    this.finder ??= {
      words: new WordFinder([...this.meanings.keys()]),
      meanings: [...this.meanings.values()],
    };
    const { words, meanings } = this.finder;
    const found = new FoundWords(clauses, this.cues, this.dictionaries);
    let at = 0;
    words.scan(text, (start, end, word) => {
      while (at < clauses.length && clauses[at]!.end <= start) at++;
      const inside = at < clauses.length && clauses[at]!.start <= start && clauses[at]!.end >= end;
      found.add(start, end, inside ? at : -1, meanings[word]!);
    });
    return found;
  }
}

/** What a {@link Vocabulary} found in a text. */
export class FoundWords {
  /** Bits of all cues, a row for each clause, and one for all clauses together. */
  private readonly bits: Int32Array;
  private readonly anywhere: Int32Array;
  private readonly width: number;
  /** The rows of all clauses of a sentence together, under each of them; made when first asked for. */
  private bySentence: Int32Array | null = null;
  private readonly places: Place[][];

  constructor(
    readonly clauses: readonly Clause[],
    cues: number,
    dictionaries: number,
  ) {
    this.width = Math.ceil(cues / 32);
    this.bits = new Int32Array(clauses.length * this.width);
    this.anywhere = new Int32Array(this.width);
    this.places = Array.from({ length: dictionaries }, () => []);
  }

  /** @internal for {@link Vocabulary} */
  add(start: number, end: number, clause: number, { cues, entries }: Meaning): void {
    if (clause >= 0)
      for (const cue of cues) {
        this.bits[clause * this.width + (cue >> 5)]! |= 1 << (cue & 31);
        this.anywhere[cue >> 5]! |= 1 << (cue & 31);
      }
    for (const { dictionary, word } of entries) this.places[dictionary]!.push({ start, end, word, clause });
  }

  /** Whether a clause has a word of the list. */
  inClause(cue: Cue, clause: number): boolean {
    return (this.bits[clause * this.width + (cue >> 5)]! & (1 << (cue & 31))) !== 0;
  }

  /** Whether any clause has one. */
  inText(cue: Cue): boolean {
    return (this.anywhere[cue >> 5]! & (1 << (cue & 31))) !== 0;
  }

  /** Whether any clause of the sentence that a clause belongs to has one. */
  inSentence(cue: Cue, clause: number): boolean {
    if (!this.inText(cue)) return false;
    this.bySentence ??= this.sentences();
    return (this.bySentence[clause * this.width + (cue >> 5)]! & (1 << (cue & 31))) !== 0;
  }

  private sentences(): Int32Array {
    const { width, clauses } = this;
    const rows = this.bits.slice();
    const spread = (from: number, to: number) => {
      for (let i = 0; i < width; i++) rows[to * width + i]! |= rows[from * width + i]!;
    };
    for (let i = 1; i < clauses.length; i++)
      if (clauses[i]!.sentence === clauses[i - 1]!.sentence) spread(i - 1, i);
    for (let i = clauses.length - 1; i > 0; i--)
      if (clauses[i]!.sentence === clauses[i - 1]!.sentence) spread(i, i - 1);
    return rows;
  }

  /** The words of a dictionary, by their start; of those that start together the shortest first. */
  of(dictionary: Dictionary): readonly Place[] {
    return this.places[dictionary]!;
  }
}
