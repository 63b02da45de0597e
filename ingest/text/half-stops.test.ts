import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withFullStops } from './half-stops.ts';

const TYPED = '1.推动升级.支持企业创新,给予奖励50%.(责任单位:市工信局)\n'.repeat(4);

describe('withFullStops', () => {
  it('reads the points behind words as full stops, and leaves those of numbers', () => {
    expect(withFullStops(TYPED)).toBe(TYPED.replaceAll('级.', '级。').replaceAll('%.', '%。'));
  });

  it('leaves the points of numbers', () => {
    const text =
      '一.推动升级.支持企业创新.给予奖励\n(二).支持发展.给予补贴.\n第三条.保障用地.优先安排.\n'.repeat(2);
    expect(withFullStops(text)).toContain('一.推动升级。支持企业创新。');
    expect(withFullStops(text)).toContain('(二).支持发展。');
    expect(withFullStops(text)).toContain('第三条.保障用地。');
  });

  it.each([
    ['a text with full stops of its own', `${'支持企业。'.repeat(40)}${TYPED}`],
    ['numbers, versions and addresses', '1.支持企业\n2.打造3.0版\nwww.a.gov.cn\n4.15%\n1.1 推进'],
    ['a few slips', '推动升级.支持创新.给予奖励'],
  ])('leaves %s', (_, text) => {
    expect(withFullStops(text)).toBe(text);
  });

  it('keeps the length of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => withFullStops(text).length === text.length),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom('支持', '.', '。', '3', ')', '\n', '“')), (parts) => {
        const text = parts.join('');
        return withFullStops(text).length === text.length;
      }),
    );
  });
});
