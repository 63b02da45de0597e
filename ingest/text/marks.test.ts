import { describe, expect, it } from 'vitest';
import { BLANKS } from './blanks.ts';
import { MappedText } from './mapped-text.ts';
import { IN_BRACKETS, indexOfMark, isBlank, isHanUnit, isMark } from './marks.ts';
import { signsOf } from './signs.ts';
import { unitsOf } from './units.ts';

const STOPS = unitsOf('。;,');

describe('marks', () => {
  it('are no Chinese characters', () => {
    expect([...'一龥中'].every((char) => isHanUnit(char.charCodeAt(0)))).toBe(true);
    expect([...'。;(0a 〇\ud800'].some((char) => isHanUnit(char.charCodeAt(0)))).toBe(false);
    expect(isHanUnit(Number.NaN)).toBe(false);
  });

  it('are those of a set', () => {
    expect(isMark(STOPS, '。'.charCodeAt(0))).toBe(true);
    expect(isMark(STOPS, '中'.charCodeAt(0))).toBe(false);
    expect(isMark(STOPS, Number.NaN)).toBe(false);
  });

  it('blanks are all that a pattern takes for some', () => {
    for (let unit = 0; unit < 0x10000; unit++)
      if (isBlank(unit) !== BLANKS.includes(String.fromCharCode(unit))) expect.fail(`code unit ${unit}`);
  });

  it('are found from and up to a place', () => {
    expect(indexOfMark('支持企业,支持人才。', STOPS)).toBe(4);
    expect(indexOfMark('支持企业,支持人才。', STOPS, 5)).toBe(9);
    expect(indexOfMark('支持企业,支持人才。', STOPS, 5, 9)).toBe(-1);
    expect(indexOfMark('支持企业', STOPS, 0, 100)).toBe(-1);
  });

  it('show whether a text may have a bracket', () => {
    const of = (text: string) => MappedText.of(text, 0, text.length, signsOf(text)).mayHave(IN_BRACKETS);
    expect(of('支持企业)')).toBe(true);
    expect(of('支持企业。')).toBe(false);
  });
});
