/** The engine itself, opened in this process; only the child process has one. */
import { statSync } from 'node:fs';
import grafeo, { type GrafeoDB as Database } from '@grafeo-db/js';
import { type GraphPart, NODES, RELATIONSHIPS } from '../../model.ts';
import { agreeingCalls } from '../../text/agreeing-calls.ts';
import { nameItems } from '../../text/aliases.ts';
import { pathsApart } from '../../text/paths-apart.ts';
import { loadParts } from '../load/load-parts.ts';
import type { Transaction } from '../load/transaction.ts';
import { TEXT_INDEXES } from '../schema.ts';
import type { Counters, LoadProgress, LoadSummary, SearchHit } from '../store.ts';
import { Acknowledged } from './acknowledged.ts';
import { ByHand } from './by-hand.ts';
import { engineError, isConflict } from './engine-errors.ts';
import { assertSameAnswer } from './guard/guard.ts';
import type { EngineFiles, Page, Statement } from './protocol.ts';
import { ResultPages } from './result-pages.ts';
import { type Following, Search } from './search.ts';
import { assertReads, mayWriteTexts, type Plan, planOf, readOnlyError } from './statement-kind.ts';
import { rowFromEngine, toEngine } from './values.ts';

type EngineResult = Awaited<ReturnType<Database['executeCypher']>>;

/**
 * Past this much log, or as much as the file has where that is more, the engine writes its file anew; it does so on
 * closing as well. So a graph that grows is written as often as it doubles, and not for every so many documents.
 */
const CHECKPOINT_BYTES = 64 * 1024 * 1024;
const ATTEMPTS = 5;
/** Plans are asked for once a text; that many texts are remembered. */
const REMEMBERED = 500;

export class Engine {
  readonly #db: Database;
  readonly #file: string;
  readonly #search: Search;
  readonly #acknowledged: Acknowledged;
  readonly #byHand: ByHand;
  readonly #plans = new Map<string, Plan>();
  #checkpointBytes = 0;
  readonly pages = new ResultPages();

  /** @throws StoreError `locked`, `damaged`, `disk` */
  constructor({ file, acknowledged, byHand }: EngineFiles) {
    this.#file = file;
    this.#acknowledged = new Acknowledged(acknowledged);
    this.#byHand = new ByHand(byHand);
    try {
      this.#db = grafeo.GrafeoDB.create(file);
    } catch (error) {
      throw engineError(error);
    }
    try {
      this.#acknowledged.assertReached(this.#db.currentEpoch());
      this.#search = new Search(this.#db, file);
      this.#paceCheckpoints();
    } catch (error) {
      this.#db.close();
      throw engineError(error);
    }
  }

  get nodeCount(): number {
    return this.#db.nodeCount();
  }

  /** See `Store.state`. */
  get state(): string {
    return String(this.#db.currentEpoch());
  }

  /** Runs a statement so that nothing of it stays, and refuses one that would write. */
  async read({ cypher, parameters }: Statement, pageSize: number): Promise<Page> {
    const given = toEngine(parameters) as object;
    assertReads(await this.#plan(cypher, given));
    assertSameAnswer(cypher, parameters, this.#byHand.written);
    const tx = this.#db.beginTransaction();
    const { state } = this;
    try {
      const result = await tx.executeCypher(asEngineReads(cypher), given);
      if (hasWritten(result)) throw readOnlyError('writes');
      return { ...this.pages.first(result, pageSize, {}), state };
    } catch (error) {
      throw engineError(error, cypher);
    } finally {
      tx.rollback();
    }
  }

  /** Runs a statement in a transaction of its own and keeps what it wrote. */
  async write({ cypher, parameters }: Statement, pageSize: number): Promise<Page> {
    const given = toEngine(parameters) as object;
    const plan = await this.#plan(cypher, given);
    if (plan.kind !== 'data') {
      const result = await this.#db.executeCypher(cypher, given);
      return this.pages.first(result, pageSize, {});
    }
    const written = assertSameAnswer(cypher, parameters, this.#byHand.written);
    return this.#transaction(
      async (run) => {
        const result = await run(asEngineReads(cypher), given);
        if (hasWritten(result)) this.#byHand.add(written);
        if (mayWriteTexts(plan)) this.#search.forget();
        return this.pages.first(result, pageSize, countersOf(result));
      },
      { cypher },
    );
  }

  /** Runs schema statements; what exists stays. */
  async schema(statements: readonly string[]): Promise<void> {
    // Without an index of its own, every new node is compared with all others to see that its id is unique.
    const unique = /CONSTRAINT (\w+) IF NOT EXISTS FOR \((\w+):(\w+)\) REQUIRE \w+\.(\w+) IS UNIQUE/;
    for (const statement of statements) {
      const found = unique.exec(statement);
      if (found) {
        const [, name, node, label, property] = found;
        const index = `CREATE INDEX ${name}_lookup IF NOT EXISTS FOR (${node}:${label}) ON (${node}.${property})`;
        await this.#db.executeCypher(index);
      }
      await this.#db.executeCypher(statement);
    }
  }

  /** See `Store.load`. */
  async load(
    parts: readonly GraphPart[],
    onProgress: (progress: LoadProgress) => void,
  ): Promise<LoadSummary> {
    this.#paceCheckpoints();
    await this.#search.beforeLoad();
    return this.#transaction(
      (run, watch) => loadParts(loadTransaction(run), parts, { onProgress, watch }),
      // What a load writes is counted: where it is nothing, nothing need be committed.
      { onlyIfWritten: true },
    );
  }

  /**
   * Reads every property once: the engine keeps them packed, many nodes together, and unpacks them for good when they
   * are first asked for, which takes as long as all other work of a question. The first search takes ten times as long as
   * the next ones, and somebody who types waits for it.
   */
  async warm(): Promise<void> {
    await this.#search.ready();
    for (const label of Object.keys(TEXT_INDEXES)) await this.#search.search('政策', [label], 30);
    const count = (names: readonly string[]) =>
      names.map((name, at) => `count(x.${name}) AS n${at}`).join(', ') || 'count(x) AS n';
    for (const [label, { shape }] of Object.entries(NODES))
      await this.#db.executeCypher(`MATCH (x:${label}) RETURN ${count(Object.keys(shape))}`);
    for (const [type, { from, properties }] of Object.entries(RELATIONSHIPS))
      for (const label of from)
        await this.#db.executeCypher(
          `MATCH (:${label})-[x:${type}]->() RETURN ${count(Object.keys(properties.shape))}`,
        );
  }

  search(text: string, labels: readonly string[], limit: number): Promise<SearchHit[]> {
    return this.#search.search(text, labels, limit);
  }

  close(): void {
    this.#acknowledged.close();
    try {
      this.#search.close();
      this.#db.close();
    } catch (error) {
      throw engineError(error);
    }
  }

  /** What the planner says of a statement: the same whatever the parameters, and asked for once. */
  async #plan(cypher: string, parameters: object): Promise<Plan> {
    const known = this.#plans.get(cypher);
    if (known) return known;
    const plan = await planOf(cypher, async (text) => {
      const explained = await this.#db.executeCypher(text, parameters);
      return String(explained.scalar());
    });
    if (this.#plans.size >= REMEMBERED) this.#plans.delete(this.#plans.keys().next().value!);
    this.#plans.set(cypher, plan);
    return plan;
  }

  #paceCheckpoints(): void {
    const bytes = Math.max(CHECKPOINT_BYTES, statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0);
    if (bytes < this.#checkpointBytes * 1.5 && this.#checkpointBytes > 0) return;
    this.#checkpointBytes = bytes;
    this.#db.setCheckpointTriggers({ walBytes: bytes });
  }

  /** Runs work that writes, again where another got in its way, and notes that it is about to be acknowledged. */
  async #transaction<T>(
    work: (run: Run, following: Following) => Promise<T>,
    { cypher = '', onlyIfWritten = false } = {},
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const tx = this.#db.beginTransaction();
      const following = this.#search.follow();
      let wrote = false;
      const run: Run = async (text, parameters) => {
        const result = await tx.executeCypher(text, parameters);
        wrote ||= hasWritten(result);
        return result;
      };
      try {
        const result = await work(run, following);
        if (onlyIfWritten && !wrote) {
          tx.rollback();
          return result;
        }
        following.beforeCommit();
        tx.commit();
        // A commit of nothing is counted here, and not in what lies on the disk.
        if (wrote) this.#acknowledged.note(this.#db.currentEpoch());
        following.afterCommit();
        return result;
      } catch (error) {
        rollBack(tx);
        if (!isConflict(error) || attempt === ATTEMPTS) throw engineError(error, cypher);
      }
    }
  }
}

/** Runs a statement in a transaction. */
type Run = (cypher: string, parameters: object) => Promise<EngineResult>;
type EngineTransaction = ReturnType<Database['beginTransaction']>;

/** A statement as the engine answers it like Cypher says. */
const asEngineReads = (cypher: string): string => agreeingCalls(pathsApart(nameItems(cypher)));

/** A commit that failed has rolled back by itself, and a second time is an error that would hide the first. */
function rollBack(tx: EngineTransaction): void {
  try {
    tx.rollback();
  } catch {
    // It was over already.
  }
}

const loadTransaction = (run: Run): Transaction => ({
  async run(cypher, parameters = {}) {
    // A load gives no undefined value, so that its rows need not be copied to be free of them.
    const result = await run(cypher, parameters);
    const rows = Array.from({ length: result.length }, (_, at) => rowFromEngine(result.get(at)));
    return { rows, counters: countersOf(result) };
  },
});

const hasWritten = (result: EngineResult): boolean =>
  Object.values(countersOf(result)).some((count) => count > 0);

function countersOf({ counters }: EngineResult): Required<Counters> {
  return {
    nodesCreated: counters.nodesCreated,
    nodesDeleted: counters.nodesDeleted,
    relationshipsCreated: counters.edgesCreated,
    relationshipsDeleted: counters.edgesDeleted,
    propertiesSet: counters.propertiesSet + counters.labelsAdded + counters.labelsRemoved,
  };
}
