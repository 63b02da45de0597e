/** Full-text search in a graph: an index of its texts, kept up with what is loaded and over the end of the process. */
import { rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { GrafeoDB } from '@grafeo-db/js';
import type { NodeRef } from '../../model.ts';
import type { NodeChange } from '../load/changes.ts';
import type { NodeWatch } from '../load/load-parts.ts';
import { isSearched, TEXT_INDEXES } from '../schema.ts';
import type { SearchHit } from '../store.ts';
import { readIndex, writeIndex } from './text-index/index-file.ts';
import { TextIndex } from './text-index/text-index.ts';

/** A graph this small is indexed at once, when something is loaded into it. */
const SMALL = 20_000;
/** Entries that are added before others have their turn. */
const TURN = 2_000;

const LABELS = Object.keys(TEXT_INDEXES).filter(isSearched);

type Change = (index: TextIndex) => void;

export class Search {
  readonly #db: GrafeoDB;
  readonly #file: string;
  #index: TextIndex | undefined;
  #building: Promise<TextIndex> | undefined;
  /** What was committed while the index was being built. */
  #late: Change[] = [];
  #generation = 0;
  #isKept = false;

  /** @param file where the index is kept while the graph is closed */
  constructor(db: GrafeoDB, file: string) {
    this.#db = db;
    this.#file = file;
  }

  /** Hits of the labels, or of all where none is given, best first. */
  async search(text: string, labels: readonly string[], limit: number): Promise<SearchHit[]> {
    const index = await this.ready();
    const found = index.search(text, new Set(labels.length > 0 ? labels : LABELS), limit);
    const shown = new Map<string, string>();
    for (const label of new Set(found.map((hit) => hit.label))) {
      if (!isSearched(label)) continue;
      const ids = found.filter((hit) => hit.label === label).map(({ id }) => id);
      const columns = TEXT_INDEXES[label].map((name, at) => `n.${name} AS text${at}`).join(', ');
      const rows = await this.#db.executeCypher(
        `UNWIND $ids AS wanted MATCH (n:${label} {id: wanted}) RETURN n.id AS id, ${columns}`,
        { ids },
      );
      for (const { id, ...texts } of rows.toArray())
        shown.set(`${label}:${id}`, String(Object.values(texts).find(Boolean) ?? ''));
    }
    return found.flatMap(({ label, id, score }) => {
      const text = shown.get(`${label}:${id}`);
      return text === undefined ? [] : [{ label, id, text, score }];
    });
  }

  /** The index, read from its file, or built from the graph where that is not of it. */
  async ready(): Promise<TextIndex> {
    if (this.#index?.isWorn) this.forget();
    this.#index ??= this.#kept();
    if (this.#index) return this.#index;
    this.#building ??= this.#build();
    return this.#building;
  }

  /** Makes the index follow a load, where that costs less than to build it when it is asked for. */
  async beforeLoad(): Promise<void> {
    if (this.#index || this.#building) return;
    this.#index = this.#kept();
    if (!this.#index && this.#db.nodeCount() < SMALL) await this.ready();
  }

  /** Notes what a load writes; `done` is to be called when it is committed. */
  follow(): NodeWatch & { done(): void } {
    const changes: Change[] = [];
    return {
      put: (nodes) => changes.push((index) => nodes.forEach((node) => void put(index, node))),
      drop: (nodes) => changes.push((index) => nodes.forEach((node) => void drop(index, node))),
      done: () => {
        this.#isKept = false;
        if (this.#index) for (const change of changes) change(this.#index);
        else if (this.#building) this.#late.push(...changes);
      },
    };
  }

  /** Something was written that may be a text: the index is built anew when it is asked for. */
  forget(): void {
    this.#generation++;
    this.#index = undefined;
    this.#building = undefined;
    this.#isKept = false;
    rmSync(this.#file, { force: true });
  }

  /** Keeps the index for the next time; the graph must be open. */
  keep(): void {
    if (!this.#index || this.#isKept) return;
    try {
      writeIndex(this.#file, this.#index, this.#graph());
    } catch {
      // On a full disk it is built anew the next time.
    }
  }

  #kept(): TextIndex | undefined {
    const index = readIndex(this.#file, this.#graph());
    this.#isKept = index !== undefined;
    return index;
  }

  /** Tells this graph, as it is now, from any other: every commit counts. */
  #graph(): string {
    return `${this.#db.currentEpoch()} ${this.#db.nodeCount()} ${this.#db.edgeCount()}`;
  }

  async #build(): Promise<TextIndex> {
    const generation = this.#generation;
    this.#late = [];
    try {
      const index = await this.#read();
      // Where a statement wrote something meanwhile, whoever asks next has another index built.
      if (generation !== this.#generation) return index;
      for (const change of this.#late.splice(0)) change(index);
      this.#index = index;
      return index;
    } finally {
      if (generation === this.#generation) this.#building = undefined;
    }
  }

  async #read(): Promise<TextIndex> {
    const index = new TextIndex();
    // One transaction sees one state of the graph, whatever is loaded meanwhile.
    const tx = this.#db.beginTransaction();
    try {
      for (const label of LABELS) {
        const columns = TEXT_INDEXES[label].map((name) => `, n.${name} AS ${name}`).join('');
        const rows = await tx.executeCypher(`MATCH (n:${label}) RETURN n.id AS id${columns}`);
        for (let at = 0; at < rows.length; at++) {
          const properties = rows.get(at);
          put(index, { label, id: String(properties.id), properties });
          if (at % TURN === TURN - 1) await setImmediate();
        }
      }
    } finally {
      tx.rollback();
    }
    return index;
  }
}

type Texts = Pick<NodeChange, 'id'> & { label: string; properties: Record<string, unknown> };

function put(index: TextIndex, { label, id, properties }: Texts): void {
  if (!isSearched(label)) return;
  const [name = '', ...texts] = TEXT_INDEXES[label].map((property) => {
    const text = properties[property];
    return typeof text === 'string' ? text : '';
  });
  index.add({ label, id }, name, texts.filter(Boolean));
}

function drop(index: TextIndex, { label, id }: NodeRef): void {
  if (isSearched(label)) index.remove({ label, id });
}
