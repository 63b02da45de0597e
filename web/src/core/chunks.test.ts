import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from './annotate.ts';
import { chunkAt, chunksOf } from './chunks.ts';

/** Blocks of some lines each, three characters a line. */
function blocksOf(sizes: readonly number[]): Block[] {
  let at = 0;
  return sizes.map((size) => {
    const lines = Array.from({ length: size }, () => {
      const start = at;
      at += 4;
      return { start, end: start + 3, heading: 0, pieces: [] };
    });
    return { start: lines[0]!.start, end: at - 1, measure: null, kind: null, lines };
  });
}

const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 20 });

describe('chunks of a text', () => {
  it('hold every line once, in its order, and no more lines than they may', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 70 }), (lengths, most) => {
        const blocks = blocksOf(lengths);
        const chunks = chunksOf(blocks, 0, most);
        const lines = chunks.map(({ parts }) => parts.flatMap(({ block }) => block.lines));
        expect(lines.flat()).toEqual(blocks.flatMap((block) => block.lines));
        expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(most);
        expect(chunks.flatMap(({ parts }) => parts).filter(({ continued }) => !continued)).toHaveLength(
          blocks.length,
        );
      }),
    );
  });

  it('are one where the text is short', () => {
    const blocks = blocksOf([3, 4]);
    expect(chunksOf(blocks)).toEqual([
      { start: 0, parts: blocks.map((block) => ({ block, continued: false })), rows: 7 },
    ]);
  });

  it('are found by an offset that they hold', () => {
    const chunks = chunksOf(blocksOf([50, 7, 90]), 0, 20);
    for (const [index, { parts }] of chunks.entries())
      for (const { block } of parts)
        for (const { start, end } of block.lines) {
          expect(chunkAt(chunks, start)).toBe(index);
          expect(chunkAt(chunks, end)).toBe(index);
        }
  });
});
