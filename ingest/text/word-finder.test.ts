import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Occurrence, WordFinder } from './word-finder.ts';

function naive(words: readonly string[], text: string): Occurrence[] {
  const small = words.map((word) => word.toLowerCase());
  const found: Occurrence[] = [];
  for (let start = 0; start < text.length; start++)
    for (let end = start + 1; end <= text.length; end++) {
      const word = small.lastIndexOf(text.slice(start, end).toLowerCase());
      if (word >= 0) found.push({ start, end, word });
    }
  return found;
}

describe('WordFinder', () => {
  it('finds words inside and across others', () => {
    const words = ['新能源', '新能源汽车', '能源', '汽车产业', '车'];
    const found = new WordFinder(words).search('新能源汽车产业').map(({ word }) => words[word]);
    expect(found).toEqual(['新能源', '新能源汽车', '能源', '汽车产业', '车']);
  });

  it('finds what looking at every range finds', () => {
    const unit = fc.constantFrom('a', 'B', 'b', '1', '量', '𠮷');
    const words = fc.array(fc.string({ unit, minLength: 1, maxLength: 5 }));
    fc.assert(
      fc.property(words, fc.string({ unit, maxLength: 40 }), (some, text) => {
        expect(new WordFinder(some).search(text)).toEqual(naive(some, text));
      }),
    );
  });

  it('keeps many words apart', () => {
    const unit = fc.integer({ min: 0x4e00, max: 0x4e20 }).map((code) => String.fromCharCode(code));
    const words = fc.uniqueArray(fc.string({ unit, minLength: 1, maxLength: 4 }), {
      minLength: 100,
      maxLength: 200,
    });
    fc.assert(
      fc.property(words, (some) => {
        const finder = new WordFinder(some);
        const whole = some.map((word) =>
          finder.search(word).find(({ end, start }) => end - start === word.length),
        );
        expect(whole.map((found) => found?.word)).toEqual(some.map((_, index) => index));
      }),
      { numRuns: 5 },
    );
  });
});
