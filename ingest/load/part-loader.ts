import type { GraphPart } from '../../cypher/model.ts';
import { type LoadOptions, type Store, StoreError } from '../../cypher/store/store.ts';

/** Nodes and relationships that are written in one transaction: enough that a transaction costs little beside them. */
const MOST = 50_000;
/** Nothing that is ready waits longer for more, so that a reader sees documents soon. Milliseconds. */
const PATIENCE = 2_000;

/** Parts that belong together, and what to do once they are in the graph. */
interface Item {
  parts: readonly GraphPart[];
  done: () => void;
}

/**
 * Loads the parts of many documents, several documents a transaction, one transaction being written while the next is
 * put together. No document is ever in the graph by half; where one cannot be loaded, those around it are.
 */
export class PartLoader {
  readonly #store: Store;
  readonly #options: LoadOptions;
  readonly #now: () => number;
  #waiting: Item[] = [];
  #owners = new Set<string>();
  #size = 0;
  #since = 0;
  /** The last two transactions: one is written while the next is sent. */
  #writing: [Promise<void>, Promise<void>] = [Promise.resolve(), Promise.resolve()];

  constructor(store: Store, options: LoadOptions = {}, now: () => number = () => performance.now()) {
    this.#store = store;
    this.#options = options;
    this.#now = now;
  }

  /**
   * Takes parts in; `done` is called, in the order of the calls, once they and all before them are in the graph. No
   * parts is a way to have something done in that order.
   * @throws StoreError of these parts, or of some before them
   */
  async add(parts: readonly GraphPart[], done: () => void = () => {}): Promise<void> {
    if (parts.some(({ owner }) => this.#owners.has(owner))) await this.#send();
    if (this.#waiting.length === 0) this.#since = this.#now();
    this.#waiting.push({ parts, done });
    for (const { owner, nodes, relationships } of parts) {
      this.#owners.add(owner);
      this.#size += nodes.length + relationships.length;
    }
    if (this.#size >= MOST || this.#now() - this.#since >= PATIENCE) await this.#send();
  }

  /** Loads what is left. */
  async end(): Promise<void> {
    await this.#send();
    await this.#writing[1];
  }

  /** Waits until the transaction before the last is written, and begins with the next. */
  async #send(): Promise<void> {
    const items = this.#waiting;
    this.#waiting = [];
    this.#owners = new Set();
    this.#size = 0;
    await this.#writing[0];
    const before = this.#writing[1];
    this.#writing = [before, this.#write(items, before)];
    // Who waits for it gets the error; until then it is nobody's.
    this.#writing[1].catch(() => {});
  }

  /** Writes items, and tells them once those `before` them are written. */
  async #write(items: readonly Item[], before: Promise<void>): Promise<void> {
    const parts = items.flatMap((item) => item.parts);
    const loading = parts.length > 0 ? this.#store.load(parts, this.#options) : Promise.resolve();
    loading.catch(() => {});
    await before;
    try {
      await loading;
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'query' || items.length === 1) throw error;
      // One of them is wrong: the others need not go with it.
      for (const item of items) await this.#write([item], before);
      return;
    }
    for (const { done } of items) done();
  }
}
