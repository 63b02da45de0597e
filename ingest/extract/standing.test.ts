import { describe, expect, it } from 'vitest';
import { extractDocument, makeReader } from '../pipeline.ts';
import { defaultSeedsDir, loadKnowledge } from '../seeds/load.ts';

const reader = makeReader(loadKnowledge(defaultSeedsDir()));
const read = (text: string) =>
  extractDocument(
    { file: 'x.txt', sha256: '', encoding: 'utf-8', script: 'simplified', text, simplified: text },
    reader,
  );
const BODY = '一、支持内容\n1.支持企业发展。给予资金支持。\n2.支持企业上市。给予奖励。\n';

describe('whether a document counts', () => {
  it('does not where it calls for applications', () => {
    const { document, measures } = read(`关于组织申报2026年度静安区产业专项资金的通知\n${BODY}`);
    expect([document.uncounted, measures]).toEqual(['no-policy', []]);
    expect(read(`2024年静安区国民经济和社会发展统计公报\n${BODY}`).measures).toEqual([]);
  });

  it.each([
    ['a draft by its title', `静安区支持企业发展若干措施（征求意见稿）\n${BODY}`],
    ['one put out for comments', `关于公开征求《静安区支持企业发展若干措施》意见的公告\n${BODY}`],
    ['one under a headline', `关于《静安区产业扶持办法（草案）》的说明\n静安区产业扶持办法\n${BODY}`],
    ['one for approval', `静安区产业发展规划（送审稿）\n${BODY}`],
  ])('does not where it is %s', (_, text) => {
    const { document, warnings, measures } = read(text);
    expect(document.uncounted).toBe('draft');
    expect(warnings.map(({ code }) => code)).toContain('draft');
    expect(measures.length).toBeGreaterThan(0);
  });

  it.each([
    ['a policy', `静安区支持企业发展若干措施\n${BODY}`],
    [
      'a policy that asks for comments in its text',
      `静安区支持企业发展若干措施\n${BODY}3.公开征求企业意见。广泛听取意见建议。\n`,
    ],
    ['a rule about drafts', `静安区人民政府规章起草办法\n一、起草\n1.公开草案。起草单位公开草案。\n`],
    [
      'an excerpt without a head',
      `1.支持静安区企业。静安区给予资金支持。\n2.支持静安区企业上市。给予奖励。\n`,
    ],
  ])('does where it is %s', (_, text) => {
    expect(read(text).document.uncounted).toBeNull();
  });

  it.each([
    ['a note', '开会时间改到周五\n记得带材料\n', 'no-policy'],
    ['a manual', '# Tool\n\n1. Install it\n\nRun it, then read on.\n', 'no-policy'],
    ['an explanation', `《静安区若干措施》政策解读\n${BODY}`, 'not-a-policy'],
    ['a note on how it was drafted', `《静安区若干措施》起草说明\n${BODY}`, 'not-a-policy'],
    ['minutes', `静安区人民政府关于眼镜产业的专题会议纪要\n${BODY}`, 'not-a-policy'],
    ['an answer', `静安区商务委对区政协第12号提案的答复\n${BODY}`, 'not-a-policy'],
    [
      'a repeal',
      '静安区人民政府关于废止《静安区旧办法》的通知\n静府发〔2025〕3号\n\n各有关单位：\n\n经研究，决定废止《静安区旧办法》。\n\n静安区人民政府\n2025年3月1日\n',
      'repeals',
    ],
  ])('does not where it is %s', (_, text, code) => {
    const { document, warnings } = read(text);
    expect(document.uncounted).toBe('no-policy');
    expect(warnings.map((warning) => warning.code)).toContain(code);
  });
});
