import { hasBit } from './anchored.ts';
import { BitFilter, hashOf } from './bit-filter.ts';
import { lowerUnit, type TrieNode, trieOf } from './trie.ts';
import { asSmall } from './units.ts';

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
/** Less one and added to the class of the next code unit it gives the state which that leads to; 0 where no word goes on. */
const BASE = 1;
/** Index of the word that ends here plus one, or 0. */
const WORD = 2;

const ROOT = 0;

/** What is known of the first two code units of words: both in one number, and all that is known of their state. */
const START_SIZE = 4;
const START_KEY = 0;
const START_STATE = 1;
const START_BASE = 2;
const START_WORD = 3;

const startKey = (first: number, second: number) => ((first << 16) | second) >>> 0;

/**
 * Finds all occurrences of many words, overlapping ones included, in one pass. Works on UTF-16 code units, which is
 * all that Han text needs, and takes no notice of the case of Latin letters.
 *
 * Filters tell by two and three code units whether a word may begin there, which they deny at most places of a text.
 * At the others a hash table gives the state that the first two lead to in a trie, and the words are followed from
 * there; states stand in a double array (Aoe, 1989). Most of the time goes into waiting for memory, so every look-up
 * that is spared counts. Time is linear in the text, whatever it is: no place costs more than the longest word.
 */
export class WordFinder {
  /** Of each code unit in small letters its number among those that words are made of, from 1; 0 for all others. */
  private readonly classes = new Uint16Array(0x10000);
  private classCount = 0;
  private table: Uint32Array | Uint16Array = new Uint32Array(0);
  /** The starts of words, at the place that the hash of their two code units says or behind it. */
  private starts = new Uint32Array(0);
  private startShift = 32;
  /** Two code units that words begin with. */
  private readonly begins = new BitFilter();
  /** Two code units that begin with, or are, a word; three that words begin with. */
  private readonly matters = new BitFilter();
  /** Words of one code unit, and one bit for each code unit that is one. */
  private readonly singles = new Map<number, number>();
  private readonly isSingle = new Uint8Array(0x10000 / 8);
  /** The text that was scanned last, in small letters and with units that no word has behind it. */
  private units = new Uint16Array(2);
  /** Places where a word may begin, of the text that was scanned last. */
  private candidates = new Int32Array(0);
  /** Of each what {@link startAt} gives. */
  private startsAt = new Int32Array(0);
  /** Start, end and word of each occurrence in the text that was scanned last. */
  private found = new Int32Array(3 * 1024);

  /** @param words without empty ones; of words equal but for the case of Latin letters the last one is found */
  constructor(words: readonly string[]) {
    for (const word of words)
      for (let i = 0; i < word.length; i++) this.classify(lowerUnit(word.charCodeAt(i)));
    this.makeRoom(0);
    this.table[PARENT] = ROOT + 1;
    const trie = trieOf(words);
    this.place(trie);
    this.addSingles(trie);
    this.addStarts(trie);
    this.table = asSmall(this.table);
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
      const classes = Array.from(children.keys(), (unit) => this.classes[unit]!);
      const base = this.roomFor(classes, firstFree);
      this.table[state * SIZE + BASE] = base + 1;
      for (const [unit, child] of children) {
        const to = base + this.classes[unit]!;
        this.table[to * SIZE + PARENT] = state + 1;
        this.table[to * SIZE + WORD] = child.word + 1;
        open.push([child, to]);
      }
    }
  }

  private roomFor(classes: readonly number[], firstFree: number): number {
    for (let base = Math.max(0, firstFree - Math.min(...classes)); ; base++) {
      this.makeRoom(base);
      if (classes.every((one) => this.table[(base + one) * SIZE + PARENT] === 0)) return base;
    }
  }

  private makeRoom(base: number): void {
    const needed = (base + this.classCount + 1) * SIZE;
    if (needed <= this.table.length) return;
    const larger = new Uint32Array(2 * needed);
    larger.set(this.table);
    this.table = larger;
  }

  private addStarts({ children }: TrieNode): void {
    const pairs = [...children.values()].reduce((sum, { children: { size } }) => sum + size, 0);
    const bits = 33 - Math.clz32(pairs);
    this.startShift = 32 - bits;
    this.starts = new Uint32Array(2 ** bits * START_SIZE);
    for (const [first, { children: behind }] of children) {
      const base = this.table[(this.table[BASE]! - 1 + this.classes[first]!) * SIZE + BASE]!;
      for (const [second, start] of behind)
        this.addStart(first, second, base - 1 + this.classes[second]!, start);
    }
  }

  private addStart(first: number, second: number, state: number, { word, children }: TrieNode): void {
    const hash = hashOf(first, second);
    this.begins.add(hash);
    if (word >= 0) this.matters.add(hash);
    for (const third of children.keys()) this.matters.add(hashOf(first, second, third));
    let at = (hash >>> this.startShift) * START_SIZE;
    while (this.starts[at + START_KEY] !== 0) at = (at + START_SIZE) % this.starts.length;
    const base = this.table[state * SIZE + BASE]!;
    this.starts.set([startKey(first, second), state, base, word + 1], at);
  }

  /** Where in {@link starts} two code units stand, or a place where none do. */
  private startAt(first: number, second: number): number {
    const { starts } = this;
    const key = startKey(first, second);
    let at = (hashOf(first, second) >>> this.startShift) * START_SIZE;
    while (starts[at + START_KEY] !== key && starts[at + START_KEY] !== 0) {
      at += START_SIZE;
      if (at === starts.length) at = 0;
    }
    return at;
  }

  private addSingles({ children }: TrieNode): void {
    for (const [unit, { word }] of children) {
      if (word < 0) continue;
      this.singles.set(unit, word);
      this.isSingle[unit >> 3]! |= 1 << (unit & 7);
    }
  }

  /**
   * Finds every occurrence, by their start; of those that start together the shortest first. Gives how many there are;
   * {@link startOf}, {@link endOf} and {@link wordOf} tell of each until the next text is scanned.
   */
  scan(text: string): number {
    const { length } = text;
    const candidates = this.sift(text);
    const { classes, isSingle, starts, table, units } = this;
    // All starts in a loop of their own: the processor then waits for many places of the table at once.
    for (let i = 0; i < candidates; i++) {
      const start = this.candidates[i]!;
      this.startsAt[i] = this.startAt(units[start]!, units[start + 1]!);
    }
    let count = 0;
    for (let i = 0; i < candidates; i++) {
      const start = this.candidates[i]!;
      if (hasBit(isSingle, units[start]!))
        this.put(count++, start, start + 1, this.singles.get(units[start]!)!);
      if (start + 1 === length) break;
      const at = this.startsAt[i]!;
      let state = starts[at + START_STATE]!;
      if (state === 0) continue;
      let word = starts[at + START_WORD]!;
      let base = starts[at + START_BASE]!;
      for (let end = start + 2; ; end++) {
        if (word > 0) this.put(count++, start, end, word - 1);
        if (base === 0 || end === length) break;
        const to = base - 1 + classes[units[end]!]!;
        if (table[to * SIZE + PARENT] !== state + 1) break;
        state = to;
        word = table[to * SIZE + WORD]!;
        base = table[to * SIZE + BASE]!;
      }
    }
    return count;
  }

  /** Puts all places where a word may begin into {@link candidates}; gives how many there are. */
  private sift(text: string): number {
    const { begins, matters, isSingle } = this;
    const { length } = text;
    if (this.candidates.length < length) {
      this.candidates = new Int32Array(2 * length);
      this.startsAt = new Int32Array(2 * length);
      this.units = new Uint16Array(2 * length + 2);
    }
    const { candidates, units } = this;
    let count = 0;
    const unitAt = (at: number) => (at < length ? lowerUnit(text.charCodeAt(at)) : 0);
    let second = unitAt(0);
    let third = unitAt(1);
    units[0] = second;
    units[1] = third;
    for (let start = 0; start < length; start++) {
      const first = second;
      second = third;
      third = unitAt(start + 2);
      units[start + 2] = third;
      const pair = hashOf(first, second);
      candidates[count] = start;
      count +=
        (begins.mayHave(pair) & (matters.mayHave(pair) | matters.mayHave(hashOf(first, second, third)))) |
        ((isSingle[first >> 3]! >> (first & 7)) & 1);
    }
    return count;
  }

  private put(index: number, start: number, end: number, word: number): void {
    const at = 3 * index;
    if (at === this.found.length) {
      const larger = new Int32Array(2 * at);
      larger.set(this.found);
      this.found = larger;
    }
    this.found[at] = start;
    this.found[at + 1] = end;
    this.found[at + 2] = word;
  }

  startOf(index: number): number {
    return this.found[3 * index]!;
  }

  endOf(index: number): number {
    return this.found[3 * index + 1]!;
  }

  wordOf(index: number): number {
    return this.found[3 * index + 2]!;
  }

  /** What {@link scan} finds. */
  search(text: string): Occurrence[] {
    return Array.from({ length: this.scan(text) }, (_, i) => ({
      start: this.startOf(i),
      end: this.endOf(i),
      word: this.wordOf(i),
    }));
  }
}
