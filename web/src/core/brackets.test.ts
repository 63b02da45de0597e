import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Brackets } from './brackets.ts';

const text = fc
  .array(fc.constantFrom('（', '）', '“', '”', '字', '多个字'), { maxLength: 40 })
  .map((parts) => parts.join(''));

it('a cut that is balanced has both halves of a pair or none, and the words', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), fc.nat(), (source, a, b, c) => {
      const at = (n: number) => n % (source.length + 1);
      const [start, middle, end] = [at(a), at(b), at(c)].sort((x, y) => x - y) as [number, number, number];
      const words = { start: middle, end: Math.min(end, middle + 3) };
      const brackets = new Brackets(source);
      const cut = brackets.balanced({ start, end }, words);
      expect(cut.start).toBeLessThanOrEqual(words.start);
      expect(cut.end).toBeGreaterThanOrEqual(words.end);
      const again = brackets.balanced(cut, words);
      expect(again).toEqual(cut);
    }),
  );
});

it('knows how deep a place lies, and takes a mark that nothing closes for a character', () => {
  const brackets = new Brackets('甲（乙“丙”）丁”（戊');
  expect([...'甲（乙“丙”）丁”（戊'].map((_, at) => brackets.depthAt(at))).toEqual([
    0, 0, 1, 1, 2, 1, 0, 0, 0, 0, 0,
  ]);
});
