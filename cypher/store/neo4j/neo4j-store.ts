/** The store that analysts deploy: a Neo4j server, a cluster or Aura, behind one address. */
import neo4j, {
  type Driver,
  type Record as DriverRecord,
  type ManagedTransaction,
  type Session,
} from 'neo4j-driver';
import type { GraphPart } from '../../model.ts';
import { loadParts } from '../load/load-parts.ts';
import type { Transaction } from '../load/transaction.ts';
import { checkVersion, META_LABEL, SCHEMA_VERSION, schemaStatements } from '../schema.ts';
import {
  type Counters,
  type LoadOptions,
  type LoadSummary,
  type PageOptions,
  type PagesEnd,
  type QueryOptions,
  type QueryResult,
  type ReadSession,
  type Row,
  type SearchHit,
  type SearchOptions,
  type Store,
  StoreError,
  type WriteSession,
} from '../store.ts';
import type { Connection } from './connection.ts';
import { driverError } from './driver-errors.ts';
import { emptyGraph } from './empty-graph.ts';
import { Ending } from './ending.ts';
import { createFulltextIndex, searchFulltext } from './fulltext.ts';
import { bookmarkOf, LoadMark } from './load-mark.ts';
import { planOf } from './plan.ts';
import { EXPLAIN_LINES, StatementCheck } from './statement-check.ts';
import { parametersToDriver, rowFromDriver } from './values.ts';

const TIMEOUT = 60_000;
const PAGE = 1_000;
const OLDEST_MAJOR = 5;

export interface Neo4jOptions {
  /** Deletes the policy graph that is there, and begins with an empty one. */
  fresh?: boolean;
}

/**
 * Connects to a server.
 * @throws StoreError `unavailable`, `unauthorized`, `not-found` (no such database), `unsupported` (too old)
 */
export async function openNeo4jStore(
  connection: Connection,
  { fresh = false }: Neo4jOptions = {},
): Promise<Store> {
  const { uri, username, password, database } = connection;
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    connectionTimeout: 10_000,
    connectionAcquisitionTimeout: 15_000,
    maxTransactionRetryTime: 15_000,
    userAgent: 'cetu',
  });
  const store = new Neo4jStore(driver, uri, database);
  try {
    await store.connect(fresh);
  } catch (error) {
    await driver.close();
    throw driverError(error, { uri, database });
  }
  return store;
}

class Neo4jStore implements Store {
  readonly kind = 'neo4j';
  readonly uri: string;
  readonly #driver: Driver;
  readonly #database: string | undefined;
  /** What one session wrote, all others read. */
  readonly #bookmarks = neo4j.bookmarkManager();
  readonly #check: StatementCheck;
  readonly #mark: LoadMark;
  /** Bookmark of a moment when no load was being committed; undefined where that has to be found out anew. */
  #settled: string | undefined;

  constructor(driver: Driver, uri: string, database: string | undefined) {
    this.uri = uri;
    this.#driver = driver;
    this.#database = database;
    this.#check = new StatementCheck(() => this.#session('READ'));
    this.#mark = new LoadMark(() => this.#session('WRITE'));
  }

  async connect(fresh: boolean): Promise<void> {
    const { agent = '' } = await this.#driver.getServerInfo(
      this.#database ? { database: this.#database } : {},
    );
    const major = Number(/^Neo4j\/(\d+)/.exec(agent)?.[1] ?? Number.NaN);
    if (major < OLDEST_MAJOR) {
      throw new StoreError(
        'unsupported',
        `The server at ${this.uri} is ${agent}; Cetu needs Neo4j ${OLDEST_MAJOR} or newer.`,
      );
    }
    if (fresh) await emptyGraph(this.#session('WRITE'));
    checkVersion(await this.#version(), this.uri);
  }

  read(): ReadSession {
    return {
      run: (cypher, options) => this.#read(cypher, options),
      pages: (cypher, options) => this.#pages(cypher, options),
      close: async () => {},
    };
  }

  write(): WriteSession {
    return { run: (cypher, options) => this.#write(cypher, options), close: async () => {} };
  }

  async applySchema(): Promise<void> {
    if (checkVersion(await this.#version(), this.uri) === 'fine') return;
    for (const statement of schemaStatements) await this.#write(statement);
    await this.#write(createFulltextIndex());
    await this.#write('CALL db.awaitIndexes(120)');
    await this.#write(`MERGE (m:${META_LABEL} {id: 'schema'}) SET m.version = $version`, {
      parameters: { version: SCHEMA_VERSION },
    });
  }

  async load(
    part: GraphPart | readonly GraphPart[],
    { signal, onProgress }: LoadOptions = {},
  ): Promise<LoadSummary> {
    const parts = [part].flat();
    return this.#ended({ signal }, async (ending) => {
      const session = ending.close(this.#session('WRITE'));
      return this.#mark.around(async (beforeCommit) =>
        session.executeWrite(async (tx) => {
          // One load at a time: whoever comes second waits for this lock.
          await tx.run(`MATCH (m:${META_LABEL} {id: 'schema'}) SET m.locked = true REMOVE m.locked`);
          const summary = await loadParts(loadTransaction(tx), parts, { onProgress, signal });
          if (Object.values(summary).some((count) => count > 0)) await beforeCommit();
          return summary;
        }),
      );
    });
  }

  remove(owner: string): Promise<LoadSummary> {
    return this.load({ owner, nodes: [], relationships: [] });
  }

  async warm(): Promise<void> {
    // The server keeps what was read, whoever read it.
  }

  async search(text: string, { labels = [], limit = 20, signal }: SearchOptions = {}): Promise<SearchHit[]> {
    if (text.trim() === '') return [];
    return this.#ended({ signal, timeout: TIMEOUT }, (ending) =>
      searchFulltext(ending.close(this.#session('READ')), text, labels, limit),
    );
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  #session(mode: 'READ' | 'WRITE', fetchSize = PAGE): Session {
    return this.#driver.session({
      defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.#bookmarks,
      fetchSize,
      ...(this.#database && { database: this.#database }),
    });
  }

  async #version(): Promise<number | null> {
    const { rows } = await this.#read(
      `OPTIONAL MATCH (m:${META_LABEL} {id: 'schema'}) RETURN m.version AS version`,
    );
    return (rows[0]?.version as number | null | undefined) ?? null;
  }

  #read(cypher: string, options: QueryOptions = {}): Promise<QueryResult> {
    const { timeout = TIMEOUT } = options;
    return this.#ended({ ...options, timeout }, async (ending) => {
      await this.#assertReads(cypher);
      const began = performance.now();
      for (;;) {
        const session = ending.close(this.#session('READ'));
        this.#settled ??= await this.#mark.settle(session);
        const { result, committing } = await session.executeRead(
          async (tx) => ({
            result: await collect(tx, cypher, options),
            committing: await this.#mark.isCommitting(tx),
          }),
          { timeout },
        );
        const bookmark = bookmarkOf(session);
        const settled = !committing && bookmark === this.#settled;
        this.#settled = committing ? undefined : bookmark;
        await session.close();
        if (settled) return { ...result, elapsed: performance.now() - began };
      }
    });
  }

  #write(cypher: string, options: QueryOptions = {}): Promise<QueryResult> {
    const { timeout = TIMEOUT } = options;
    return this.#ended({ ...options, timeout }, async (ending) => {
      const began = performance.now();
      const session = ending.close(this.#session('WRITE'));
      const managed = session.executeWrite((tx) => collect(tx, cypher, options), { timeout });
      const result = await managed.catch((error: unknown) => {
        // CALL … IN TRANSACTIONS makes its own, and runs in none of ours.
        if (!/implicit transaction/i.test(String((error as Error).message))) throw error;
        return collect({ run: (text, given) => session.run(text, given, { timeout }) }, cypher, options);
      });
      this.#settled = undefined;
      return { ...result, elapsed: performance.now() - began };
    });
  }

  async *#pages(cypher: string, options: PageOptions = {}): AsyncGenerator<Row[], PagesEnd> {
    const { parameters = {}, timeout = TIMEOUT, pageSize = PAGE, limit = Number.POSITIVE_INFINITY } = options;
    const ending = new Ending({ ...options, timeout });
    const session = ending.close(this.#session('READ', Math.min(pageSize, 10_000)));
    try {
      await this.#assertReads(cypher);
      await this.#mark.settle(session);
      const tx = await session.beginTransaction({ timeout });
      const result = tx.run(cypher, parametersToDriver(parameters));
      options.onColumns?.((await result.keys()).map(String));
      const records: AsyncIterator<DriverRecord> = result[Symbol.asyncIterator]();
      let page: Row[] = [];
      let count = 0;
      let next = await records.next();
      for (; !next.done && count < limit; next = await records.next()) {
        count++;
        page.push(rowFromDriver(next.value));
        if (page.length < pageSize) continue;
        yield page;
        page = [];
      }
      if (page.length > 0) yield page;
      ending.assertRunning();
      const more = !next.done;
      if (more) await records.return?.();
      return { more, ...planOf(await result.summary()) };
    } catch (error) {
      throw ending.reason ?? this.#error(error);
    } finally {
      ending.over();
      await session.close();
    }
  }

  /** Runs work whose sessions are closed, and so its queries ended on the server, by signal or time. */
  async #ended<T>(
    options: Pick<QueryOptions, 'signal' | 'timeout'> | { signal?: AbortSignal | undefined },
    work: (ending: Ending) => Promise<T>,
  ): Promise<T> {
    const ending = new Ending(options);
    try {
      ending.assertRunning();
      return await ending.race(work(ending));
    } catch (error) {
      throw ending.reason ?? this.#error(error);
    } finally {
      ending.over();
    }
  }

  async #assertReads(cypher: string): Promise<void> {
    try {
      await this.#check.assertReads(cypher);
    } catch (error) {
      throw driverError(error, { uri: this.uri, database: this.#database, linesBefore: EXPLAIN_LINES });
    }
  }

  #error(error: unknown): StoreError {
    return driverError(error, { uri: this.uri, database: this.#database });
  }
}

type Runner = Pick<ManagedTransaction, 'run'>;

/** Runs a statement and takes its rows, one more than the limit at the most. */
async function collect(
  tx: Runner,
  cypher: string,
  { parameters = {}, limit = Number.POSITIVE_INFINITY }: QueryOptions,
): Promise<Omit<QueryResult, 'elapsed'>> {
  const result = tx.run(cypher, parametersToDriver(parameters));
  const columns = (await result.keys()).map(String);
  const rows: Row[] = [];
  const records: AsyncIterator<DriverRecord> = result[Symbol.asyncIterator]();
  for (;;) {
    const next = await records.next();
    if (next.done) break;
    if (rows.length === limit) {
      await records.return?.();
      return { columns, rows, more: true, counters: {} };
    }
    rows.push(rowFromDriver(next.value));
  }
  const summary = await result.summary();
  const counters = countersOf(summary.counters.updates());
  return { columns, rows, more: false, counters, ...planOf(summary) };
}

const loadTransaction = (tx: ManagedTransaction): Transaction => ({
  async run(cypher, parameters = {}) {
    const { records, summary } = await tx.run(cypher, parametersToDriver(parameters));
    return { rows: records.map(rowFromDriver), counters: countersOf(summary.counters.updates()) };
  },
});

const countersOf = (updates: Record<string, number>): Counters => ({
  nodesCreated: updates.nodesCreated ?? 0,
  nodesDeleted: updates.nodesDeleted ?? 0,
  relationshipsCreated: updates.relationshipsCreated ?? 0,
  relationshipsDeleted: updates.relationshipsDeleted ?? 0,
  propertiesSet: (updates.propertiesSet ?? 0) + (updates.labelsAdded ?? 0) + (updates.labelsRemoved ?? 0),
});
