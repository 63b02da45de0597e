import { describe, expect, it } from 'vitest';
import { titles } from '../testing/cut.ts';
import { outline } from './outline.ts';

/** The texts of the paragraphs of lines as a page of this width breaks them. */
function paragraphs(...lines: string[]): string[] {
  const full = Array.from(
    { length: 12 },
    () => '支持企业加大研发投入并推动产业链上下游协同创新与成果转化应用,',
  );
  return outline([...full, '结束。', ...lines].join('\n'))
    .paragraphs.slice(1)
    .map(({ text }) => text.text);
}

describe('lines that a page broke', () => {
  it.each([
    [
      'behind the bracket that opens a clause',
      '给予最高一百万元奖励,引进检验检测与成果转化专业服务机构。【',
      '责任单位:区经委、区科委】',
    ],
    [
      'inside of a bracket that numbers of documents have as well',
      '给予最高一百万元奖励,引进专业服务机构。〔责任单位:区经委、区发展',
      '改革委、区科委〕',
    ],
    ['behind the label', '给予最高一百万元奖励,引进检验检测与专业服务机构。责任单位:', '区经委、区科委。'],
    [
      'inside of a name',
      '给予最高一百万元奖励,引进检验检测等专业机构。责任单位:区规划资源',
      '局、区投促办。',
    ],
    [
      'inside of a clause, behind a bracket in it',
      '支持骨干企业扩大产能。（牵头单位：市经信局；责任单位：各县（市、区）',
      '人民政府；完成时限：2025年6月底）',
    ],
    [
      'inside of a clause that has a bracket, before the last word',
      '支持骨干企业扩大产能。（牵头单位：市经信局；责任单位：各县（市、区）政府；时限：6月',
      '底）',
    ],
    ['inside of a bracket, before a figure', '支持企业聚焦“(2+2)+(3+6)+(4+', '5)”现代化产业体系加大投入。'],
    [
      'behind a verb that roles are called by',
      '推广标准化设计与装配化施工和一体化装修。支持部品部件生产企业实施',
      '智能化改造,建设智能工厂。',
    ],
    [
      'before a word that pages of sites have',
      '压缩设计方案和初步设计审查时间,依法查处虚假宣传等行为并畅通投诉',
      '举报渠道,完善机制。',
    ],
  ])('are one paragraph %s', (_, first, second) => {
    expect(paragraphs(first, second)).toEqual([(first + second).normalize('NFKC')]);
  });

  it.each([
    [
      'behind a clause',
      '给予最高一百万元奖励,引进专业服务机构。责任单位:区经委、区科委',
      '支持企业上市挂牌和并购重组。',
    ],
    [
      'behind a clause of which one bracket is missing',
      '支持平台建设。给予奖励。（责任单位：区科委（区知识产权局）',
      '支持园区建设。给予奖励。（责任单位：区经委）',
    ],
    [
      'behind a title of which one bracket is missing',
      '第一条 建设创新平台（含国家级（省级）平台，给予奖励',
      '牵头单位：区科委',
    ],
    ['behind quotation marks of which one is turned', '（一）实施“揭榜“挂帅”机制', '支持企业开展攻关'],
    ['before a field', '【支持内容】给予一次性奖励20万元,鼓励企业拓展区外市场', '【责任部门】区统计局'],
    [
      'before the title of what is then given',
      '某某政策正式发布,提供全周期支持。小编为你梳理如下,快来一起看看吧',
      '\n某某区支持智能产业发展若干政策',
    ],
    ['before bold words', '来源于某某区经济委员会的通知公告,转载请注明出处', '**加快主体集聚**'],
  ])('are two %s', (_, first, second) => {
    expect(paragraphs(first, second)).toHaveLength(2);
  });

  it('end where a number in bold heads the next part', () => {
    const body = '*责任单位:市发展改革委*';
    const text = `某某市实施意见\n**一、完善设施**\n1\\. **建设枢纽。** 加快建设。\n${body}\n2\\. **健全网络。** 统筹资源。\n${body}\n**二、培育主体**\n1\\. **引进企业。** 给予奖励。\n${body}`;
    expect(titles(text)).toEqual(['建设枢纽', '健全网络', '引进企业']);
  });
});
