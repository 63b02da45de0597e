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
      const { result, committing } = await session.executeRead(
        async (tx) => ({
          result: await collect(tx, cypher, options),
          committing: await this.#mark.isCommitting(tx),
        }),
        { timeout: options.timeout ?? TIMEOUT },
      );
      const bookmark = bookmarkOf(session);
      const settled = !committing && bookmark === this.#settled;
      this.#settled = committing ? undefined : bookmark;
      await session.close();
      if (settled) return result;
    }
  }

  /**
   * Gives the rows of a statement as they come. Rows that fit on one page are of the graph before a load or after it;
   * of more, those that are given out already cannot be taken back when a load is committed.
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
        if (count === page.length) {
          const committing = await this.#mark.isCommitting(tx);
          await tx.commit();
          if (committing || bookmarkOf(session) !== settled) continue;
        }
        if (page.length > 0) yield page;
        return { more, ...planOf(summary), ...unknownOf(summary) };
      } finally {
        await session.close();
      }
    }
  }
}
