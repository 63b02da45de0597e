/**
 * Keeps one child process at work: reads side by side, writes one after the other, and a new process in place of
 * one that had to be ended because a query was cancelled or took too long.
 */
import { type LoadProgress, StoreError } from '../store.ts';
import { ChildEnded, EngineChild } from './child-process.ts';
import type { CallName, Calls } from './protocol.ts';

/** As many queries as the engine's threads take; the rest waits here, where it can be cancelled for nothing. */
const READS_AT_ONCE = 4;
/** A query that is done this soon after it was cancelled need not be ended. */
const GRACE = 20;
const ATTEMPTS = 3;

export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** Milliseconds; past it the call ends with code `timeout`. */
  timeout?: number | undefined;
  onProgress?: ((progress: LoadProgress) => void) | undefined;
}

interface Job {
  call: CallName;
  ask: unknown;
  writes: boolean;
  attempts: number;
  /** Its promise is settled; only the engine does not know yet. */
  settled: boolean;
  onProgress: CallOptions['onProgress'];
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/** A result whose further pages are in the child, or here once the child had to go. */
export interface Cursor {
  next(pageSize: number): Promise<Calls['next']['answer']>;
  close(): void;
}

const WRITING: ReadonlySet<CallName> = new Set(['write', 'schema', 'load']);

export class Supervisor {
  readonly #open: (child: EngineChild) => Promise<unknown>;
  #child: EngineChild | undefined;
  #queue: Job[] = [];
  readonly #running = new Set<Job>();
  readonly #cursors = new Set<OpenCursor>();
  #restart: Promise<void> | undefined;
  #closed = false;

  /** @param open makes a new child ready: opens the graph in it */
  constructor(open: (child: EngineChild) => Promise<unknown>) {
    this.#open = open;
  }

  /** @throws StoreError what opening raises */
  async start(): Promise<void> {
    const child = new EngineChild();
    try {
      await this.#open(child);
    } catch (error) {
      await child.kill();
      throw error instanceof ChildEnded ? new StoreError('unavailable', error.message) : error;
    }
    this.#child = child;
    child.ended.then(() => {
      if (this.#child !== child) return;
      this.#child = undefined;
      this.#pump();
    });
    child.hold(false);
  }

  /** Asks the engine; what is lost because the process ended is asked again, unless doing it twice may differ. */
  call<N extends CallName>(
    call: N,
    ask: Calls[N]['ask'],
    options: CallOptions = {},
  ): Promise<Calls[N]['answer']> {
    const { signal, timeout, onProgress } = options;
    return new Promise((resolve, reject) => {
      const settle = (job: Job) => {
        job.settled = true;
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
      };
      const job: Job = {
        call,
        ask,
        writes: WRITING.has(call),
        attempts: 0,
        settled: false,
        onProgress,
        resolve: (answer) => {
          settle(job);
          resolve(answer as Calls[N]['answer']);
        },
        reject: (error) => {
          settle(job);
          reject(error);
        },
      };
      const stop = (error: StoreError) => {
        if (job.settled) return;
        job.reject(error);
        this.#queue = this.#queue.filter((other) => other !== job);
        if (this.#running.has(job)) this.#replaceChild();
      };
      const cancel = () =>
        stop(new StoreError('cancelled', 'The query was cancelled.', { cause: signal?.reason }));
      const timer =
        timeout === undefined
          ? undefined
          : setTimeout(() => stop(timeoutError(timeout)), Math.min(timeout, 2 ** 31 - 1)).unref();
      if (signal?.aborted) {
        cancel();
        return;
      }
      if (this.#closed) {
        job.reject(new StoreError('unavailable', 'The store is closed.'));
        return;
      }
      signal?.addEventListener('abort', cancel, { once: true });
      this.#queue.push(job);
      this.#pump();
    });
  }

  /** Keeps the rest of a result at hand, also over an end of the child. */
  cursor(id: number): Cursor {
    const cursor = new OpenCursor(id, this, () => this.#cursors.delete(cursor));
    this.#cursors.add(cursor);
    return cursor;
  }

  /** Waits for writes, drops reads, closes the graph, and ends the child. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const closed = new StoreError('unavailable', 'The store was closed.');
    for (const job of this.#queue.splice(0)) job.reject(closed);
    await this.#restart;
    const child = this.#child;
    if (!child) return;
    child.hold(true);
    while (this.#writing()) await new Promise((resolve) => setTimeout(resolve, GRACE));
    this.#child = undefined;
    const reads = [...this.#running];
    for (const job of reads) if (!job.settled) job.reject(closed);
    try {
      // A query that runs cannot be waited for: what is committed is in the log, so the child can just end.
      if (reads.length === 0) await child.call('close', null);
    } catch (error) {
      // On a full disk the file cannot be written anew; all that was acknowledged is in the log beside it.
      if (!(error instanceof ChildEnded) && !(error instanceof StoreError && error.code === 'disk'))
        throw error;
    } finally {
      await child.kill();
    }
  }

  #pump(): void {
    const child = this.#child;
    if (this.#restart || this.#closed) return;
    if (!child?.isAlive) {
      if (this.#queue.length > 0) this.#replaceChild();
      return;
    }
    for (const job of [...this.#queue]) {
      const running = [...this.#running].filter(({ writes }) => writes === job.writes).length;
      if (running >= (job.writes ? 1 : READS_AT_ONCE)) continue;
      this.#queue.splice(this.#queue.indexOf(job), 1);
      this.#dispatch(child, job);
    }
    child.hold(this.#running.size > 0);
  }

  #dispatch(child: EngineChild, job: Job): void {
    this.#running.add(job);
    job.attempts++;
    const done = (finish: () => void) => {
      this.#running.delete(job);
      if (!job.settled) finish();
      this.#pump();
    };
    child.call(job.call, job.ask as never, job.onProgress).then(
      (answer) => done(() => job.resolve(answer)),
      (error) => {
        if (!(error instanceof ChildEnded)) done(() => job.reject(error));
        else if (job.settled) done(() => {});
        else if (job.call !== 'write' && job.attempts < ATTEMPTS) {
          this.#running.delete(job);
          this.#queue.unshift(job);
          this.#pump();
        } else done(() => job.reject(lost(error, job)));
      },
    );
  }

  /** Ends the child as soon as that costs nobody else's work, and starts another. */
  #replaceChild(): void {
    if (this.#restart || this.#closed) return;
    const over = () => {
      this.#restart = undefined;
      this.#pump();
    };
    this.#restart = this.#replace().then(over, (error: unknown) => {
      for (const job of this.#queue.splice(0)) job.reject(error);
      over();
    });
  }

  async #replace(): Promise<void> {
    const child = this.#child;
    if (child) {
      child.hold(true);
      await new Promise((resolve) => setTimeout(resolve, GRACE));
      // A write of somebody else ends on its own first: whether it is in the graph must not be left open.
      while (this.#needsEnd() && this.#writing()) await new Promise((resolve) => setTimeout(resolve, GRACE));
      if (!this.#needsEnd()) return;
      await Promise.all([...this.#cursors].map((cursor) => cursor.takeAll(child)));
      this.#child = undefined;
      await child.kill();
    }
    await this.start();
  }

  #needsEnd(): boolean {
    return [...this.#running].some(({ settled }) => settled);
  }

  #writing(): boolean {
    return [...this.#running].some(({ settled, writes }) => writes && !settled);
  }
}

class OpenCursor implements Cursor {
  readonly #id: number;
  readonly #supervisor: Supervisor;
  readonly #forget: () => void;
  #rest: Calls['next']['answer'] | undefined;

  constructor(id: number, supervisor: Supervisor, forget: () => void) {
    this.#id = id;
    this.#supervisor = supervisor;
    this.#forget = forget;
  }

  async next(pageSize: number): Promise<Calls['next']['answer']> {
    if (!this.#rest) {
      const ask = { cursor: this.#id, pageSize };
      const page = await this.#supervisor.call('next', ask).catch((error: unknown) => {
        if (this.#rest) return undefined;
        throw error;
      });
      if (page) {
        if (page.cursor === undefined) this.#forget();
        return page;
      }
    }
    const { rows, columns, counters } = this.#rest!;
    const page = rows.splice(0, pageSize);
    if (rows.length === 0) this.#forget();
    return { columns, counters, rows: page, ...(rows.length > 0 && { cursor: this.#id }) };
  }

  /** Fetches what is left, before the child that holds it is ended. */
  async takeAll(child: EngineChild): Promise<void> {
    if (this.#rest) return;
    const ask = { cursor: this.#id, pageSize: Number.MAX_SAFE_INTEGER };
    this.#rest = await child.call('next', ask).catch(() => undefined);
  }

  close(): void {
    this.#forget();
    if (!this.#rest) this.#supervisor.call('drop', { cursor: this.#id }).catch(() => {});
  }
}

const timeoutError = (timeout: number): StoreError =>
  new StoreError('timeout', `The query was ended after ${timeout / 1000} s. Narrow it, or allow more time.`);

const lost = (error: ChildEnded, job: Job): StoreError =>
  job.writes
    ? new StoreError(
        'unavailable',
        `${error.message} Run the same command again: nothing is in the graph by half.`,
      )
    : new StoreError(
        'query',
        `${error.message} The query cannot be run on the embedded store; Neo4j may run it.`,
      );
