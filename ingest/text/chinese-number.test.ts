import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ARABIC_NUMBER,
  CHINESE_NUMBER,
  matchNumbers,
  NUMBER_UNITS,
  numeralsIn,
  parseChineseNumber,
} from './chinese-number.ts';
import { unitsOf } from './units.ts';

describe('parseChineseNumber', () => {
  it.each<[string, number]>([
    ['0', 0],
    ['15', 15],
    ['1,000', 1000],
    ['12,345,678', 12_345_678],
    ['2.5', 2.5],
    ['1.1亿', 110_000_000],
    ['0.3万', 3000],
    ['300亿', 30_000_000_000],
    ['3千万', 30_000_000],
    ['5百万', 5_000_000],
    ['1亿5000万', 150_000_000],
    ['1亿5千万', 150_000_000],
    ['2万亿', 2_000_000_000_000],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['百', 100],
    ['千', 1000],
    ['两千五百', 2500],
    ['一千零二十', 1020],
    ['三百万', 3_000_000],
    ['三百五十万', 3_500_000],
    ['一亿二千万', 120_000_000],
    ['一万亿', 1_000_000_000_000],
    ['二〇二五', 2025],
    ['伍拾万', 500_000],
  ])('reads %s as %d', (text, value) => {
    expect(parseChineseNumber(text)).toBe(value);
  });

  it.each(['', '家', '12家', '若干', '1,00', '3..5', '.5'])('refuses %j', (text) => {
    expect(parseChineseNumber(text)).toBeNull();
  });

  it('reads back any whole number that is written in numerals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        expect(parseChineseNumber(inNumerals(value))).toBe(value);
        expect(parseChineseNumber(value.toLocaleString('en-US'))).toBe(value);
        expect(parseChineseNumber(`${value}万`)).toBe(value * 10_000);
      }),
    );
  });

  it('matches what it can read, whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        expect(new RegExp(`^${CHINESE_NUMBER}$`).test(inNumerals(value).slice(0, 12))).toBe(true);
        expect(new RegExp(`^${ARABIC_NUMBER}$`).test(`${value}万`)).toBe(true);
      }),
    );
  });
});

/** The other direction, written apart from the code under test. */
function inNumerals(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    const low = rest === 0 ? '' : `${rest < 1000 ? '零' : ''}${inNumerals(rest)}`;
    return `${inNumerals(Math.floor(value / 10_000))}万${low}`;
  }
  const digits = [...String(value)].map(Number);
  const scales = ['', '十', '百', '千'];
  return digits
    .map((digit, i) => (digit === 0 ? '零' : '零一二三四五六七八九'[digit]! + scales[digits.length - 1 - i]!))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
}

describe('matchNumbers', () => {
  const COUNT = new RegExp(`约?(?:${ARABIC_NUMBER}|${CHINESE_NUMBER})[家批]`, 'y');
  const within = { units: unitsOf(NUMBER_UNITS), oneOf: unitsOf('家批') };
  const countsIn = (text: string, neverAlone?: Uint8Array) =>
    matchNumbers(text, numeralsIn(text), COUNT, unitsOf('约'), 1, { ...within, neverAlone }).map(
      ([whole]) => whole,
    );

  it('passes by a numeral that means nothing by itself, and not where it is one of several', () => {
    const text = '培育一批企业、一百家、十一家、约21家,形成一批';
    expect(countsIn(text)).toEqual(['一批', '一百家', '十一家', '约21家', '一批']);
    expect(countsIn(text, unitsOf('一'))).toEqual(['一百家', '十一家', '约21家']);
  });
});
