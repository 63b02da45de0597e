import { describe, expect, it } from 'vitest';
import { BODY, titles } from '../testing/cut.ts';

describe('a list that stands before all parts', () => {
  it('holds none of them', () => {
    const text = `关于征求意见的公告\n1.电子邮箱:a@b.cn\n2.通信地址:某某路1号\n3.传真:1234567\n某某区若干政策\n一、支持项目\n1.支持新建。${BODY}\n2.支持扩建。${BODY}\n二、支持创新\n3.支持研发。${BODY}`;
    expect(titles(text)).toEqual(['支持新建', '支持扩建', '支持研发']);
  });
});
