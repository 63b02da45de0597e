import { describe, expect, it } from 'vitest';
import { withoutLooseBlanks } from './blanks.ts';
import { evidenceValues } from './export/evidence.ts';

describe('blanks that a page put inside a sentence', () => {
  it.each([
    ['艺 术品', '艺术品'],
    ['人工智\n能', '人工智能'],
    ['发展 AI 芯片', '发展AI芯片'],
    ['AI  for\nScience', 'AI for Science'],
    ['外贸基本盘\u3000实施计划', '外贸基本盘 实施计划'],
    [' 支持\u3000\n企业 ', '支持企业'],
  ])('%j is shown as %j', (text, shown) => {
    expect(withoutLooseBlanks(text)).toBe(shown);
  });

  it('do not stand in the words of a workbook, whose offsets stay', () => {
    const values = evidenceValues({
      area: '',
      document: '',
      number: null,
      issued: null,
      validUntil: null,
      path: [],
      measure: '',
      text: '',
      departments: [],
      target: '',
      tier: '',
      relation: 'direct',
      state: 'proposed',
      evidence: ['艺 术品', '大模型'],
      starts: [7, 90],
      ends: [11, 93],
      terms: [],
      rule: '',
      confidence: 1,
      measureId: '',
      targetId: '',
    });
    expect(values).toContain('艺术品 … 大模型');
    expect(values).toContain('7; 90');
    expect(values).toContain('11; 93');
  });
});
