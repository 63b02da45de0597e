import type { EngineChild } from './child-process.ts';
import type { Calls } from './protocol.ts';

type Page = Calls['next']['answer'];

/** Asks the engine; see `Supervisor.call`. */
export interface Asking {
  call(call: 'next', ask: Calls['next']['ask']): Promise<Page>;
  call(call: 'drop', ask: Calls['drop']['ask']): Promise<null>;
}

/** A result whose further pages are in the child, or here once the child had to go. */
export class Cursor {
  readonly #id: number;
  readonly #engine: Asking;
  readonly #forget: () => void;
  #rest: Page | undefined;

  /** @param forget told when there are no more pages, or none are wanted */
  constructor(id: number, engine: Asking, forget: (cursor: Cursor) => void) {
    this.#id = id;
    this.#engine = engine;
    this.#forget = () => forget(this);
  }

  async next(pageSize: number): Promise<Page> {
    if (!this.#rest) {
      const ask = { cursor: this.#id, pageSize };
      const page = await this.#engine.call('next', ask).catch((error: unknown) => {
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
    if (!this.#rest) this.#engine.call('drop', { cursor: this.#id }).catch(() => {});
  }
}
