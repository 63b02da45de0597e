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

  it('tells what it was given for a word in place of its index', () => {
    const found = new WordFinder(['车', '汽车', '汽'], [7, 3, 7]).search('汽车');
    expect(found.map(({ word }) => word)).toEqual([7, 3, 7]);
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

  it('finds the same words wherever they stand in a long text', () => {
    const finder = new WordFinder(['ab', 'abcd', 'c', 'da']);
    const text = 'abcd'.repeat(20_000);
    const found = finder.search(text);
    const expected = Array.from({ length: 20_000 }, (_, i) => [
      { start: 4 * i, end: 4 * i + 2, word: 0 },
      { start: 4 * i, end: 4 * i + 4, word: 1 },
      { start: 4 * i + 2, end: 4 * i + 3, word: 2 },
      { start: 4 * i + 3, end: 4 * i + 5, word: 3 },
    ]).flat();
    expect(found).toEqual(expected.slice(0, -1));
  });

  it('takes no word that is longer than any word', () => {
    expect(() => new WordFinder(['长'.repeat(300)])).toThrow(RangeError);
  });
});
