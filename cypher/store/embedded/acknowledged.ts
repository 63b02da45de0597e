/**
 * How far a graph has come, kept beside it. The engine takes damage near the end of its log for a write that was torn
 * when its process died, and goes on without what follows; so the last commit that somebody was told of is noted, and
 * a graph that opens with less has lost it. A torn write that nobody was told of is dropped without a word.
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import * as z from 'zod';
import { StoreError } from '../store.ts';

const noteSchema = z.object({ epoch: z.int().nonnegative() });
/** Every note is as long as the last, so that it is written in place, also where the disk is full. */
const LENGTH = 40;

export class Acknowledged {
  readonly #file: string;
  #descriptor: number | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  /**
   * @param epoch the engine's number of the last commit that it has
   * @throws StoreError `damaged` where a later one was acknowledged, or the note is not readable
   */
  assertReached(epoch: bigint): void {
    const noted = this.#noted();
    if (noted === undefined || epoch >= BigInt(noted)) return;
    throw new StoreError('damaged', 'the last changes that were written to it are missing.');
  }

  /** Notes that somebody is told of a commit. */
  note(epoch: bigint): void {
    const text = JSON.stringify({ epoch: Number(epoch) }).padEnd(LENGTH - 1);
    try {
      this.#descriptor ??= openSync(this.#file, openFlags(this.#noted()));
      writeSync(this.#descriptor, `${text}\n`, 0);
    } catch {
      // What is committed is in the graph; where even this does not fit on the disk, it is guarded from here on less.
    }
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #noted(): number | undefined {
    let text: string;
    try {
      text = readFileSync(this.#file, 'utf8');
    } catch {
      return undefined;
    }
    // A process that was killed before its first note leaves an empty file.
    if (text === '') return undefined;
    try {
      return noteSchema.parse(JSON.parse(text)).epoch;
    } catch (error) {
      throw new StoreError('damaged', `its ${this.#file} cannot be read.`, { cause: error });
    }
  }
}

const openFlags = (noted: number | undefined): string => (noted === undefined ? 'w' : 'r+');
