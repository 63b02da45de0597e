import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { MappedText as Text } from './mapped-text.ts';

// Signs are few, and those of rules that other tests have loaded leave too few for these.
vi.resetModules();
const { signOf } = await import('./signs.ts');
const { splitLines } = await import('../outline/lines.ts');
const { IN_BLANK } = await import('./blanks.ts');
const { MappedText, MappedTextBuilder } = await import('./mapped-text.ts');
const { normalise, tighten } = await import('./normalise.ts');

const SIGNS = ['年', ',', '1', ' ', 'a', '①', '𠀀', 'é'].map((chars) => ({ chars, sign: signOf(chars) }));

/** The signs of which a text has a character, and those that it says it may have. */
const had = ({ text }: Text) => SIGNS.filter(({ chars }) => text.includes(chars));
const said = (text: Text) => SIGNS.filter(({ sign }) => text.mayHave(sign));

test('a line has the signs of its characters as they are read, and no other', () => {
  const lines = splitLines('２０２１年\n一，二\r\n①　A\n\n三');
  expect(lines.map(({ text }) => said(text).map(({ chars }) => chars))).toEqual([
    ['年', '1'],
    [','],
    ['①'],
    [],
  ]);
});

test('what ends a line is no sign of it, and a break inside of a text is one of the text', () => {
  const lines = splitLines('一二\r\n三\f四\n五 六');
  expect(lines.map(({ text }) => text.mayHave(IN_BLANK))).toEqual([false, false, false, true]);
  expect(normalise(MappedText.of('１\n二')).mayHave(IN_BLANK)).toBe(true);
});

test('whatever a text is made of, it says all that it has', () => {
  const chars = fc.array(fc.constantFrom(...'年，,１1　 aａ①甲\n\r\u200b\u0301e\u{20000}\u{1F51F}｜|'), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(chars, fc.nat(20), fc.nat(20), (given, from, length) => {
      const lines = splitLines(given.join('')).map(({ text }) => text);
      const joined = MappedText.join(lines);
      const put = new MappedTextBuilder().append(joined).put('年a', { start: 0, end: 0 }).build();
      for (const text of [...lines, joined, put].flatMap((one) => [
        one,
        tighten(one),
        one.slice(from, from + length),
      ]))
        expect(said(text)).toEqual(expect.arrayContaining(had(text)));
    }),
    { numRuns: 1000 },
  );
});

test('nothing is known of a text that was not read', () => {
  expect(said(MappedText.of('甲'))).toEqual(SIGNS);
});

test('a sign that is given after texts were read is said of those that are read later', () => {
  const [before] = splitLines('甲骨');
  const late = signOf('骨');
  expect(before!.text.mayHave(late)).toBe(false);
  expect(splitLines('甲骨')[0]!.text.mayHave(late)).toBe(true);
});
