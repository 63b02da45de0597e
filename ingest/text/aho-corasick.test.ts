import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AhoCorasick, type Occurrence } from './aho-corasick.ts';

function naive(words: readonly string[], text: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (let end = 1; end <= text.length; end++)
    for (let start = 0; start < end; start++) {
      const word = words.lastIndexOf(text.slice(start, end));
      if (word >= 0) found.push({ start, end, word });
    }
  return found;
}

describe('AhoCorasick', () => {
  it('finds words inside and across others', () => {
    const words = ['新能源', '新能源汽车', '能源', '汽车产业', '车'];
    const found = new AhoCorasick(words).search('新能源汽车产业').map(({ word }) => words[word]);
    expect(found).toEqual(['新能源', '能源', '新能源汽车', '车', '汽车产业']);
  });

  it('finds what looking at every range finds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '量', '𠮷'), maxLength: 40 });
    const words = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'b', '量', '𠮷'), minLength: 1, maxLength: 5 }),
    );
    fc.assert(
      fc.property(words, text, (some, where) => {
        expect(new AhoCorasick(some).search(where)).toEqual(naive(some, where));
      }),
    );
  });
});
