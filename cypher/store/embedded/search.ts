/** Full-text search in a graph: an index of its texts, kept up with what is loaded and over the end of the process. */
import { setImmediate } from 'node:timers/promises';
import type { GrafeoDB } from '@grafeo-db/js';
import type { NodeRef } from '../../model.ts';
import type { NodeWatch } from '../load/load-parts.ts';
import { HELD_BY, isSearched, type SearchedLabel, TEXT_INDEXES } from '../schema.ts';
import type { SearchHit } from '../store.ts';
import { Behind, type Change, drop, put } from './text-index/behind.ts';
import type { GraphState } from './text-index/change-log.ts';
import { KeptIndex, type Recalled } from './text-index/kept-index.ts';
import { TextIndex } from './text-index/text-index.ts';

/** A graph this small is indexed at once, when something is loaded into it. */
const SMALL = 20_000;
/** Entries that are added, or asked for, before others have their turn. */
const TURN = 2_000;
/** Of these, while the engine works: what it gives back is not to wait. */
const SHORT_TURN = 100;

const LABELS = Object.keys(TEXT_INDEXES).filter(isSearched);

/** A load as the index follows it. */
export interface Following extends NodeWatch {
  beforeCommit(): void;
  afterCommit(): void;
}

export class Search {
  readonly #db: GrafeoDB;
  readonly #kept: KeptIndex;
  #index: TextIndex | undefined;
  #building: Promise<TextIndex> | undefined;
  /** What was committed and is not in the index: since the index is being built, or at most one commit. */
  readonly #behind = new Behind();
  #isCatchingUp = false;
  #generation = 0;

  /** @param graphFile beside which the index is kept */
  constructor(db: GrafeoDB, graphFile: string) {
    this.#db = db;
    this.#kept = new KeptIndex(graphFile);
  }

  /** Hits of the labels, or of all where none is given, best first. */
  async search(text: string, labels: readonly string[], limit: number): Promise<SearchHit[]> {
    const index = await this.ready();
    const found = index.search(text, new Set(labels.length > 0 ? labels : LABELS), limit);
    const shown = new Map<string, Pick<SearchHit, 'text' | 'place'>>();
    const show = async (label: SearchedLabel, wanted: readonly string[], holder?: string) => {
      if (wanted.length === 0) return;
      const place =
        holder === undefined ? undefined : { pattern: holder, columns: 'd.id AS document, n.start AS start' };
      const cypher = `UNWIND $wanted AS id ${textsOf(label, '{id: id}', place)}`;
      const rows = await this.#db.executeCypher(cypher, { wanted });
      for (const { id, document, start, ...texts } of rows.toArray())
        shown.set(`${label}:${id}`, {
          text: String(Object.values(texts).find(Boolean) ?? ''),
          place: holder
            ? { document: String(document), start: Number(start), text: (texts.text as string) ?? null }
            : null,
        });
    };
    const showAll = async (label: SearchedLabel) => {
      const wanted = found.filter((hit) => hit.label === label).map(({ id }) => id);
      const holder = HELD_BY[label];
      await show(label, wanted, holder);
      // What stands in no document is found all the same.
      const left = holder ? wanted.filter((id) => !shown.has(`${label}:${id}`)) : [];
      await show(label, left);
    };
    await Promise.all(LABELS.map(showAll));
    return found.flatMap(({ label, id, score }) => {
      const one = shown.get(`${label}:${id}`);
      return one ? [{ label, id, score, ...one }] : [];
    });
  }

  /** The index, as it was kept, or built from the graph where that is not to be had. */
  async ready(): Promise<TextIndex> {
    if (this.#index) this.#behind.catchUp(this.#index);
    if (this.#index?.isWorn) this.forget();
    if (this.#index) return this.#index;
    this.#building ??= this.#make(this.#kept.recall(this.#graph()));
    return this.#building;
  }

  /** Makes the index follow a load, where that costs less than to build it when it is asked for. */
  async beforeLoad(): Promise<void> {
    if (this.#index || this.#building) return;
    const recalled = this.#kept.recall(this.#graph());
    if (!recalled && this.#db.nodeCount() >= SMALL) return;
    this.#building = this.#make(recalled);
    await this.#building;
  }

  /**
   * Follows a transaction, from its beginning: what it writes, right before that is committed, and at once after. Of two
   * that write, one has to end before the other begins. The index follows while the engine works on what comes next, or
   * when it is asked.
   */
  follow(): Following {
    const before = this.#graph();
    const changes: Change[] = [];
    const touched: NodeRef[] = [];
    const note = (nodes: readonly NodeRef[]) => {
      for (const { label, id } of nodes) if (isSearched(label)) touched.push({ label, id });
    };
    return {
      put: (nodes) => {
        note(nodes);
        changes.push({ put: nodes });
      },
      drop: (nodes) => {
        note(nodes);
        changes.push({ drop: nodes });
      },
      beforeCommit: () => this.#kept.note(before, touched),
      afterCommit: () => {
        if (this.#index) this.#behind.catchUp(this.#index);
        if (this.#index || this.#building) this.#behind.add(changes);
        if (this.#index && this.#kept.isOld(this.#index)) this.#keep(this.#index);
        void this.#catchUp();
      },
    };
  }

  /** Something is written that may be a text: the index is built anew when it is asked for. */
  forget(): void {
    this.#generation++;
    this.#index = undefined;
    this.#building = undefined;
    this.#behind.forget();
    this.#kept.forget();
  }

  /** Keeps the index for the next time; the graph must be open. */
  close(): void {
    if (this.#index) this.#keep(this.#index);
    this.#kept.close();
  }

  #keep(index: TextIndex): void {
    this.#behind.catchUp(index);
    this.#kept.keep(index, this.#graph());
  }

  /** Tells this graph, as it is now, from any other: every commit counts. */
  #graph(): GraphState {
    const db = this.#db;
    return { epoch: Number(db.currentEpoch()), nodes: db.nodeCount(), edges: db.edgeCount() };
  }

  /** Brings the index up to the last commit, a little in each turn. */
  async #catchUp(): Promise<void> {
    if (this.#isCatchingUp) return;
    this.#isCatchingUp = true;
    for (;;) {
      await setImmediate();
      if (!this.#index || this.#behind.isEmpty) break;
      this.#behind.catchUp(this.#index, SHORT_TURN);
    }
    this.#isCatchingUp = false;
  }

  async #make(recalled: Recalled | undefined): Promise<TextIndex> {
    const generation = this.#generation;
    try {
      let index = recalled && (await this.#mended(recalled));
      if (!index) {
        if (recalled && generation === this.#generation) this.#kept.forget();
        index = await this.#read();
      }
      // Where a statement wrote something meanwhile, whoever asks next has another index built.
      if (generation !== this.#generation) return index;
      this.#behind.catchUp(index);
      this.#index = index;
      // Once more would take as long as this time, should the process be killed.
      if (this.#kept.isOld(index)) this.#keep(index);
      return index;
    } finally {
      if (generation === this.#generation) this.#building = undefined;
    }
  }

  /** What was kept, with the texts that were written since; undefined where that is not all that the graph holds. */
  async #mended({ index, changed }: Recalled): Promise<TextIndex | undefined> {
    this.#behind.forget();
    if (changed.length === 0) return index;
    const tx = this.#db.beginTransaction();
    try {
      for (const label of LABELS) {
        const ids = changed.filter((node) => node.label === label).map(({ id }) => id);
        for (let at = 0; at < ids.length; at += TURN) {
          const wanted = ids.slice(at, at + TURN);
          for (const id of wanted) drop(index, { label, id });
          addRows(
            index,
            label,
            await tx.executeCypher(`UNWIND $wanted AS id ${textsOf(label, '{id: id}')}`, { wanted }),
          );
        }
      }
      const counts = index.counts();
      for (const label of LABELS) {
        const found = await tx.executeCypher(`MATCH (n:${label}) RETURN count(n) AS nodes`);
        if (Number(found.scalar()) !== (counts.get(label) ?? 0)) return undefined;
      }
      return index;
    } finally {
      tx.rollback();
    }
  }

  async #read(): Promise<TextIndex> {
    const index = new TextIndex();
    this.#behind.forget();
    // One transaction sees one state of the graph, whatever is loaded meanwhile.
    const tx = this.#db.beginTransaction();
    try {
      for (const label of LABELS) {
        const rows = await tx.executeCypher(textsOf(label));
        for (let at = 0; at < rows.length; at += TURN) {
          addRows(index, label, rows, at, at + TURN);
          await setImmediate();
        }
      }
    } finally {
      tx.rollback();
    }
    return index;
  }
}

type EngineRows = Awaited<ReturnType<GrafeoDB['executeCypher']>>;

/** `more` is matched beside the node, and told of it. */
function textsOf(label: SearchedLabel, which = '', more?: { pattern: string; columns: string }): string {
  const texts = TEXT_INDEXES[label].map((name) => `, n.${name} AS ${name}`).join('');
  const [matched, told] = more ? [` MATCH ${more.pattern}`, `, ${more.columns}`] : ['', ''];
  return `MATCH (n:${label} ${which})${matched} RETURN n.id AS id${texts}${told}`;
}

function addRows(index: TextIndex, label: SearchedLabel, rows: EngineRows, from = 0, to = rows.length): void {
  for (let at = from; at < Math.min(to, rows.length); at++) {
    const properties = rows.get(at);
    put(index, { label, id: String(properties.id), properties });
  }
}
