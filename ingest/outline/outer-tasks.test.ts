import { describe, expect, it } from 'vitest';
import { BODY, titles } from '../testing/cut.ts';
import { outline } from './outline.ts';

describe('two words that number tasks', () => {
  it('are parts and what the parts hold', () => {
    const text = `某某市行动计划\n专项行动一 设施提升行动\n任务1 完善设施网络\n${BODY}\n任务2 建设智联网络\n${BODY}\n专项行动二 应用拓展行动\n任务3 发展航空物流\n${BODY}`;
    expect(titles(text)).toEqual(['完善设施网络', '建设智联网络', '发展航空物流']);
    expect(outline(text).measures[2]!.block.parent!.lead.title.text).toBe('应用拓展行动');
  });

  it('are neighbours where one of them alone has items of the other behind it', () => {
    const text = `某某市行动计划\n工程一 总体安排\n${BODY}\n举措1 完善机制\n${BODY}\n举措2 加强宣传\n${BODY}\n工程二 强链工程\n${BODY}`;
    expect(titles(text)).toContain('强链工程');
    expect(titles(text)).toContain('完善机制');
  });

  it('are lists of their own one behind the other', () => {
    const text = `某某市行动计划\n行动一 设施提升\n${BODY}\n行动二 应用拓展\n${BODY}\n举措一 完善机制\n${BODY}\n举措二 加强宣传\n${BODY}`;
    expect(titles(text)).toEqual(['设施提升', '应用拓展', '完善机制', '加强宣传']);
  });

  it('stand alone above the titles of what they number', () => {
    const text = `某某镇若干举措\n举措一\n壮大商贸主体\n${BODY}\n举措二\n引进品牌首店\n${BODY}`;
    expect(titles(text)).toEqual(['壮大商贸主体', '引进品牌首店']);
  });
});
