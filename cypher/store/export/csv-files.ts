import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

/** Files of rows in one folder, each with its header in a file beside it; made when their first row comes. */
export class CsvFiles {
  readonly #folder: string;
  readonly #open = new Map<string, WriteStream>();
  /** In the order in which they were made. */
  readonly #names: string[] = [];
  #taken = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes rows, and waits until the disk has caught up. */
  async write(name: string, header: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
    const stream = this.#open.get(name) ?? (await this.#make(name, header));
    const text = rows.map((fields) => `${fields.join(',')}\n`).join('');
    if (!stream.write(text)) await once(stream, 'drain');
  }

  /** Ends the files that are open, so that what they hold is on its way to the disk. */
  async close(): Promise<void> {
    const streams = [...this.#open.values()];
    this.#open.clear();
    for (const stream of streams) {
      stream.end();
      await finished(stream);
    }
  }

  /** Names of the files that were made since this was asked last. */
  takeNames(): string[] {
    const names = this.#names.slice(this.#taken);
    this.#taken = this.#names.length;
    return names;
  }

  /** Takes all files away again. */
  async discard(): Promise<void> {
    await this.close();
    for (const name of this.#names)
      for (const file of [headerOf(name), fileOf(name)]) await rm(join(this.#folder, file), { force: true });
  }

  async #make(name: string, header: readonly string[]): Promise<WriteStream> {
    this.#names.push(name);
    await writeFile(join(this.#folder, headerOf(name)), `${header.join(',')}\n`, { flag: 'wx' });
    const stream = createWriteStream(join(this.#folder, fileOf(name)), { flags: 'wx' });
    await once(stream, 'open');
    this.#open.set(name, stream);
    return stream;
  }
}

export const headerOf = (name: string): string => `${name}.header.csv`;
export const fileOf = (name: string): string => `${name}.csv`;
