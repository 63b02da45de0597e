import { describe, expect, it } from 'vitest';
import { isInterpretation } from '../extract/standing.ts';
import { documentExplained, explainsPolicy, tellsOfDrafting } from './explanations.ts';
import { isTitleOfDocument } from './second-document.ts';

const NAME = '某某区支持航运发展若干措施(试行)';
const EXPLAINING = [
  '解读',
  '政策解读',
  '图解',
  '一图读懂',
  '政策问答',
  '答记者问',
  '在线访谈',
  '释义',
  '说明会',
  '新闻发布会',
  '热点问题',
  '热点问题解答',
];
const ON_DRAFTING = ['起草说明', '的编制说明', '修订情况的说明', '制定情况说明'];

describe('texts about a policy', () => {
  it.each(EXPLAINING)('knows %s as an explanation, wherever that is asked', (kind) => {
    const title = `《${NAME}》${kind}`;
    expect([explainsPolicy(title), tellsOfDrafting(title)]).toEqual([true, false]);
    expect([isInterpretation(title), isTitleOfDocument(title)]).toEqual([true, true]);
    expect(documentExplained(title)).toBe(NAME);
    for (const behind of ['(一)', `|${NAME}`, `:《${NAME}》`, `】《${NAME}》`])
      expect(isInterpretation(`${kind}${behind}`), behind).toBe(true);
  });

  it.each(ON_DRAFTING)('knows %s as notes on drafting, wherever that is asked', (kind) => {
    const title = `关于《${NAME}》${kind}`;
    expect([explainsPolicy(title), tellsOfDrafting(title)]).toEqual([false, true]);
    expect([isInterpretation(title), isTitleOfDocument(title)]).toEqual([true, true]);
    expect(documentExplained(title)).toBe(NAME);
  });

  it.each([
    NAME,
    '某某市智能问答平台建设实施方案',
    '某某市行政规范性文件解读办法',
    '某某县群众热点问题专项整治方案',
    '某某省规划编制工作方案',
    '——解读某市三年行动计划',
  ])('takes %s for none', (title) => {
    expect([explainsPolicy(title), tellsOfDrafting(title), isInterpretation(title)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(documentExplained(title)).toBeNull();
  });

  it('takes a heading without a document for no title of one', () => {
    expect(['编制说明', '政策解读', '相关政策解读'].filter(isTitleOfDocument)).toEqual([]);
  });
});
