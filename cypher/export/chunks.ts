/** Text in pieces that are worth writing. */
import type { Source } from './subgraph.ts';

const SIZE = 65_536;

/** The same text in pieces of about 64 K characters. */
export async function* inChunks(pieces: Source<string>): AsyncGenerator<string> {
  let chunk: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    chunk.push(piece);
    length += piece.length;
    if (length < SIZE) continue;
    yield chunk.join('');
    chunk = [];
    length = 0;
  }
  if (length > 0) yield chunk.join('');
}

/** UTF-8. */
export async function* bytesOf(chunks: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(chunk);
}
