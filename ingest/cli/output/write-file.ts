/** Files that are there whole or not at all. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { UserError } from '../user-error.ts';

/** Writes the chunks as they come, beside the file, and puts them in its place at the end. */
export async function writeWhole(
  file: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.part-${process.pid}`;
  const stream = createWriteStream(part, { flags: 'wx' });
  await once(stream, 'open');
  try {
    for await (const chunk of chunks) {
      if (signal.aborted) throw new UserError(`stopped: ${file} was not written`);
      if (!stream.write(chunk)) await once(stream, 'drain');
    }
    stream.end();
    await finished(stream);
    await rename(part, file);
  } catch (error) {
    stream.destroy();
    await rm(part, { force: true });
    throw error;
  }
}
