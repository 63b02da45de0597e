/** The store that analysts deploy: a Neo4j server, a cluster or Aura, behind one address. */
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import type { GraphPart } from '../../model.ts';
import { BaseStore, PAGE, TIMEOUT } from '../base-store.ts';
import { loadParts } from '../load/load-parts.ts';
import { META_LABEL, schemaStatements } from '../schema.ts';
import type {
  LoadOptions,
  LoadSummary,
  PageOptions,
  PagesEnd,
  QueryOptions,
  QueryResult,
  Row,
  SearchHit,
  SearchOptions,
  StillOptions,
  Store,
  StoreError,
} from '../store.ts';
import { assertNewEnough, type Connection } from './connection.ts';
import { driverError } from './driver-errors.ts';
import { assertNotEmptied, emptyGraph } from './empty-graph.ts';
import { Ending } from './ending.ts';
import { searchFulltext } from './fulltext.ts';
import { LoadHold } from './load-hold.ts';
import { bookmarkOf, LoadMark } from './load-mark.ts';
import { ownIndexes, STATE_INDEX } from './own-indexes.ts';
import { collect, loadTransaction } from './results.ts';
import { SettledReads } from './settled-reads.ts';
import { EXPLAIN_LINES, StatementCheck } from './statement-check.ts';

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

class Neo4jStore extends BaseStore {
  readonly kind = 'neo4j';
  readonly uri: string;
  readonly #driver: Driver;
  readonly #database: string | undefined;
  /** What one session wrote, all others read. */
  readonly #bookmarks = neo4j.bookmarkManager();
  readonly #check: StatementCheck;
  readonly #mark: LoadMark;
  readonly #hold: LoadHold;
  readonly #reads: SettledReads;

  constructor(driver: Driver, uri: string, database: string | undefined) {
    super();
    this.uri = uri;
    this.#driver = driver;
    this.#database = database;
    this.#check = new StatementCheck(() => this.#session('READ'));
    this.#mark = new LoadMark(() => this.#session('WRITE'));
    this.#hold = new LoadHold(() => this.#session('WRITE'), this.#mark);
    const reading = (fetchSize?: number) => this.#session('READ', fetchSize);
    this.#reads = new SettledReads(reading, this.#mark, this.#hold);
  }

  async connect(fresh: boolean): Promise<void> {
    const { agent = '' } = await this.#driver.getServerInfo(
      this.#database ? { database: this.#database } : {},
    );
    assertNewEnough(agent, this.uri);
    if (fresh) await emptyGraph(() => this.#session('WRITE'));
    const session = this.#session('READ');
    try {
      await session.executeRead((tx) => assertNotEmptied(tx, this.uri));
    } finally {
      await session.close();
    }
    await this.checkVersion();
  }

  protected async makeSchema(): Promise<void> {
    for (const statement of [...schemaStatements, ...ownIndexes(), 'CALL db.awaitIndexes(120)'])
      await this.#write(statement);
  }

  protected override async addLaterIndexes(): Promise<void> {
    await this.#write(STATE_INDEX);
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
          await assertNotEmptied(tx, this.uri);
          const summary = await loadParts(loadTransaction(tx), parts, { onProgress, signal });
          if (Object.values(summary).some((count) => count > 0)) await beforeCommit();
          return summary;
        }),
      );
    });
  }

  state(): Promise<string> {
    return this.#ended({ timeout: TIMEOUT }, async (ending) => {
      const session = ending.close(this.#session('READ'));
      await session.executeRead((tx) => tx.run('RETURN 1 AS one'));
      return bookmarkOf(session);
    });
  }

  async still<T>(work: () => Promise<T>, { signal }: StillOptions = {}): Promise<T> {
    const held = await this.#ended({ signal }, async (ending) => {
      const taken = await this.#hold.take();
      // Nobody waits for it any more.
      if (ending.reason) await taken?.release();
      return taken;
    });
    try {
      return await work();
    } finally {
      await held?.release();
    }
  }

  async warm(): Promise<void> {
    // The server keeps what was read, whoever read it.
  }

  protected find(text: string, { labels = [], limit = 20, signal }: SearchOptions): Promise<SearchHit[]> {
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

  protected run(mode: 'read' | 'write', cypher: string, options?: QueryOptions): Promise<QueryResult> {
    return mode === 'read' ? this.#read(cypher, options) : this.#write(cypher, options);
  }

  #read(cypher: string, options: QueryOptions = {}): Promise<QueryResult> {
    const { timeout = TIMEOUT } = options;
    return this.#ended({ ...options, timeout }, async (ending) => {
      await this.#assertReads(cypher);
      const began = performance.now();
      const result = await this.#reads.rows(cypher, options, ending);
      return { ...result, elapsed: performance.now() - began };
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
      this.#reads.forget();
      return { ...result, elapsed: performance.now() - began };
    });
  }

  protected async *pages(cypher: string, options: PageOptions = {}): AsyncGenerator<Row[], PagesEnd> {
    const ending = new Ending({ ...options, timeout: options.timeout ?? TIMEOUT });
    try {
      await this.#assertReads(cypher);
      return yield* this.#reads.pages(cypher, options, ending);
    } catch (error) {
      throw ending.reason ?? this.#error(error);
    } finally {
      ending.over();
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
