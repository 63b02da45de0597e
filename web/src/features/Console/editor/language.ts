/** Asks the language worker; of what is asked more than once, only the latest is worked on. */
import type { Reply, Request, TaskName, Tasks } from './language-messages.ts';

interface Waiting {
  request: Request;
  resolve(answer: unknown): void;
}

/** Something newer was asked, or the worker could not do it. */
const NOTHING = undefined;

export class Language {
  readonly #worker = new Worker(new URL('./language-worker.ts', import.meta.url), { type: 'module' });
  /** At most one of each task waits; a newer one takes its place. */
  readonly #waiting = new Map<TaskName, Waiting>();
  #running: Waiting | undefined;
  #last = 0;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      const done = this.#running;
      if (done?.request.id !== data.id) return;
      this.#running = undefined;
      done.resolve('answer' in data ? data.answer : NOTHING);
      this.#next();
    };
  }

  /** The answer, or undefined where something newer was asked meanwhile or the text is beyond the language support. */
  ask<N extends TaskName>(task: N, ask: Tasks[N]['ask']): Promise<Tasks[N]['answer'] | undefined> {
    return new Promise((resolve) => {
      this.#waiting.get(task)?.resolve(NOTHING);
      const request = { id: ++this.#last, task, ask } as Request;
      this.#waiting.set(task, { request, resolve: resolve as Waiting['resolve'] });
      this.#next();
    });
  }

  close(): void {
    this.#worker.terminate();
    for (const { resolve } of this.#waiting.values()) resolve(NOTHING);
    this.#running?.resolve(NOTHING);
  }

  #next(): void {
    if (this.#running) return;
    // A person who types waits for completion first, and for the check of the text last.
    for (const task of ['schema', 'complete', 'format', 'highlight', 'lint'] as const) {
      const next = this.#waiting.get(task);
      if (!next) continue;
      this.#waiting.delete(task);
      this.#running = next;
      this.#worker.postMessage(next.request);
      return;
    }
  }
}
