import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { withDescription } from './png.ts';

/** A picture of one pixel. The checks of its chunks are those of the PNG specification's example and of any encoder. */
const ONE_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Chunks by their type, each with whether its check is right, by the table method. */
function chunksOf(png: Uint8Array): { type: string; data: Buffer; right: boolean }[] {
  const table = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const bytes = Buffer.from(png);
  const found = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    let c = 0xffffffff;
    for (const byte of body) c = table[(c ^ byte) & 0xff]! ^ (c >>> 8);
    const right = bytes.readUInt32BE(at + 8 + length) === (c ^ 0xffffffff) >>> 0;
    found.push({ type: body.subarray(0, 4).toString(), data: body.subarray(4), right });
    at += 12 + length;
  }
  return found;
}

describe('withDescription', () => {
  it('adds one whole chunk of text, and leaves the others', () => {
    const chunks = chunksOf(withDescription(ONE_PIXEL, '截至 2026'));
    expect(chunks.map(({ type, right }) => [type, right])).toEqual([
      ['IHDR', true],
      ['iTXt', true],
      ['IDAT', true],
      ['IEND', true],
    ]);
    expect(chunks[1]!.data.toString()).toBe('Description\0\0\0\0\0截至 2026');
  });

  it('refuses what is no PNG', () => {
    expect(() => withDescription(deflateSync('x'), 'x')).toThrow('no PNG');
  });
});
