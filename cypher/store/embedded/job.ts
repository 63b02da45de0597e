import { type LoadProgress, StoreError } from '../store.ts';
import type { ChildEnded } from './child-process.ts';
import type { CallName } from './protocol.ts';

export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** Milliseconds; past it the call ends with code `timeout`. */
  timeout?: number | undefined;
  onProgress?: ((progress: LoadProgress) => void) | undefined;
}

const WRITING: ReadonlySet<CallName> = new Set(['write', 'schema', 'load']);
const ATTEMPTS = 3;

/** Something that the engine was asked, from asking to the answer, or until nobody waits for it any more. */
export class Job {
  readonly call: CallName;
  readonly ask: unknown;
  readonly writes: boolean;
  readonly onProgress: CallOptions['onProgress'];
  readonly answer: Promise<unknown>;
  attempts = 0;
  /** The answer was given, or is waited for no more; only the engine does not know yet. */
  settled = false;
  readonly #signal: AbortSignal | undefined;
  readonly #onStop: () => void;
  #timer: NodeJS.Timeout | undefined;
  #resolve: (answer: unknown) => void = () => {};
  #reject: (error: unknown) => void = () => {};

  /** @param onStop told when it is cancelled, or takes too long */
  constructor(call: CallName, ask: unknown, options: CallOptions, onStop: (job: Job) => void) {
    const { signal, timeout, onProgress } = options;
    this.call = call;
    this.ask = ask;
    this.writes = WRITING.has(call);
    this.onProgress = onProgress;
    this.#signal = signal;
    this.#onStop = () => onStop(this);
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    if (signal?.aborted) {
      this.#cancel();
      return;
    }
    signal?.addEventListener('abort', this.#cancel, { once: true });
    if (timeout === undefined) return;
    const late = () => this.#stop(timeoutError(timeout));
    this.#timer = setTimeout(late, Math.min(timeout, 2 ** 31 - 1)).unref();
  }

  resolve(answer: unknown): void {
    this.#settle();
    this.#resolve(answer);
  }

  reject(error: unknown): void {
    this.#settle();
    this.#reject(error);
  }

  /** True where it may be asked again after the process ended: what was lost with it, or would be the same twice. */
  get mayBeAskedAgain(): boolean {
    return this.call !== 'write' && this.attempts < ATTEMPTS;
  }

  /** The process ended, and it is not asked again. */
  lose(error: ChildEnded): void {
    const what = this.writes
      ? 'Run the same command again: nothing is in the graph by half.'
      : 'The query cannot be run on the embedded store; Neo4j may run it.';
    this.reject(new StoreError(this.writes ? 'unavailable' : 'query', `${error.message} ${what}`));
  }

  readonly #cancel = (): void =>
    this.#stop(new StoreError('cancelled', 'The query was cancelled.', { cause: this.#signal?.reason }));

  #stop(error: StoreError): void {
    if (this.settled) return;
    this.reject(error);
    this.#onStop();
  }

  #settle(): void {
    this.settled = true;
    clearTimeout(this.#timer);
    this.#signal?.removeEventListener('abort', this.#cancel);
  }
}

const timeoutError = (timeout: number): StoreError =>
  new StoreError('timeout', `The query was ended after ${timeout / 1000} s. Narrow it, or allow more time.`);
