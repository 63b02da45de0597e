/** Reads that see the graph as it was before a load or after it, and not while it is committed; see `load-mark.ts`. */
import type { Record as DriverRecord, Session } from 'neo4j-driver';
import { PAGE, TIMEOUT } from '../base-store.ts';
import type { PageOptions, PagesEnd, QueryOptions, QueryResult, Row } from '../store.ts';
import type { Ending } from './ending.ts';
import { bookmarkOf, type LoadMark } from './load-mark.ts';
import { unknownOf } from './notifications.ts';
import { planOf } from './plan.ts';
import { collect } from './results.ts';
import { parametersToDriver, rowFromDriver } from './values.ts';

const MOST_FETCHED = 10_000;

export class SettledReads {
  readonly #session: (fetchSize?: number) => Session;
  readonly #mark: LoadMark;
  /** Bookmark of a moment when no load was being committed; undefined where that has to be found out anew. */
  #settled: string | undefined;

  /** @param session gives a session that reads */
  constructor(session: (fetchSize?: number) => Session, mark: LoadMark) {
    this.#session = session;
    this.#mark = mark;
  }

  /** To be told of every write. */
  forget(): void {
    this.#settled = undefined;
  }

  /** Runs a statement, again where anything was committed meanwhile. */
  async rows(cypher: string, options: QueryOptions, ending: Ending): Promise<Omit<QueryResult, 'elapsed'>> {
    for (;;) {
      const session = ending.close(this.#session());
      this.#settled ??= await this.#mark.settle(session);
      const settled = this.#settled;
      const result = await session.executeRead((tx) => collect(tx, cypher, options), {
        timeout: options.timeout ?? TIMEOUT,
      });
      const bookmark = bookmarkOf(session);
      await session.close();
      if (bookmark === settled) return result;
      if (this.#settled === settled) this.#settled = undefined;
    }
  }

  /**
   * Gives the rows of a statement as they come. Rows that fit on one page are of the graph before a load or after it;
   * of more, those that are given out already cannot be taken back when a load is committed, and the end says so.
   */
  async *pages(cypher: string, options: PageOptions, ending: Ending): AsyncGenerator<Row[], PagesEnd> {
    const { parameters = {}, timeout = TIMEOUT, pageSize = PAGE, limit = Number.POSITIVE_INFINITY } = options;
    let { onColumns } = options;
    for (;;) {
      const session = ending.close(this.#session(Math.min(pageSize, MOST_FETCHED)));
      try {
        const settled = await this.#mark.settle(session);
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
        const changed = bookmarkOf(session) !== settled;
        if (changed && count === page.length) continue;
        if (page.length > 0) yield page;
        return { more, ...(changed && { changed }), ...planOf(summary), ...unknownOf(summary) };
      } finally {
        await session.close();
      }
    }
  }
}
