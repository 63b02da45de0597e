/** What was written into a graph by hand, kept beside it: the guard has to know it before it lets a query run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { joined, NOTHING, textOf, type Written, writtenOf } from './guard/written.ts';

export class ByHand {
  readonly #file: string;
  #written: Written;

  constructor(file: string) {
    this.#file = file;
    this.#written = read(file);
  }

  get written(): Written {
    return this.#written;
  }

  /** Adds what a statement is about to commit; more than what is then in the graph does no harm. */
  add(more: Written): void {
    const both = joined(this.#written, more);
    if (!both) return;
    writeFileSync(this.#file, `${textOf(both)}\n`);
    this.#written = both;
  }
}

function read(file: string): Written {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NOTHING;
    throw error;
  }
  try {
    return writtenOf(text);
  } catch {
    // Something was written; nobody knows what.
    return { ...NOTHING, anything: true };
  }
}
