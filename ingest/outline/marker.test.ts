import { describe, expect, it } from 'vitest';
import { parseMarker } from './marker.ts';

describe('parseMarker', () => {
  it.each([
    ['2.1 鼓励产线迭代升级。', 'decimal', 1],
    ['4.12推进应用', 'decimal', 12],
    ['6.3人才安居。', 'decimal', 3],
    ['1.2.3 适用范围', 'decimal-deep', 3],
    ['3.“一业一证”改革', 'ar', 3],
    ['01 AI设计赋能行动', 'ar', 1],
    ['12、支持企业', 'ar', 12],
    ['120 .  支持企业', 'ar', 120],
    ['5.', 'ar', 5],
    ['十、支持企业', 'cn', 10],
    ['(二十一)支持企业', 'cn-paren', 21],
    // Ⅰ、 as well, which is normalised to letters.
    ['I、支持企业', 'cn', 1],
    ['I.支持企业', 'cn', 1],
    ['III. “一业一证”改革', 'cn', 3],
    ['IV、支持企业', 'cn', 4],
    ['VIII.支持企业', 'cn', 8],
    ['IX.支持企业', 'cn', 9],
    ['XII、支持企业', 'cn', 12],
    ['II 重点任务', 'cn', 2],
    ['1-1 支持企业', 'decimal', 1],
    ['2-12、支持企业', 'decimal', 12],
    ['10-3.“一业一证”改革', 'decimal', 3],
  ])('reads %s', (text, markerClass, ordinal) => {
    expect(parseMarker(text)).toMatchObject({ class: markerClass, ordinal });
  });

  it.each([
    ['▶ 一、优化环境', 'cn', 4],
    ['●3.培育团队', 'ar', 3],
    ['◆ 支持开店', 'bullet', 2],
  ])('takes the bullet in %s for decoration where a number follows', (text, markerClass, length) => {
    expect(parseMarker(text)).toMatchObject({ class: markerClass, length });
  });

  it('takes the blanks behind a point with it', () => {
    expect(parseMarker('12 .  支持企业')).toMatchObject({ length: 6 });
  });

  it.each(['1234.支持企业', '12支持企业', '1.2', '1'])('reads no number in %s', (text) =>
    expect(parseMarker(text)).toBeNull(),
  );

  it.each([
    'III 类医疗器械',
    'II 期临床研究',
    'X 射线探测器件',
    'II.类医疗器械',
    'VR、AR产业',
    'IP 授权',
    'I 支持企业发展，给予奖励。',
    'IIII.支持企业',
    'IC.支持企业',
  ])('takes the letters in %s for no Roman number', (text) => expect(parseMarker(text)).toBeNull());

  it.each([
    '1-3 年内建成',
    '2-5 家企业',
    '1-2、3月',
    '3-5亿元资金',
    '1-2 亿元资金',
    '1-1支持企业',
    '2024-1 支持企业',
    '1-2 GHz频段',
  ])('takes the range in %s for no marker', (text) => expect(parseMarker(text)).toBeNull());

  it.each(['8.6代OLED产线', '1.5亿元资金', '2.5倍支持', '0.5%的贴息', '3.5GHz频段', '12.5，增长', '01 AM'])(
    'takes the figure in %s for no marker',
    (text) => expect(parseMarker(text)).toBeNull(),
  );
});
