import type { Clause } from './clauses.ts';
import { NumberRoom, type Room } from './number-room.ts';
import { asSmall } from './units.ts';
import { WordFinder } from './word-finder.ts';

/** A list of which it is only asked in which clause it has a word. */
export type Cue = number;
/** Up to 32 lists of which it is asked at once which of them have a word in a clause: one bit each, in their order. */
export type CueSet = number;
/** A list of words that are told with their places. */
export type Dictionary = number;

interface Meaning {
  cues: Cue[];
  /** Dictionaries that have the word, and its index there. */
  entries: { dictionary: Dictionary; word: number }[];
}

/** Numbers that tell the place of a word: start, end, index in its list, clause. */
const PLACE = 4;

/**
 * Integers of each clause that hold one bit for each cue. So many and no more, that those of the clause that is looked at
 * need not be in memory, where each word would have to fetch and put them.
 */
const WIDTH = 4;
const MOST_CUES = 32 * WIDTH;

/** Behind every text; a number that takes no more room than others. */
const NOWHERE = 0x7fffffff;

const ROWS = new NumberRoom();
/** Of each dictionary, so that what one does not need of the room for all that was found is for the next text. */
const PLACES: NumberRoom[] = [];
const roomOf = (dictionary: Dictionary): NumberRoom => (PLACES[dictionary] ??= new NumberRoom());

/** All meanings side by side, so that what a word means is read without a detour through objects. */
interface Meanings {
  dictionaries: number;
  /**
   * Of a word where its marks begin in `marks`, and then its index in each dictionary plus one, 0 where it has it not. What
   * is found tells where that begins. Most of what is found is in no dictionary, and of that words with the same marks have
   * one row, so that few rows are read, which stay in the processor's fastest cache.
   */
  rows: Uint32Array | Uint16Array;
  /** Rows before this place are of words that no dictionary has. */
  nameless: number;
  /** The bits of all cues of a word; words with the same bits share them. */
  marks: Int32Array;
}

/**
 * The words of all steps that read a measure. One pass over its text finds them for every step at once, and tells each
 * rule where it need not look: nearly everywhere. The case of Latin letters makes no difference.
 */
export class Vocabulary {
  private readonly meanings = new Map<string, Meaning>();
  private cues = 0;
  private dictionaries = 0;
  private compiled: { finder: WordFinder; meanings: Meanings } | null = null;

  /** @throws {RangeError} where no bit is left */
  cue(words: readonly string[]): Cue {
    if (this.cues === MOST_CUES) throw new RangeError(`no more than ${MOST_CUES} cues can be told apart`);
    const cue = this.cues++;
    for (const word of new Set(words)) this.meaningOf(word).cues.push(cue);
    return cue;
  }

  /**
   * @param lists at most 32; an empty one never has a word
   * @throws {RangeError} where too few bits are left
   */
  cueSet(lists: readonly (readonly string[])[]): CueSet {
    // From the lowest bit of an integer on.
    this.cues = 32 * Math.ceil(this.cues / 32);
    const first = this.cues;
    for (const words of lists) this.cue(words);
    return first >> 5;
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
    this.compiled = null;
    return meaning;
  }

  private compile(): { finder: WordFinder; meanings: Meanings } {
    const { dictionaries } = this;
    const marks: number[] = [];
    const places = new Map<string, number>();
    const placeOf = (own: readonly number[]): number => {
      const place = places.get(own.join()) ?? marks.push(...own) - WIDTH;
      places.set(own.join(), place);
      return place;
    };
    const rows: number[] = [];
    let nameless = 0;
    const rowsOfCues = new Map<number, number>();
    const rowOf = ({ cues, entries }: Meaning): number => {
      const place = placeOf(marksOf(cues));
      const known = entries.length === 0 ? rowsOfCues.get(place) : undefined;
      if (known !== undefined) return known;
      const row = rows.length;
      rows.push(place, ...new Array<number>(dictionaries).fill(0));
      for (const { dictionary, word } of entries) rows[row + 1 + dictionary] = word + 1;
      if (entries.length > 0) return row;
      rowsOfCues.set(place, row);
      nameless = rows.length;
      return row;
    };
    const words = [...this.meanings].sort(
      ([, a], [, b]) => Math.sign(a.entries.length) - Math.sign(b.entries.length),
    );
    const rowsOfWords = words.map(([, meaning]) => rowOf(meaning));
    const finder = new WordFinder(
      words.map(([word]) => word),
      rowsOfWords,
    );
    const meanings = { dictionaries, nameless, rows: asSmall(Uint32Array.from(rows)) };
    return { finder, meanings: { ...meanings, marks: Int32Array.from(marks) } };
  }

  /** Finds all words in a text that is cut into `clauses`. */
  find(text: string, clauses: readonly Clause[]): FoundWords {
    this.compiled ??= this.compile();
    const { finder, meanings } = this.compiled;
    const { dictionaries, rows: meant, nameless, marks } = meanings;
    const count = finder.scan(text);
    const found = finder.places;
    const { numbers: rows, start: first } = ROWS.take((clauses.length + 1) * WIDTH);
    const anywhere = first + clauses.length * WIDTH;
    const lists: PlacesOfWords[] = [];
    for (let i = 0; i < dictionaries; i++) lists.push(new PlacesOfWords(roomOf(i).take(PLACE * count)));
    const behindLast = 3 * count;
    let hit = 0;
    // Words behind the last clause stand where another one would.
    for (let at = 0; at <= clauses.length && hit < behindLast; at++) {
      const clauseStart = at < clauses.length ? clauses[at]!.start : NOWHERE;
      const clauseEnd = at < clauses.length ? clauses[at]!.end : NOWHERE;
      let bits0 = 0;
      let bits1 = 0;
      let bits2 = 0;
      let bits3 = 0;
      for (; hit < behindLast && found[hit]! < clauseEnd; hit += 3) {
        const start = found[hit]!;
        const end = found[hit + 1]!;
        const row = found[hit + 2]!;
        const inside = clauseStart <= start && clauseEnd >= end;
        if (inside) {
          const mark = meant[row]!;
          bits0 |= marks[mark]!;
          bits1 |= marks[mark + 1]!;
          bits2 |= marks[mark + 2]!;
          bits3 |= marks[mark + 3]!;
        }
        if (row < nameless) continue;
        for (let i = 0; i < dictionaries; i++) {
          const entry = meant[row + 1 + i]!;
          if (entry > 0) lists[i]!.add(start, end, entry - 1, inside ? at : -1);
        }
      }
      putBits(rows, first + at * WIDTH, bits0, bits1, bits2, bits3);
      putBits(rows, anywhere, bits0, bits1, bits2, bits3);
    }
    for (let i = 0; i < dictionaries; i++) roomOf(i).takeBack(PLACE * (count - lists[i]!.length));
    return new FoundWords(clauses, rows, first, lists);
  }
}

/** Adds the bits of a clause to the {@link WIDTH} integers from `at` on. */
function putBits(rows: Int32Array, at: number, bits0: number, bits1: number, bits2: number, bits3: number) {
  rows[at]! |= bits0;
  rows[at + 1]! |= bits1;
  rows[at + 2]! |= bits2;
  rows[at + 3]! |= bits3;
}

/** The bits of these lists in {@link WIDTH} integers. */
function marksOf(cues: readonly Cue[]): number[] {
  const bits = new Array<number>(WIDTH).fill(0);
  for (const cue of cues) bits[cue >> 5]! |= 1 << (cue & 31);
  return bits;
}

/** What a {@link Vocabulary} found in a text. */
export class FoundWords {
  /** The rows of all clauses of a sentence together, under each of them; made when first asked for. */
  private bySentence: Int32Array | null = null;

  /**
   * @internal for {@link Vocabulary}
   * @param rows {@link WIDTH} integers each, from `first` on: those of all clauses and of all of them together
   * @param lists the words of each dictionary
   */
  constructor(
    readonly clauses: readonly Clause[],
    private readonly rows: Int32Array,
    private readonly first: number,
    private readonly lists: readonly PlacesOfWords[],
  ) {}

  /** Whether a clause has a word of the list. */
  inClause(cue: Cue, clause: number): boolean {
    return (this.rows[this.first + clause * WIDTH + (cue >> 5)]! & (1 << (cue & 31))) !== 0;
  }

  /** Whether any clause has one. */
  inText(cue: Cue): boolean {
    return this.inClause(cue, this.clauses.length);
  }

  /** One bit for each list of a set that has a word in a clause. */
  setInClause(set: CueSet, clause: number): number {
    return this.rows[this.first + clause * WIDTH + set]!;
  }

  /** Those that have one in any clause. */
  setInText(set: CueSet): number {
    return this.setInClause(set, this.clauses.length);
  }

  /** Those that have one in any clause of the sentence that a clause belongs to. */
  setInSentence(set: CueSet, clause: number): number {
    this.bySentence ??= this.sentences();
    return this.bySentence[clause * WIDTH + set]!;
  }

  private sentences(): Int32Array {
    const { clauses, first } = this;
    const rows = this.rows.slice(first, first + clauses.length * WIDTH);
    const spread = (from: number, to: number) => {
      for (let i = 0; i < WIDTH; i++) rows[to * WIDTH + i]! |= rows[from * WIDTH + i]!;
    };
    for (let i = 1; i < clauses.length; i++)
      if (clauses[i]!.sentence === clauses[i - 1]!.sentence) spread(i - 1, i);
    for (let i = clauses.length - 1; i > 0; i--)
      if (clauses[i]!.sentence === clauses[i - 1]!.sentence) spread(i, i - 1);
    return rows;
  }

  /** The words of a dictionary, by their start; of those that start together the shortest first. */
  of(dictionary: Dictionary): PlacesOfWords {
    return this.lists[dictionary]!;
  }
}

/** Where words of a dictionary stand in a text. */
export class PlacesOfWords {
  /** Start, end, word and clause of the first, from `from` on, then of the second, and so on. */
  private readonly numbers: Int32Array;
  private readonly from: number;
  length = 0;

  constructor({ numbers, start }: Room) {
    this.numbers = numbers;
    this.from = start;
  }

  /** @internal for {@link Vocabulary}, which has made room for it */
  add(start: number, end: number, word: number, clause: number): void {
    const place = this.from + PLACE * this.length++;
    this.numbers[place] = start;
    this.numbers[place + 1] = end;
    this.numbers[place + 2] = word;
    this.numbers[place + 3] = clause;
  }

  /** Code unit at which the one of index `i` starts; -1 behind the last. */
  start(i: number): number {
    return i < this.length ? this.numbers[this.from + PLACE * i]! : -1;
  }

  end(i: number): number {
    return this.numbers[this.from + PLACE * i + 1]!;
  }

  /** Index of the word in its list. */
  word(i: number): number {
    return this.numbers[this.from + PLACE * i + 2]!;
  }

  /** Index of the clause that the word stands in, or -1 where it runs over the end of one. */
  clause(i: number): number {
    return this.numbers[this.from + PLACE * i + 3]!;
  }
}
