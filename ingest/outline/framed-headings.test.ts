import { describe, expect, it } from 'vitest';
import { BODY, titles } from '../testing/cut.ts';
import { outline } from './outline.ts';

describe('a heading between two signs', () => {
  it('heads a part, whatever items below it begin with', () => {
    const text = `某某区行动方案\n★ 三大行动 ★\n一、空间行动\n1.供给空间\n◆ 支持盘活存量楼宇\n◆ 三年筹集空间10万平方米\n(区经委、区科委)\n2.提升质量\n◆ 引进专业机构\n◆ 对示范基地给予补贴\n(区科委)`;
    expect(titles(text)).toEqual(['供给空间', '提升质量']);
    expect(outline(text).root.children[0]!.lead.title.text).toBe('三大行动');
  });

  it('is an item with a sign before it alone', () => {
    expect(titles(`某某区若干措施\n★ 支持上市\n${BODY}\n★ 支持并购\n${BODY}`)).toEqual([
      '支持上市',
      '支持并购',
    ]);
  });
});
