import { BEYOND, LOOKED_AT, TOGETHER } from './code-units.ts';
import { lowerUnit, type TrieNode, trieOf } from './trie.ts';
import { asSmall } from './units.ts';

/** Where a word of the dictionary stands: `[start, end)` in code units; `word` is its index. */
export interface Occurrence {
  start: number;
  end: number;
  word: number;
}

/** The longest word that there may be. */
const LONGEST = BEYOND;
/**
 * The classes of the code units that are looked at, and where words may begin among them. All finders share them: engines
 * are quicker with arrays that they know for good.
 */
const CLASSES = new Uint16Array(TOGETHER + LONGEST + 1);
const STARTS = new Uint16Array(TOGETHER + LONGEST + 1);

/** In place of the state before: nothing stands here. */
const FREE = 0;

/** 1 where two small numbers are equal, else 0: where a processor cannot foresee which, to reckon is quicker than to branch. */
const areEqual = (a: number, b: number) => ((a ^ b) - 1) >>> 31;
/** 1 for a small number above 0, and 0 for 0, reckoned likewise. */
const isPositive = (a: number) => -a >>> 31;

/**
 * Finds all occurrences of many words, overlapping ones included, in one pass. Works on UTF-16 code units, which is
 * all that Han text needs, and takes no notice of the case of Latin letters.
 *
 * The states of a trie of the words stand in a double array (Aoe, 1989), those that two code units lead to side by side,
 * so that they stay in the processor's fastest cache: they tell at most places of a text that no word begins there. Time
 * is linear in the text, whatever it is: no place costs more than the longest word.
 */
export class WordFinder {
  /** Of each code unit its number among those that words are made of, from 1; 0 for all others. */
  private readonly classes = new Uint16Array(0x10000);
  private classCount = 0;
  /** Of each state what added to the class of the next code unit gives the state which that leads to. */
  private bases: Uint32Array | Uint16Array = new Uint32Array(0);
  /** The state before; {@link FREE} where there is no state. */
  private parents: Uint32Array | Uint16Array = new Uint32Array(0);
  /** Index of the word that ends here plus one, or 0. */
  private words: Uint32Array | Uint16Array = new Uint32Array(0);
  /** Of each class twice the base of its state, and one more where it is a word by itself: both are asked of all units. */
  private readonly roots: Uint32Array;
  /** Length of the longest word. */
  private longest = 0;
  /** Start, end and word of each occurrence in the text that was scanned last. */
  private found = new Int32Array(3 * 1024);

  /**
   * @param words without empty ones; of words equal but for the case of Latin letters the last one is found
   * @param values what is told of each word in place of its index
   * @throws {RangeError} where a word is longer than any text of which one may be made
   */
  constructor(words: readonly string[], values?: readonly number[]) {
    for (const word of words) {
      this.longest = Math.max(this.longest, word.length);
      for (let i = 0; i < word.length; i++) this.classify(lowerUnit(word.charCodeAt(i)));
    }
    if (this.longest > LONGEST) throw new RangeError(`a word is longer than ${LONGEST} code units`);
    for (let unit = 0x41; unit <= 0x5a; unit++) this.classes[unit] = this.classes[lowerUnit(unit)]!;
    this.place(trieOf(words, values));
    this.bases = asSmall(this.bases);
    this.parents = asSmall(this.parents);
    this.words = asSmall(this.words);
    this.roots = Uint32Array.from(
      { length: this.classCount + 1 },
      (_, first) => 2 * this.bases[first]! + (this.words[first] === 0 ? 0 : 1),
    );
  }

  private classify(unit: number): void {
    if (this.classes[unit] === 0) this.classes[unit] = ++this.classCount;
  }

  /**
   * Finds room for the states: each takes the first base from which all units lead to free places. All that the first
   * two units lead to comes first; then word by word rather than level by level, so that the states of a word stand near
   * each other.
   */
  private place(root: TrieNode): void {
    this.makeRoom(0);
    // The state of a first unit is its class. What has no base leads there, and behind those of classes stands what is
    // said to be before them all, which no unit leads to: so it leads nowhere.
    const nowhere = this.classCount + 1;
    this.parents.fill(nowhere, 0, nowhere + 1);
    const open: [TrieNode, number][] = [];
    for (const [unit, child] of root.children) {
      this.words[this.classes[unit]!] = child.word + 1;
      open.push([child, this.classes[unit]!]);
    }
    let firstFree = nowhere;
    const seconds = open.flatMap(([node, state]) => {
      firstFree = this.firstFrom(firstFree);
      return this.placeChildren(node, state, firstFree);
    });
    for (let next = seconds.pop(); next; next = seconds.pop()) {
      firstFree = this.firstFrom(firstFree);
      seconds.push(...this.placeChildren(...next, firstFree));
    }
  }

  private firstFrom(place: number): number {
    let first = place;
    while (this.parents[first] !== FREE) this.makeRoom(++first);
    return first;
  }

  private placeChildren({ children }: TrieNode, state: number, firstFree: number): [TrieNode, number][] {
    if (children.size === 0) return [];
    const classes = Array.from(children.keys(), (unit) => this.classes[unit]!);
    const base = this.roomFor(classes, firstFree);
    this.bases[state] = base;
    return Array.from(children, ([unit, child]) => {
      const to = base + this.classes[unit]!;
      this.parents[to] = state;
      this.words[to] = child.word + 1;
      return [child, to];
    });
  }

  private roomFor(classes: readonly number[], firstFree: number): number {
    for (let base = Math.max(1, firstFree - Math.min(...classes)); ; base++) {
      this.makeRoom(base);
      if (classes.every((one) => this.parents[base + one] === FREE)) return base;
    }
  }

  private makeRoom(base: number): void {
    const needed = base + this.classCount + 2;
    if (needed <= this.bases.length) return;
    const larger = (numbers: Uint32Array | Uint16Array) => {
      const out = new Uint32Array(2 * needed);
      out.set(numbers);
      return out;
    };
    this.bases = larger(this.bases);
    this.parents = larger(this.parents);
    this.words = larger(this.words);
  }

  /**
   * Finds every occurrence, by their start; of those that start together the shortest first. Gives how many there are;
   * {@link places} tells of each until the next text is scanned.
   */
  scan(text: string): number {
    let count = 0;
    for (let from = 0; from < text.length; from += TOGETHER) {
      // A word may go on behind the part that it begins in.
      const part = text.slice(from, from + TOGETHER + this.longest);
      count = this.scanPart(this.begin(part), from, count);
    }
    return count;
  }

  /**
   * Puts the class of each code unit of a part into {@link CLASSES}, and behind them that of what is in no word; where one
   * unit is a word or two begin any, into {@link STARTS}. Gives how many.
   */
  private begin(part: string): number {
    const { classes, roots, parents } = this;
    const { length } = part;
    const units = LOOKED_AT.look(part);
    let count = 0;
    let first = classes[units[0]!]!;
    CLASSES[0] = first;
    for (let next = 1; next < length; next++) {
      const second = classes[units[next]!]!;
      const root = roots[first]!;
      CLASSES[next] = second;
      STARTS[count] = next - 1;
      count += areEqual(parents[(root >>> 1) + second]!, first) | (root & 1);
      first = second;
    }
    CLASSES[length] = 0;
    STARTS[count] = length - 1;
    count += roots[first]! & 1;
    // What begins behind the part is found in the next one.
    while (count > 0 && STARTS[count - 1]! >= TOGETHER) count--;
    return count;
  }

  /** Finds the words at the first `starts` {@link STARTS} of the part that begins at `from`, and counts on. */
  private scanPart(starts: number, from: number, before: number): number {
    const { bases, parents, words } = this;
    let { found } = this;
    let at = 3 * before;
    for (let i = 0; i < starts; i++) {
      // No more words begin at one place than the longest has code units; one that is none may be put behind them.
      if (at + 3 * (this.longest + 1) > found.length) found = this.larger();
      let end = STARTS[i]!;
      const start = from + end;
      let state = CLASSES[end++]!;
      for (;;) {
        // Put there in any case, and counted where there is a word: whether there is one nobody can foresee.
        const word = words[state]!;
        found[at] = start;
        found[at + 1] = from + end;
        found[at + 2] = word - 1;
        at += 3 * isPositive(word);
        // Behind the text stands what is in no word.
        const next = bases[state]! + CLASSES[end]!;
        if (parents[next] !== state) break;
        state = next;
        end++;
      }
    }
    return at / 3;
  }

  private larger(): Int32Array<ArrayBuffer> {
    const larger = new Int32Array(2 * this.found.length);
    larger.set(this.found);
    this.found = larger;
    return larger;
  }

  /** Start, end and word of each occurrence that was found, one after the other, and then anything. */
  get places(): Int32Array {
    return this.found;
  }

  /** What {@link scan} finds. */
  search(text: string): Occurrence[] {
    return Array.from({ length: this.scan(text) }, (_, i) => ({
      start: this.found[3 * i]!,
      end: this.found[3 * i + 1]!,
      word: this.found[3 * i + 2]!,
    }));
  }
}
