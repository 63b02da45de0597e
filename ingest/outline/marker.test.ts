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

  it.each(['8.6代OLED产线', '1.5亿元资金', '2.5倍支持', '0.5%的贴息', '3.5GHz频段', '12.5，增长', '01 AM'])(
    'takes the figure in %s for no marker',
    (text) => expect(parseMarker(text)).toBeNull(),
  );
});
