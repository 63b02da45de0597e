/**
 * Makes loads wait, so that a reader gets the graph of one moment however often others load. It holds the lock that
 * every load takes first, in a transaction that is rolled back; the server lets go of it where this process ends.
 */
import type { Session } from 'neo4j-driver';
import { META_LABEL } from '../schema.ts';
import { codeOf } from './driver-errors.ts';
import { bookmarkOf, type LoadMark, pause } from './load-mark.ts';

/** Readers end long before; a server may have another limit of its own. */
const LONGEST = 24 * 3_600_000;
/** The mark of the load before goes away right after it; that of one which died stays. */
const MARK_GOES = 1_000;

interface Lock {
  /** Bookmark of the moment that is held. */
  state: string;
  /** Lets go; false where the server had let go before. */
  release(): Promise<boolean>;
}

interface Holding {
  users: number;
  isHeld: boolean;
  lock: Promise<Lock | null>;
}

/** What a reader has while loads wait. */
export interface Held {
  /** Bookmark of the moment that is held. */
  state: string;
  /** To be called once; false where the server let go before, so that something may have been loaded. */
  release(): Promise<boolean>;
}

export class LoadHold {
  readonly #session: () => Session;
  readonly #mark: LoadMark;
  /** One lock for all readers of this process. */
  #holding: Holding | undefined;
  #isRefused = false;

  /** @param session gives a session that writes */
  constructor(session: () => Session, mark: LoadMark) {
    this.#session = session;
    this.#mark = mark;
  }

  get isHeld(): boolean {
    return this.#holding?.isHeld === true;
  }

  /** Whether the server refused it the last time: it takes the right to write. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  /** Makes loads wait, once the one that runs is done; null where this user may not. */
  async take(): Promise<Held | null> {
    this.#holding ??= this.#begin();
    const holding = this.#holding;
    holding.users++;
    const release = async () => {
      if (--holding.users > 0) return true;
      if (this.#holding === holding) this.#holding = undefined;
      return (await holding.lock.catch(() => null))?.release() ?? true;
    };
    try {
      const lock = await holding.lock;
      if (lock) return { state: lock.state, release };
    } catch (error) {
      await release();
      throw error;
    }
    await release();
    return null;
  }

  #begin(): Holding {
    const holding: Holding = { users: 0, isHeld: false, lock: Promise.resolve(null) };
    holding.lock = this.#lock().then((lock) => {
      this.#isRefused = lock === null;
      holding.isHeld = lock !== null;
      return lock;
    });
    return holding;
  }

  async #lock(): Promise<Lock | null> {
    const session = this.#session();
    try {
      const tx = await session.beginTransaction({ timeout: LONGEST });
      await tx.run(`MATCH (m:${META_LABEL} {id: 'schema'}) SET m.locked = true`);
      const state = await this.#moment();
      return {
        state,
        release: async () => {
          const isThere = await tx.run('RETURN 1').then(
            () => true,
            () => false,
          );
          await session.close();
          return isThere;
        },
      };
    } catch (error) {
      await session.close();
      if (/Security\.Forbidden|ReadOnlyDatabase|AccessMode/.test(codeOf(error))) return null;
      throw error;
    }
  }

  /** What was committed last, where it is written; whoever reads from now on sees it. */
  async #moment(): Promise<string> {
    const session = this.#session();
    try {
      const until = performance.now() + MARK_GOES;
      while (await session.executeWrite((tx) => this.#mark.isCommitting(tx))) {
        if (performance.now() > until) break;
        await pause();
      }
      return bookmarkOf(session);
    } finally {
      await session.close();
    }
  }
}
