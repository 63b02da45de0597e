import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchored, firstUnits } from './anchored.ts';
import { isIn } from './units.ts';

const firsts = (pattern: RegExp) => {
  const units = firstUnits(pattern);
  const all = Array.from({ length: 0x10000 }, (_, unit) => unit);
  return units && all.filter((unit) => isIn(units, unit)).map((unit) => String.fromCharCode(unit));
};

describe('firstUnits', () => {
  test.each([
    [/^附件|^(?:总则|其它)/, ['总', '附', '其'].sort()],
    [/^(?:第\s?)?\d{1,2}页/, [...'0123456789', '第']],
    [/^[（(]?\*{0,2}[a-c]+/, ['(', '*', 'a', 'b', 'c', '（']],
    [/^(?=注)(?!备)(注|备注)(?<!x)[::]/, ['备', '注']],
    [/^\u4e00{2}|^\[x\]/, ['[', '一']],
    [/^page/i, ['P', 'p']],
  ])('%s', (pattern, expected) => {
    expect(firsts(pattern)?.sort()).toEqual([...expected].sort());
  });

  test.each([
    /^.x/,
    /^[^a]/,
    /^\p{Script=Han}x/u,
    /^[\p{L}a]/u,
    /^a?/,
    /^$|^a/,
    /^a|b/,
    /a/,
    /^(?:a|)/,
    /^\w/,
  ])('%s may begin with anything', (pattern) => {
    expect(firstUnits(pattern)).toBeNull();
  });
});

test('an anchored pattern finds what the pattern finds', () => {
  const patterns = [
    /^(?:\[\d{1,3}\]|注\s?\d{0,2}\s?[::]|备注[::]|\*\s?注)/,
    /^(?:[-—–·\s]*\d{1,4}[-—–·\s]*|第\s?\d{1,4}\s?页|page\s?\d+)$/i,
    /^\((?:于|由)?([^()\d]{0,5}?)(\d+)/,
    /^(?:[>—-]+\s*)?[([【]?(?:共同|主要)?责任/,
  ];
  const text = fc
    .array(fc.constantFrom(...'[]()【>-— 1２第页共同主要责任注备:*pagePAGE于由x'), { maxLength: 8 })
    .map((chars) => chars.join(''));
  fc.assert(
    fc.property(fc.constantFrom(...patterns), text, (pattern, given) => {
      expect(anchored(pattern).test(given)).toBe(pattern.test(given));
      expect(anchored(pattern).exec(given)).toEqual(pattern.exec(given));
    }),
    { numRuns: 2000 },
  );
});
