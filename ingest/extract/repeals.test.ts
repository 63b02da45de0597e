import { describe, expect, it } from 'vitest';
import { isRepeal, isRepealedBy, repealsOf } from './repeals.ts';

describe('repeals', () => {
  it.each([
    ['静安区人民政府关于废止《静安区扶持办法》的通知', true],
    ['关于宣布失效一批行政规范性文件的决定', true],
    ['上海市人民政府关于公布废止和失效文件目录的通知', true],
    ['静安区支持企业发展若干措施', false],
    ['关于印发《废止失效文件清理工作办法》的意见', false],
  ])('%s: %s', (title, expected) => {
    expect(isRepeal(title)).toBe(expected);
  });

  it('takes every document that a notice names', () => {
    const text = '经研究，决定废止《甲扶持办法》（静府规〔2019〕3号）、《乙支持意见》。特此通知。';
    expect(repealsOf('关于废止部分文件的通知', text)).toEqual([
      { title: '甲扶持办法', number: '静府规〔2019〕3号' },
      { title: '乙支持意见', number: null },
    ]);
  });

  it('takes of any other text what a sentence ends', () => {
    const text =
      '根据《国家产业目录》制定本办法。本办法自印发之日起施行，原《甲扶持办法》（静府[2019]3号）、《乙支持意见》同时废止。《丙实施细则》继续有效。';
    expect(repealsOf('静安区扶持办法', text)).toEqual([
      { title: '甲扶持办法', number: '静府〔2019〕3号' },
      { title: '乙支持意见', number: null },
    ]);
  });

  it('means the document with the number, or else with the title', () => {
    const held = { title: '甲扶持办法', number: '静府规〔2019〕3号' };
    expect(isRepealedBy(held, { title: '甲办法', number: '静府规〔2019〕3号' })).toBe(true);
    expect(isRepealedBy(held, { title: '甲扶持办法', number: '静府规〔2016〕1号' })).toBe(false);
    expect(isRepealedBy(held, { title: '甲扶持办法', number: null })).toBe(true);
    expect(isRepealedBy(held, { title: '乙支持意见', number: null })).toBe(false);
  });
});
