/**
 * What a graph's file was when it was closed. The engine keeps two headers: where the newer is damaged it goes by the
 * older, and so gives an older graph, even an empty one, without a word. All other pages carry checksums.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

/** The page of the file's format, and one for each header. */
const HEADERS = 3 * 4096;

const sealSchema = z.object({ headers: z.string() });

export class Seal {
  readonly #graphFile: string;
  readonly #file: string;

  constructor(graphFile: string, file: string) {
    this.#graphFile = graphFile;
    this.#file = file;
  }

  /** Notes what the headers are; no process may have the graph open. */
  close(): void {
    try {
      writeFileSync(this.#file, `${JSON.stringify({ headers: this.#headers() })}\n`);
    } catch {
      // On a full disk there is no seal, as after a process that was killed; one cut short is none.
    }
  }

  /** From now on the headers may change. */
  open(): void {
    rmSync(this.#file, { force: true });
  }

  /** True where there is no seal, or the headers are what it says. */
  isIntact(): boolean {
    let sealed: string;
    try {
      sealed = sealSchema.parse(JSON.parse(readFileSync(this.#file, 'utf8'))).headers;
    } catch {
      return true;
    }
    return sealed === this.#headers();
  }

  #headers(): string {
    const bytes = Buffer.alloc(HEADERS);
    const file = openSync(this.#graphFile, 'r');
    try {
      const length = readSync(file, bytes, 0, HEADERS, 0);
      return createHash('sha256').update(bytes.subarray(0, length)).digest('hex');
    } finally {
      closeSync(file);
    }
  }
}
