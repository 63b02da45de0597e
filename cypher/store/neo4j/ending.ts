/** Ends the queries of one call, by signal or time: closing a session resets it, which ends its query on the server. */
import type { Session } from 'neo4j-driver';
import { StoreError } from '../store.ts';

export class Ending {
  /** Why it was ended, once it was. */
  reason: StoreError | undefined;
  readonly #sessions = new Set<Session>();
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #signal: AbortSignal | undefined;
  readonly #ended: Promise<never>;
  #reject: (reason: StoreError) => void = () => {};

  constructor({ signal, timeout }: { signal?: AbortSignal | undefined; timeout?: number | undefined }) {
    this.#signal = signal;
    this.#ended = new Promise((_, reject) => {
      this.#reject = reject;
    });
    // Nobody may be waiting when it ends.
    this.#ended.catch(() => {});
    if (timeout !== undefined) {
      const late = `The query was ended after ${timeout / 1000} s. Narrow it, or allow more time.`;
      this.#timer = setTimeout(
        () => this.#end(new StoreError('timeout', late)),
        Math.min(timeout, 2 ** 31 - 1),
      );
    }
    if (signal?.aborted) this.#cancel();
    signal?.addEventListener('abort', this.#cancel, { once: true });
  }

  /** Closes the session when this ends, or when it is over. */
  close(session: Session): Session {
    this.#sessions.add(session);
    if (this.reason) this.#closeSessions();
    return session;
  }

  /** @throws StoreError `cancelled` or `timeout` where it was ended */
  assertRunning(): void {
    if (this.reason) throw this.reason;
  }

  /** The work, unless it is ended before. */
  race<T>(work: Promise<T>): Promise<T> {
    work.catch(() => {});
    return Promise.race([work, this.#ended]);
  }

  /** The work is done: nothing is ended any more. */
  over(): void {
    clearTimeout(this.#timer);
    this.#signal?.removeEventListener('abort', this.#cancel);
    this.#closeSessions();
  }

  readonly #cancel = (): void =>
    this.#end(new StoreError('cancelled', 'The query was cancelled.', { cause: this.#signal?.reason }));

  #end(reason: StoreError): void {
    if (this.reason) return;
    this.reason = reason;
    this.#closeSessions();
    this.#reject(reason);
  }

  #closeSessions(): void {
    for (const session of this.#sessions) session.close().catch(() => {});
    this.#sessions.clear();
  }
}
