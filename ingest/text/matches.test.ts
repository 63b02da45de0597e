import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lastMatchOf, matchesOf } from './matches.ts';

it('finds what matchAll finds, again and again', () => {
  const patterns = [/ab?/g, /(?<=a)b+/g, /[ab]{2}c?/g, /\s+/g];
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 12 });
  fc.assert(
    fc.property(fc.constantFrom(...patterns), text, (pattern, given) => {
      const all = [...given.matchAll(pattern)];
      expect(matchesOf(pattern, given)).toEqual(all);
      expect(lastMatchOf(pattern, given)).toBe(all.at(-1)?.index ?? -1);
    }),
  );
});
