/** The index in a file, for the next time the graph is opened. A file that is damaged is none. */
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import * as z from 'zod';
import { type GraphState, stateSchema } from './change-log.ts';
import { Field } from './field.ts';
import { type Posted, Postings, single, spread } from './postings.ts';
import { type Entry, TextIndex } from './text-index.ts';

/** Goes up when other texts are searched, or terms are read or kept in another way. */
const FORMAT = 3;

const size = z.int().nonnegative();
const headSchema = z.object({
  format: z.literal(FORMAT),
  /** What the graph was when this was written. */
  graph: stateSchema,
  checksum: size,
  labels: z.array(z.string()),
  sizes: z.array(size),
});

/** Where the index of a graph's texts is kept while the graph is closed. */
export const searchFile = (graphFile: string): string => `${graphFile}.search`;

/** Writes the index; throws where that cannot be done, and leaves no file then. */
export function writeIndex(file: string, index: TextIndex, graph: GraphState): void {
  const labels = [...new Set(index.entries.map(({ label }) => label))];
  const blocks = [
    Uint8Array.from(index.entries, ({ label }) => labels.indexOf(label)),
    text(index.entries.map(({ id }) => id)),
    Uint32Array.from(index.gone),
    ...fieldBlocks(index.names),
    ...fieldBlocks(index.texts),
  ].map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  // Of no bytes at all, it would be 0.
  const checksum = blocks.reduce((sum, block) => (block.length > 0 ? crc32(block, sum) : sum), 0);
  const sizes = blocks.map((block) => block.length);
  const head: z.infer<typeof headSchema> = { format: FORMAT, graph, checksum, labels, sizes };
  const made = `${file}.new`;
  try {
    const open = openSync(made, 'w');
    try {
      for (const block of [Buffer.from(`${JSON.stringify(head)}\n`), ...blocks]) {
        for (let at = 0; at < block.length; ) at += writeSync(open, block, at);
      }
    } finally {
      closeSync(open);
    }
    renameSync(made, file);
  } catch (error) {
    rmSync(made, { force: true });
    throw error;
  }
}

/** The index that was kept, and what the graph was then; undefined where there is none that can be trusted. */
export function readIndex(file: string): { index: TextIndex; graph: GraphState } | undefined {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf('\n');
    const head = headSchema.parse(JSON.parse(bytes.toString('utf8', 0, end)));
    if (crc32(bytes.subarray(end + 1)) !== head.checksum) return undefined;
    let at = end + 1;
    const blocks = head.sizes.map((length) => {
      at += length;
      return bytes.subarray(at - length, at);
    });
    const next = () => blocks.shift() ?? Buffer.alloc(0);
    const kinds = next();
    const ids = strings(next());
    const gone = numbers(next());
    const entries = ids.map((id, place): Entry => ({ label: head.labels[kinds[place]!]!, id }));
    return { index: new TextIndex(entries, readField(next), readField(next), gone), graph: head.graph };
  } catch {
    return undefined;
  }
}

type Block = Uint8Array | Uint32Array;

const text = (list: readonly string[]): Uint8Array => Buffer.from(JSON.stringify(list));
const strings = (block: Buffer): string[] => z.array(z.string()).parse(JSON.parse(block.toString('utf8')));

/** A copy, because numbers of four bytes need a place that four divides. */
const numbers = (block: Uint8Array): Uint32Array => new Uint32Array(new Uint8Array(block).buffer);

const fieldBlocks = ({ pairs, words, lengths }: Field): Block[] => [
  Uint32Array.from(lengths),
  Uint32Array.from(pairs.keys()),
  ...postedBlocks([...pairs.values()]),
  text([...words.keys()]),
  ...postedBlocks([...words.values()]),
];

/** Lists of one entry as their numbers; of others their sizes, last entries and where those begin; all bytes. */
function postedBlocks(posted: readonly Posted[]): Block[] {
  const rows = new Uint32Array(posted.length * 4);
  const parts: Uint8Array[] = [];
  for (const [at, item] of posted.entries()) {
    const { bytes, length, count, last, lastAt } = spread(item);
    rows.set([length, count, last, lastAt], at * 4);
    parts.push(bytes.subarray(0, length));
  }
  return [rows, Buffer.concat(parts)];
}

function readField(next: () => Buffer): Field {
  const lengths = [...numbers(next())];
  const pairs = numbers(next());
  const ofPairs = readPosted(next(), next());
  const words = strings(next());
  const ofWords = readPosted(next(), next());
  return new Field(
    new Map(ofPairs.map((posted, at) => [pairs[at]!, posted])),
    new Map(ofWords.map((posted, at) => [words[at]!, posted])),
    lengths,
  );
}

function readPosted(rowBlock: Buffer, bytes: Buffer): Posted[] {
  const rows = numbers(rowBlock);
  const lists: Posted[] = [];
  for (let row = 0, at = 0; row < rows.length; row += 4) {
    const [length = 0, count = 0, last = 0, lastAt = 0] = rows.subarray(row, row + 4);
    if (count === 1) lists.push(single(last, bytes[at]!));
    else
      lists.push(
        Object.assign(new Postings(bytes.subarray(at, at + length)), { length, count, last, lastAt }),
      );
    at += length;
  }
  return lists;
}
