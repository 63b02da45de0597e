/** A long text in parts that are drawn one by one: each a few lines, in the order of the text. */
import type { Block } from './annotate.ts';

export interface Chunk {
  start: number;
  /** Blocks, or parts of them; `continued` where the block began in an earlier chunk or part. */
  parts: { block: Block; continued: boolean }[];
  /** Rows that its lines take where `ROW` characters stand in one. */
  rows: number;
}

const ROW = 40;
const LINES = 60;

/** Text of no more lines than this is one chunk. */
export const ONE_CHUNK = 600;

/** See {@link Chunk}: all lines, once each. */
export function chunksOf(blocks: readonly Block[], one = ONE_CHUNK, most = LINES): Chunk[] {
  const total = blocks.reduce((sum, { lines }) => sum + lines.length, 0);
  const limit = total <= one ? Number.POSITIVE_INFINITY : most;
  const chunks: Chunk[] = [];
  let room = 0;
  for (const block of blocks) {
    for (let from = 0; from < block.lines.length; ) {
      if (room === 0 || chunks.length === 0) {
        chunks.push({ start: block.lines[from]!.start, parts: [], rows: 0 });
        room = limit;
      }
      const chunk = chunks.at(-1)!;
      const lines = block.lines.slice(from, from + room);
      const [first, last] = [lines[0]!, lines.at(-1)!];
      const whole = lines.length === block.lines.length;
      chunk.parts.push({
        block: whole ? block : { ...block, start: first.start, end: last.end, lines },
        continued: from > 0,
      });
      chunk.rows += lines.reduce(
        (sum, { start, end }) => sum + Math.max(1, Math.ceil((end - start) / ROW)),
        0,
      );
      from += lines.length;
      room -= lines.length;
    }
  }
  return chunks;
}

/** The chunk that holds an offset of the text: its index. */
export function chunkAt(chunks: readonly Chunk[], offset: number): number {
  let [low, high] = [0, chunks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (chunks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
