/**
 * Reads that see the graph as it was before a load or after it, and not while it is committed; see `load-mark.ts`. Where
 * so much is committed that there is no such moment, loads are made to wait for one; see `load-hold.ts`.
 */
import type { Record as DriverRecord, Session } from 'neo4j-driver';
import { PAGE, TIMEOUT } from '../base-store.ts';
import type { PageOptions, PagesEnd, QueryOptions, QueryResult, Row } from '../store.ts';
import { StoreError } from '../store.ts';
import type { Ending } from './ending.ts';
import type { Held, LoadHold } from './load-hold.ts';
import { bookmarkOf, type LoadMark } from './load-mark.ts';
import { unknownOf } from './notifications.ts';
import { planOf } from './plan.ts';
import { collect } from './results.ts';
import { parametersToDriver, rowFromDriver } from './values.ts';

const MOST_FETCHED = 10_000;
/** Times that a statement is run, and milliseconds that it is waited, before loads have to wait. */
const TRIES = 3;
const PATIENCE = 2_000;

type Rows = Omit<QueryResult, 'elapsed'>;

export class SettledReads {
  readonly #session: (fetchSize?: number) => Session;
  readonly #mark: LoadMark;
  readonly #hold: LoadHold;
  /** Bookmark of a moment when no load was being committed; undefined where that has to be found out anew. */
  #settled: string | undefined;

  /** @param session gives a session that reads */
  constructor(session: (fetchSize?: number) => Session, mark: LoadMark, hold: LoadHold) {
    this.#session = session;
    this.#mark = mark;
    this.#hold = hold;
  }

  /** To be told of every write. */
  forget(): void {
    this.#settled = undefined;
  }

  /**
   * Runs a statement, again where anything was committed meanwhile.
   * @throws StoreError `unavailable` where that is so each time, and this user may not make loads wait
   */
  async rows(cypher: string, options: QueryOptions, ending: Ending): Promise<Rows> {
    for (const mayHold of this.#tries(options)) {
      const held = mayHold ? await this.#hold.take() : null;
      if (mayHold && !held) continue;
      const found = await this.#rowsOnce(cypher, options, ending, held);
      if (found) return found;
    }
    throw busy();
  }

  /** Rows of one moment, or null where something was committed. */
  async #rowsOnce(cypher: string, options: QueryOptions, ending: Ending, held: Held | null) {
    try {
      const session = ending.close(this.#session());
      if (!held) this.#settled ??= await this.#mark.settle(session, PATIENCE);
      const state = held?.state ?? this.#settled;
      if (state === undefined) return null;
      const result = await session.executeRead((tx) => collect(tx, cypher, options), {
        timeout: options.timeout ?? TIMEOUT,
      });
      const bookmark = bookmarkOf(session);
      await session.close();
      if (held ? await held.release() : bookmark === state) return { ...result, state };
      if (this.#settled === state) this.#settled = undefined;
      return null;
    } catch (error) {
      await held?.release();
      throw error;
    }
  }

  /**
   * Gives the rows of a statement as they come. Rows that fit on one page are of the graph before a load or after it;
   * of more, those that are given out already cannot be taken back when a load is committed, and the end says so.
   */
  async *pages(cypher: string, options: PageOptions, ending: Ending): AsyncGenerator<Row[], PagesEnd> {
    const { parameters = {}, timeout = TIMEOUT, pageSize = PAGE, limit = Number.POSITIVE_INFINITY } = options;
    let { onColumns } = options;
    for (const mayHold of this.#tries(options)) {
      const held = mayHold ? await this.#hold.take() : null;
      if (mayHold && !held) continue;
      let isHeld = held !== null;
      const letGo = async () => {
        const wasThere = isHeld && (await held!.release());
        isHeld = false;
        return wasThere;
      };
      const session = ending.close(this.#session(Math.min(pageSize, MOST_FETCHED)));
      try {
        const state = held?.state ?? (await this.#mark.settle(session, PATIENCE));
        if (state === undefined) continue;
        const tx = await session.beginTransaction({ timeout });
        const result = tx.run(cypher, parametersToDriver(parameters));
        onColumns?.((await result.keys()).map(String));
        onColumns = undefined;
        const records: AsyncIterator<DriverRecord> = result[Symbol.asyncIterator]();
        let page: Row[] = [];
        let count = 0;
        let next = await records.next();
        for (; !next.done && count < limit; next = await records.next()) {
          if (page.length === pageSize) {
            // Whoever takes many rows may take his time, and loads do not wait for that.
            await letGo();
            yield page;
            page = [];
          }
          count++;
          page.push(rowFromDriver(next.value));
        }
        ending.assertRunning();
        const more = !next.done;
        if (more) await records.return?.();
        const summary = await result.summary();
        await tx.commit();
        const changed = !(await letGo()) && bookmarkOf(session) !== state;
        if (changed && count === page.length) continue;
        if (page.length > 0) yield page;
        return { more, ...(changed && { changed }), ...planOf(summary), ...unknownOf(summary) };
      } finally {
        await letGo();
        await session.close();
      }
    }
    throw busy();
  }

  /** For each time that a statement is to be run: whether loads have to wait for it. */
  *#tries({ timeout = TIMEOUT }: Pick<QueryOptions, 'timeout'>): Generator<boolean> {
    const began = performance.now();
    for (let tries = 1; ; tries++) {
      const waited = performance.now() - began;
      // Who may not make loads wait is left half of the time to find a moment.
      const free = this.#hold.isRefused ? waited < timeout / 2 : tries <= TRIES && waited < PATIENCE;
      const mayHold = this.#hold.isHeld || !free;
      yield mayHold;
      if (!free && (this.#hold.isRefused ? waited >= timeout / 2 : tries > 2 * TRIES)) return;
    }
  }
}

const busy = (): StoreError =>
  new StoreError(
    'unavailable',
    'The graph is loaded into so often that it could not be read at one moment, and loads cannot be made to wait by a ' +
      'user who may not write. Ask again once nothing is loaded, or connect as one who may.',
  );
