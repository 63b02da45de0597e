import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentId, idBehind, written } from './content-id.ts';

const part = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('支', '"', '\\', '\n', '\0', '\x7f', '\u2028', '\ud83d', '\ude00') }),
  fc.integer(),
  fc.constant(null),
);

describe('contentId', () => {
  it('is the beginning of the hash of its parts as JSON', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
        expect(contentId(...parts)).toBe(hash.slice(0, 16));
      }),
    );
  });

  it('is the same where the first parts are written before', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 3 }), fc.array(part, { maxLength: 3 }), (first, rest) => {
        expect(idBehind(written(first), ...rest)).toBe(contentId(...first, ...rest));
      }),
    );
  });
});
