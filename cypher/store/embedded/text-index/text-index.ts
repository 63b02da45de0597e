/**
 * Full-text search for the embedded store. The engine's own indexes go through every text that has a common pair of
 * characters (a second for 支持 in half a million), make a large graph three times as large in memory and take most of
 * the time in which it opens. This one is derived from the graph and never the truth; see `kept-index.ts`.
 */
import { Field } from './field.ts';

/** A name says more than the text below it. */
const TEXT_WEIGHT = 0.5;
/** Mentions that one search goes through: a long question is then answered by its rarer terms. */
const MOST_MENTIONS = 1_500_000;
/** Entries that are gone before the index is worth being made anew. */
const MOST_GONE = 0.5;

/** Something that can be found. */
export interface Entry {
  label: string;
  id: string;
}

export interface Found extends Entry {
  score: number;
}

export class TextIndex {
  readonly entries: Entry[];
  readonly names: Field;
  readonly texts: Field;
  readonly gone: Set<number>;
  /** Where each entry is, once something had to be taken away. */
  #places: Map<string, number> | undefined;

  constructor(entries: Entry[] = [], names = new Field(), texts = new Field(), gone: Iterable<number> = []) {
    this.entries = entries;
    this.names = names;
    this.texts = texts;
    this.gone = new Set(gone);
  }

  /** True where so much was taken away that it should be made anew. */
  get isWorn(): boolean {
    return this.gone.size > 1_000 && this.gone.size > this.entries.length * MOST_GONE;
  }

  /** How many things can be found, by label. */
  counts(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const [place, { label }] of this.entries.entries())
      if (!this.gone.has(place)) counts.set(label, (counts.get(label) ?? 0) + 1);
    return counts;
  }

  /** Adds something that is not in here. */
  add({ label, id }: Entry, name: string, texts: readonly string[]): void {
    this.#places?.set(keyOf({ label, id }), this.entries.length);
    this.entries.push({ label, id });
    this.names.add(name === '' ? [] : [name]);
    this.texts.add(texts);
  }

  remove(entry: Entry): void {
    this.#places ??= this.#findPlaces();
    const place = this.#places.get(keyOf(entry));
    if (place === undefined) return;
    this.#places.delete(keyOf(entry));
    this.gone.add(place);
  }

  /** What has the terms of a text, best first; the same score in the order of ids. */
  search(text: string, labels: ReadonlySet<string>, limit: number): Found[] {
    const lists = [
      ...this.names.lists(text).map((list) => ({ list, field: this.names, weight: 1 })),
      ...this.texts.lists(text).map((list) => ({ list, field: this.texts, weight: TEXT_WEIGHT })),
    ].sort((a, b) => a.list.count - b.list.count);
    const scores = new Float32Array(this.entries.length);
    let mentions = 0;
    for (const { list, field, weight } of lists) {
      if (mentions > 0 && mentions + list.count > MOST_MENTIONS) break;
      mentions += list.count;
      field.score(list, scores, weight);
    }
    return mentions === 0 ? [] : this.#best(scores, labels, limit);
  }

  #best(scores: Float32Array, labels: ReadonlySet<string>, limit: number): Found[] {
    const best: Found[] = [];
    for (let place = 0; place < scores.length; place++) {
      const score = scores[place]!;
      const last = best.length === limit ? best[limit - 1] : undefined;
      if (score === 0 || (last && score < last.score)) continue;
      const entry = this.entries[place]!;
      // A common pair is worth the same in very many names.
      if (last && score === last.score && !isBefore(entry, last)) continue;
      if (!labels.has(entry.label) || this.gone.has(place)) continue;
      let at = best.length;
      while (at > 0 && isBetter(score, entry, best[at - 1]!)) at--;
      best.splice(at, 0, { ...entry, score });
      if (best.length > limit) best.pop();
    }
    return best;
  }

  #findPlaces(): Map<string, number> {
    const places = new Map<string, number>();
    for (const [place, entry] of this.entries.entries())
      if (!this.gone.has(place)) places.set(keyOf(entry), place);
    return places;
  }
}

const keyOf = ({ label, id }: Entry): string => `${label}:${id}`;

const isBefore = (a: Entry, b: Entry): boolean => (a.label === b.label ? a.id < b.id : a.label < b.label);

const isBetter = (score: number, entry: Entry, than: Found): boolean =>
  score === than.score ? isBefore(entry, than) : score > than.score;
