/** One run of the child process: requests go in, replies come out, and it can be ended at any time. */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LoadProgress, StoreError } from '../store.ts';
import type { CallName, Calls, Reply, Request } from './protocol.ts';

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
  onProgress?: ((progress: LoadProgress) => void) | undefined;
}

/** Thrown to everyone who waits when the process ends. */
export class ChildEnded extends Error {}

/** The built child lies beside the built program, or, when this runs from source, where the build puts it. */
function childFile(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const places = ['engine-child.js', '../engine-child.js', '../../../dist/node/engine-child.js'];
  const found = places.map((place) => join(here, place)).find((file) => existsSync(file));
  if (found) return found;
  throw new StoreError('unavailable', 'The engine of the embedded store is not built. Run: npm run build');
}

export class EngineChild {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  readonly ended: Promise<void>;
  #hasEnded = false;
  #last = 0;
  #stderr = '';

  constructor() {
    this.#process = fork(childFile(), {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-2_000);
    });
    this.#process.on('message', (reply: Reply) => this.#take(reply));
    this.ended = new Promise((resolve) => {
      const end = () => {
        this.#hasEnded = true;
        const lines = this.#stderr.trim().split('\n');
        const why = lines.find((line) => /error|panic/i.test(line)) ?? lines.at(-1);
        const error = new ChildEnded(`The engine's process ended${why ? `: ${why.trim()}` : ''}.`);
        for (const { reject } of this.#waiting.values()) reject(error);
        this.#waiting.clear();
        resolve();
      };
      this.#process.once('exit', end);
      this.#process.once('error', end);
    });
  }

  get isAlive(): boolean {
    return !this.#hasEnded;
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  call<N extends CallName>(
    call: N,
    ask: Calls[N]['ask'],
    onProgress?: (progress: LoadProgress) => void,
  ): Promise<Calls[N]['answer']> {
    if (this.#hasEnded) return Promise.reject(new ChildEnded('The engine is not running.'));
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {
        resolve: (answer) => resolve(answer as Calls[N]['answer']),
        reject,
        onProgress,
      });
      // What cannot be sent is told of by the end of the process, as everything else that is lost with it:
      // asked again before that end is noticed, it would go to the same dead process.
      this.#process.send({ id, call, ask } as Request, (error) => {
        if (error) this.#process.kill('SIGKILL');
      });
    });
  }

  /** Keeps this program running while something is asked, and no longer. */
  hold(running: boolean): void {
    if (running) {
      this.#process.ref();
      this.#process.channel?.ref();
    } else {
      this.#process.unref();
      this.#process.channel?.unref();
    }
  }

  /** Ends the process at once; what it did not commit is not in the graph. */
  async kill(): Promise<void> {
    this.#process.ref();
    this.#process.kill('SIGKILL');
    await this.ended;
  }

  #take(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    if ('progress' in reply) {
      waiting.onProgress?.(reply.progress);
      return;
    }
    this.#waiting.delete(reply.id);
    if ('answer' in reply) {
      waiting.resolve(reply.answer);
      return;
    }
    const { code, message, ...details } = reply.error;
    waiting.reject(new StoreError(code, message, details));
  }
}
