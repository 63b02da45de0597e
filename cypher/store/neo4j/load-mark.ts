/**
 * Keeps readers from seeing half a load. Neo4j reads what is committed, record by record: a query that runs while a
 * large transaction is being applied can see some of it. So a load leaves a mark from just before it commits until
 * just after, and a reader that met one, or in whose time anything was committed, reads again.
 */
import { randomUUID } from 'node:crypto';
import type { ManagedTransaction, Session } from 'neo4j-driver';

/** Label of the mark; no part of the policy graph. */
export const MARK_LABEL = 'CetuLoading';

/** A mark older than this was left by a load that died; a commit is applied in far less. */
const STALE = 30_000;
const PAUSE = 15;

type Runner = Pick<ManagedTransaction, 'run'>;

export class LoadMark {
  readonly #session: () => Session;

  /** @param session gives a session that writes */
  constructor(session: () => Session) {
    this.#session = session;
  }

  /** Runs a load; it has to call what it is given right before it commits. */
  async around<T>(load: (beforeCommit: () => Promise<void>) => Promise<T>): Promise<T> {
    const id = randomUUID();
    let marked = false;
    try {
      return await load(async () => {
        if (marked) return;
        marked = true;
        await this.#write(
          `OPTIONAL MATCH (old:${MARK_LABEL}) WHERE old.at < timestamp() - ${STALE} DELETE old ` +
            `WITH count(*) AS n CREATE (:${MARK_LABEL} {id: $id, at: timestamp()})`,
          id,
        );
      });
    } finally {
      // Where the server went away the mark stays, and is stale soon.
      if (marked) await this.#write(`MATCH (m:${MARK_LABEL} {id: $id}) DELETE m`, id).catch(() => {});
    }
  }

  /** True while a load is being committed. */
  async isCommitting(tx: Runner): Promise<boolean> {
    const { records } = await tx.run(
      `OPTIONAL MATCH (m:${MARK_LABEL}) WHERE m.at > timestamp() - ${STALE} RETURN count(m) > 0 AS committing`,
    );
    return records[0]?.get('committing') === true;
  }

  /**
   * Waits until no load is being committed. Whatever is read before {@link bookmarkOf} is another has met none either:
   * its mark would have been committed first.
   * @returns what {@link bookmarkOf} was then; undefined where so many milliseconds had no such moment
   */
  async settle(session: Session, patience: number): Promise<string | undefined> {
    const until = performance.now() + patience;
    for (let before: string | undefined; before === undefined || performance.now() < until; ) {
      const committing = await session.executeRead((tx) => this.isCommitting(tx));
      const bookmark = bookmarkOf(session);
      // What was committed while the question was asked may have been a mark.
      if (!committing && bookmark === before) return bookmark;
      if (committing) await pause();
      before = bookmark;
    }
    return undefined;
  }

  async #write(cypher: string, id: string): Promise<void> {
    const session = this.#session();
    try {
      await session.executeWrite((tx) => tx.run(cypher, { id }));
    } finally {
      await session.close();
    }
  }
}

/** As long as it takes until asking again may give another answer. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE));

/** The last thing that was committed when the session's last transaction ended: the same twice, nothing was. */
export const bookmarkOf = (session: Session): string => session.lastBookmarks().join();
