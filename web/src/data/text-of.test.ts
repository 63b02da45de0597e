import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from './text-of.ts';

/** An answer of unknown length that comes in parts of so many bytes. */
function inParts(text: string, sizes: readonly number[]): Response {
  const bytes = new TextEncoder().encode(text);
  return new Response(
    new ReadableStream({
      start(controller) {
        let at = 0;
        for (const size of [...sizes, bytes.length]) {
          controller.enqueue(bytes.slice(at, at + size));
          at += size;
        }
        controller.close();
      },
    }),
  );
}

describe('textOf', () => {
  it('reads what was sent, wherever a character is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(5)), async (text, sizes) => {
        const whole = await new Response(text).text();
        expect(await textOf(inParts(text, sizes))).toBe(whole);
      }),
    );
  });
  it('rejects where the answer breaks off', async () => {
    const broken = new ReadableStream({
      pull(controller) {
        controller.error(new Error('gone'));
      },
    });
    await expect(textOf(new Response(broken))).rejects.toThrow('gone');
  });
});
