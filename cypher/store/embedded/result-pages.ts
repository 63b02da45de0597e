/** Results that are given out in pages: the engine holds the rows, only a page at a time becomes JavaScript. */
import type { QueryResult as EngineResult } from '@grafeo-db/js';
import { type Counters, StoreError } from '../store.ts';
import type { Page } from './protocol.ts';
import { rowFromEngine } from './values.ts';

interface Open {
  result: EngineResult;
  at: number;
  counters: Counters;
}

export class ResultPages {
  readonly #open = new Map<number, Open>();
  #last = 0;

  first(result: EngineResult, pageSize: number, counters: Counters): Page {
    return this.#page(++this.#last, { result, at: 0, counters }, pageSize);
  }

  /** @throws StoreError `query` for a cursor that is not open */
  next(cursor: number, pageSize: number): Page {
    const open = this.#open.get(cursor);
    if (!open) throw new StoreError('query', 'The result is no longer open. Run the query again.');
    return this.#page(cursor, open, pageSize);
  }

  drop(cursor: number): void {
    this.#open.delete(cursor);
  }

  #page(cursor: number, open: Open, pageSize: number): Page {
    const { result, counters } = open;
    const end = Math.min(result.length, open.at + pageSize);
    const rows = [];
    for (; open.at < end; open.at++) rows.push(rowFromEngine(result.get(open.at)));
    const more = end < result.length;
    if (more) this.#open.set(cursor, open);
    else this.#open.delete(cursor);
    return { columns: result.columns, rows, counters, ...(more && { cursor }) };
  }
}
