import { describe, expect, it } from 'vitest';
import { MappedText } from '../text/mapped-text.ts';
import { extractAmounts } from './amounts.ts';
import { gradeTables } from './grade-tables.ts';
import { MeasureText } from './measure-text.ts';

const TABLE = '按下表给予奖励:\n|设备投资额|比例|最高金额|\n|1亿元以上|10%|500万元|\n购房的给予100万元。';

describe('gradeTables', () => {
  it.each([
    ['1亿元', false],
    ['10%', false],
    ['500万元', true],
    ['100万元', null],
    ['最高金额', null],
  ])('%s', (word, expected) => {
    expect(gradeTables(TABLE)(TABLE.indexOf(word))).toBe(expected);
  });

  it('says nothing of a heading that tells neither', () => {
    const text = '|事项|数目|\n|甲|5万元|';
    expect(gradeTables(text)(text.indexOf('5万'))).toBeNull();
  });

  it('tells the sums that are given from those that they depend on', () => {
    const measure = new MeasureText([], MappedText.empty, MappedText.of(TABLE), 0);
    expect(extractAmounts(measure).map(({ max }) => max)).toEqual([5_000_000, 1_000_000]);
  });
});
