/** Several files in one, written as they come. */
import { Zip, ZipDeflate } from 'fflate';
import type { ExportSettings } from './settings.ts';

export interface ZipEntry {
  name: string;
  bytes: () => AsyncIterable<Uint8Array>;
}

/** A zip without its 64-bit extension holds no more than this in one file, or together. */
const MOST_BYTES = 2 ** 32 - 1;

/** Throws where a file grows beyond what a zip holds. */
export async function* zipped(
  { created }: Pick<ExportSettings, 'created'>,
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let ready: Uint8Array<ArrayBuffer>[] = [];
  let failed: Error | null = null;
  let written = 0;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else ready.push(chunk as Uint8Array<ArrayBuffer>);
  });
  const drain = function* () {
    if (failed) throw failed;
    const now = ready;
    ready = [];
    for (const chunk of now) {
      written += chunk.length;
      if (written > MOST_BYTES) throw tooLarge();
      yield chunk;
    }
  };
  const names = new Set<string>();
  for await (const { name, bytes } of entries) {
    const file = new ZipDeflate(free(name, names), { level: 6 });
    file.mtime = created;
    zip.add(file);
    let size = 0;
    for await (const chunk of bytes()) {
      size += chunk.length;
      if (size > MOST_BYTES) throw tooLarge();
      file.push(chunk);
      yield* drain();
    }
    file.push(new Uint8Array(), true);
    yield* drain();
  }
  zip.end();
  yield* drain();
}

/** A name that no file of the zip has, on systems that take no note of case as well. */
function free(name: string, taken: Set<string>): string {
  const [stem = '', ending = ''] = [name.replace(/\.\w+$/, ''), /\.\w+$/.exec(name)?.[0]];
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${stem}-${number}${ending}`;
    if (taken.has(candidate.toLowerCase())) continue;
    taken.add(candidate.toLowerCase());
    return candidate;
  }
}

const tooLarge = () =>
  new Error('More than 4 GB, which this format does not hold: export a part, or GEXF, GraphML or JSON.');

/** A name that every system takes for a file, without its ending. */
export function fileName(text: string): string {
  const name = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  // Bytes, as systems count them.
  let short = '';
  for (const character of name) {
    if (new TextEncoder().encode(short + character).length > 120) break;
    short += character;
  }
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(short) ? `${short}-` : short || 'cetu';
}
