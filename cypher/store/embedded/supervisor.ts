/**
 * Keeps one child process at work: reads side by side, writes one after the other, and a new process in place of
 * one that had to be ended because a query was cancelled or took too long.
 */
import { StoreError } from '../store.ts';
import { ChildEnded, EngineChild } from './child-process.ts';
import { Cursor } from './cursor.ts';
import { type CallOptions, Job } from './job.ts';
import type { CallName, Calls } from './protocol.ts';

/** As many queries as the engine's threads take; the rest waits here, where it can be cancelled for nothing. */
const READS_AT_ONCE = 4;
/** A query that is done this soon after it was cancelled need not be ended. */
const GRACE = 20;

export class Supervisor {
  readonly #open: (child: EngineChild) => Promise<unknown>;
  #child: EngineChild | undefined;
  #queue: Job[] = [];
  readonly #running = new Set<Job>();
  readonly #cursors = new Set<Cursor>();
  #restart: Promise<void> | undefined;
  #closed = false;
  /** How many want that nothing is written. */
  #stills = 0;

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
    const job = new Job(call, ask, options, (stopped) => {
      this.#queue = this.#queue.filter((other) => other !== stopped);
      if (this.#running.has(stopped)) this.#replaceChild();
    });
    if (this.#closed && !job.settled) job.reject(new StoreError('unavailable', 'The store is closed.'));
    if (!job.settled) {
      this.#queue.push(job);
      this.#pump();
    }
    return job.answer as Promise<Calls[N]['answer']>;
  }

  /** Runs work while nothing is written: what would write waits until it is done. */
  async still<T>(work: () => Promise<T>): Promise<T> {
    this.#stills++;
    try {
      while (this.#writing()) await new Promise((resolve) => setTimeout(resolve, GRACE));
      return await work();
    } finally {
      this.#stills--;
      this.#pump();
    }
  }

  /** Keeps the rest of a result at hand, also over an end of the child. */
  cursor(id: number): Cursor {
    const cursor = new Cursor(id, this, (over) => this.#cursors.delete(over));
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
      if (job.writes && this.#stills > 0) continue;
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
        else if (job.mayBeAskedAgain) {
          this.#running.delete(job);
          this.#queue.unshift(job);
          this.#pump();
        } else done(() => job.lose(error));
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
