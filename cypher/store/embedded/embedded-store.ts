/** The store that needs no server: an engine in a child process, a folder for its files. */
import { resolve } from 'node:path';
import type { GraphPart } from '../../model.ts';
import { unknownNames } from '../../text/unknown-names.ts';
import { BaseStore, PAGE, TIMEOUT } from '../base-store.ts';
import { schemaStatements } from '../schema.ts';
import {
  type LoadOptions,
  type LoadSummary,
  type PageOptions,
  type PagesEnd,
  type QueryOptions,
  type QueryResult,
  type Row,
  type SearchHit,
  type SearchOptions,
  type Store,
  StoreError,
} from '../store.ts';
import type { EngineChild } from './child-process.ts';
import { StoreFolder } from './folder.ts';
import { Supervisor } from './supervisor.ts';

/** Rows a message, where all rows are wanted. */
const CHUNK = 5_000;
/** How long a child whose parent was killed may take to let go of the file: it ends what it is doing first. */
const LOCK_PATIENCE = 30_000;
const LOCK_RETRY = 100;

export interface EmbeddedOptions {
  /** Deletes the graph that is there, and begins with an empty one. */
  fresh?: boolean;
}

/**
 * Opens the graph in a folder, or makes one.
 * @throws StoreError `locked`, `damaged`, `disk`, `unsupported` (made by another version)
 */
export async function openEmbeddedStore(
  path: string,
  { fresh = false }: EmbeddedOptions = {},
): Promise<Store> {
  const folder = new StoreFolder(resolve(path));
  let first = fresh;
  const store = new EmbeddedStore(folder, async (child) => {
    await openGraph(child, folder, first);
    first = false;
  });
  await store.start();
  return store;
}

async function openGraph(child: EngineChild, folder: StoreFolder, fresh: boolean): Promise<void> {
  if (fresh) {
    // Whoever else has the graph open keeps it: the lock is taken once before anything is deleted.
    if (folder.hasGraph) await probe(child, folder);
    folder.clear();
  }
  if (folder.isMade && !folder.hasGraph) throw folder.damagedError('its file is missing.');
  if (folder.isMade && !folder.isAsItWasClosed)
    throw folder.damagedError('the head of its file is not what it was when the graph was closed.');
  try {
    await openPatiently(child, folder);
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'damaged') throw error;
    if (folder.isMade) throw folder.damagedError(error.message);
    // Never opened to its end: a process was killed while it made the file, and nothing was in it.
    folder.clear();
    await openPatiently(child, folder);
  }
  folder.markMade();
  folder.hold(child.pid);
}

async function probe(child: EngineChild, folder: StoreFolder): Promise<void> {
  try {
    await openPatiently(child, folder);
    await child.call('close', null);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'locked') throw error;
  }
}

async function openPatiently(child: EngineChild, folder: StoreFolder): Promise<void> {
  const until = Date.now() + LOCK_PATIENCE;
  for (;;) {
    try {
      await child.call('open', folder.engineFiles);
      return;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      if (error.code === 'disk') throw diskError(folder, error);
      if (error.code !== 'locked') throw error;
      if (folder.holder() || Date.now() > until) throw folder.lockedError();
    }
    await new Promise((done) => setTimeout(done, LOCK_RETRY));
  }
}

const diskError = (folder: StoreFolder, error: StoreError): StoreError =>
  new StoreError('disk', `Cannot open the graph in ${folder.path}: ${error.message}`, { cause: error });

class EmbeddedStore extends BaseStore {
  readonly kind = 'embedded';
  readonly #folder: StoreFolder;
  readonly #engine: Supervisor;
  #isWarm = false;

  constructor(folder: StoreFolder, open: (child: EngineChild) => Promise<void>) {
    super();
    this.#folder = folder;
    this.#engine = new Supervisor(async (child) => {
      await open(child);
      // A query that was cancelled took the engine with it: what comes after it is not to wait either.
      if (this.#isWarm) child.call('warm', null).catch(() => {});
    });
  }

  get uri(): string {
    return `embedded:${this.#folder.path}`;
  }

  async start(): Promise<void> {
    await this.#engine.start();
    try {
      await this.checkVersion();
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  protected async makeSchema(): Promise<void> {
    await this.#engine.call('schema', { statements: schemaStatements });
  }

  load(
    part: GraphPart | readonly GraphPart[],
    { signal, onProgress }: LoadOptions = {},
  ): Promise<LoadSummary> {
    return this.#engine.call('load', { parts: JSON.stringify([part].flat()) }, { signal, onProgress });
  }

  state(): Promise<string> {
    return this.#engine.call('state', null);
  }

  still<T>(work: () => Promise<T>): Promise<T> {
    return this.#engine.still(work);
  }

  async warm(): Promise<void> {
    this.#isWarm = true;
    await this.#engine.call('warm', null);
  }

  protected find(text: string, { labels = [], limit = 20, signal }: SearchOptions): Promise<SearchHit[]> {
    return this.#engine.call('search', { text, labels, limit }, { signal, timeout: TIMEOUT });
  }

  async close(): Promise<void> {
    await this.#engine.close();
    this.#folder.release();
  }

  protected async run(
    call: 'read' | 'write',
    cypher: string,
    options: QueryOptions = {},
  ): Promise<QueryResult> {
    const began = performance.now();
    const { parameters = {}, signal, timeout = TIMEOUT, limit = Number.POSITIVE_INFINITY } = options;
    const size = (had: number) => Math.min(CHUNK, limit - had);
    let page = await this.#engine.call(call, { cypher, parameters, pageSize: size(0) }, { signal, timeout });
    const { columns, counters, state } = page;
    const rows = page.rows;
    const cursor = page.cursor === undefined ? undefined : this.#engine.cursor(page.cursor);
    while (cursor && page.cursor !== undefined && rows.length < limit && !signal?.aborted) {
      page = await cursor.next(size(rows.length));
      for (const row of page.rows) rows.push(row);
    }
    const more = page.cursor !== undefined;
    if (more) cursor?.close();
    if (signal?.aborted) throw new StoreError('cancelled', 'The query was cancelled.');
    const told = { ...unknownIn(cypher), ...(state !== undefined && { state }) };
    return { columns, rows, more, counters, ...told, elapsed: performance.now() - began };
  }

  protected async *pages(cypher: string, options: PageOptions = {}): AsyncGenerator<Row[], PagesEnd> {
    const { parameters = {}, signal, timeout = TIMEOUT, pageSize = PAGE } = options;
    let left = options.limit ?? Number.POSITIVE_INFINITY;
    const size = () => Math.min(pageSize, left);
    let page = await this.#engine.call('read', { cypher, parameters, pageSize: size() }, { signal, timeout });
    const cursor = page.cursor === undefined ? undefined : this.#engine.cursor(page.cursor);
    try {
      options.onColumns?.(page.columns);
      for (;;) {
        left -= page.rows.length;
        const more = cursor && page.cursor !== undefined && left > 0;
        if (page.rows.length > 0) yield page.rows;
        if (signal?.aborted) throw new StoreError('cancelled', 'The query was cancelled.');
        if (!more) return { more: page.cursor !== undefined, ...unknownIn(cypher) };
        page = await cursor.next(size());
      }
    } finally {
      if (page.cursor !== undefined) cursor?.close();
    }
  }
}

/** The engine says nothing of names that it does not have: the model does. */
function unknownIn(cypher: string): Pick<QueryResult, 'unknown'> {
  const unknown = unknownNames(cypher);
  return unknown.length > 0 ? { unknown } : {};
}
