import { lowerUnit, type TrieNode, trieOf } from './trie.ts';

/** Where a word of the dictionary stands: `[start, end)` in code units; `word` is its index. */
export interface Occurrence {
  start: number;
  end: number;
  word: number;
}

/** What is known of a state: numbers side by side, so that a step touches one line of memory. */
const SIZE = 3;
/** The state before plus one; 0 where no state has the place. */
const PARENT = 0;
/** Added to the class of the next code unit it gives the state which that leads to. */
const BASE = 1;
/** Index of the word that ends here plus one, or 0. */
const WORD = 2;

const ROOT = 0;
/** Numbers up to this take 16 bits, so that twice as many of them fit into the cache. */
const SMALL = 0xffff;

/** Bits of the filter: many more than words have different beginnings, and few enough to stay in the cache. */
const FILTER_BITS = 17;
const filterBit = (first: number, second: number) =>
  (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) >>> (32 - FILTER_BITS);

/**
 * Finds all occurrences of many words, overlapping ones included, in one pass. Works on UTF-16 code units, which is
 * all that Han text needs, and takes no notice of the case of Latin letters.
 *
 * A filter tells by two code units whether any word begins with them, which it denies at most places of a text. At the
 * others the words are followed through a trie, whose states stand in a double array (Aoe, 1989). Time is linear in
 * the text, whatever it is: no place costs more than the longest word.
 */
export class WordFinder {
  /** Of each code unit its number among those that words are made of, from 1; 0 for all others. */
  private readonly classes = new Uint16Array(0x10000);
  private classCount = 0;
  private table: Uint32Array | Uint16Array = new Uint32Array(0);
  private readonly filter = new Uint8Array(2 ** FILTER_BITS / 8);

  /** @param words without empty ones; of words equal but for the case of Latin letters the last one is found */
  constructor(words: readonly string[]) {
    for (const word of words)
      for (let i = 0; i < word.length; i++) this.classify(lowerUnit(word.charCodeAt(i)));
    for (let unit = 0x41; unit <= 0x5a; unit++) this.classes[unit] = this.classes[lowerUnit(unit)]!;
    this.makeRoom(0);
    this.table[PARENT] = ROOT + 1;
    const trie = trieOf(words, (unit) => this.classes[unit]!);
    this.place(trie);
    this.fillFilter(trie);
    if (this.table.every((number) => number <= SMALL)) this.table = new Uint16Array(this.table);
  }

  private classify(unit: number): void {
    if (this.classes[unit] === 0) this.classes[unit] = ++this.classCount;
  }

  /**
   * Finds room for the states: each takes the first base from which all units lead to free places. Word by word rather
   * than level by level, so that the states of a word stand near each other.
   */
  private place(root: TrieNode): void {
    let firstFree = 1;
    const open: [TrieNode, number][] = [[root, ROOT]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [{ children }, state] = next;
      if (children.size === 0) continue;
      while (this.table[firstFree * SIZE + PARENT] !== 0) this.makeRoom(++firstFree);
      const base = this.roomFor([...children.keys()], firstFree);
      this.table[state * SIZE + BASE] = base;
      for (const [unit, child] of children) {
        const to = base + unit;
        this.table[to * SIZE + PARENT] = state + 1;
        this.table[to * SIZE + WORD] = child.word + 1;
        open.push([child, to]);
      }
    }
  }

  private roomFor(units: readonly number[], firstFree: number): number {
    for (let base = Math.max(0, firstFree - Math.min(...units)); ; base++) {
      this.makeRoom(base);
      if (units.every((unit) => this.table[(base + unit) * SIZE + PARENT] === 0)) return base;
    }
  }

  private makeRoom(base: number): void {
    const needed = (base + this.classCount + 1) * SIZE;
    if (needed <= this.table.length) return;
    const larger = new Uint32Array(2 * needed);
    larger.set(this.table);
    this.table = larger;
  }

  private fillFilter({ children }: TrieNode): void {
    const add = (first: number, second: number) => {
      const bit = filterBit(first, second);
      this.filter[bit >> 3]! |= 1 << (bit & 7);
    };
    for (const [first, { word, children: behind }] of children) {
      for (const second of behind.keys()) add(first, second);
      // A word of one unit stands before any other.
      if (word >= 0) for (let second = 0; second <= this.classCount; second++) add(first, second);
    }
  }

  /** Calls `visit` with every occurrence, by their start; of those that start together the shortest first. */
  scan(text: string, visit: (start: number, end: number, word: number) => void): void {
    const { classes, filter, table } = this;
    const { length } = text;
    let next = length > 0 ? classes[text.charCodeAt(0)]! : 0;
    for (let start = 0; start < length; start++) {
      const first = next;
      next = start + 1 < length ? classes[text.charCodeAt(start + 1)]! : 0;
      const bit = filterBit(first, next);
      if ((filter[bit >> 3]! & (1 << (bit & 7))) === 0 || first === 0) continue;
      let state = table[BASE]! + first;
      if (table[state * SIZE + PARENT] !== ROOT + 1) continue;
      for (let end = start + 1; ; end++) {
        const word = table[state * SIZE + WORD]!;
        if (word > 0) visit(start, end, word - 1);
        if (end === length) break;
        const to = table[state * SIZE + BASE]! + classes[text.charCodeAt(end)]!;
        if (table[to * SIZE + PARENT] !== state + 1) break;
        state = to;
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
