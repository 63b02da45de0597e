import { describe, expect, it } from 'vitest';
import { outline } from './outline.ts';

const table = (rows: string) => `某某区推进家居产业提升任务分工的函
附件
某某区家居产业提升任务分工表
序号
重点任务
主要内容
责任单位
完成时限
${rows}`;

describe('tables whose cells stand below each other', () => {
  it('are read row by row', () => {
    const text = table(`1
壮大整机企业
支持企业扩大产能，年产量突破5万套。
区工信局、各镇（街道）
2026年底
2
强化人才支撑
全年培训800人次。
区人社局
长期
`);
    const { measures } = outline(text);
    expect(measures.map(({ title, row }) => [title.text, row?.bodies[0]?.names.text])).toEqual([
      ['壮大整机企业', '区工信局、各镇(街道)'],
      ['强化人才支撑', '区人社局'],
    ]);
    expect(text.slice(measures[1]!.start, measures[1]!.end)).toBe(
      '2\n强化人才支撑\n全年培训800人次。\n区人社局\n长期',
    );
  });

  it('take rows in which a cell has two lines, by the bodies that they name', () => {
    const { measures } = outline(
      table(`1
办好展会
办好家居博览会。
组织企业参加境外展会。
区商务局
全年
2
补齐链条
引进配套企业。
区投促局
全年
`),
    );
    expect(measures.map(({ title, row }) => [title.text, row?.bodies[0]?.names.text])).toEqual([
      ['办好展会', '区商务局'],
      ['补齐链条', '区投促局'],
    ]);
  });

  it('are none where no heading names bodies', () => {
    expect(outline('某某清单\n序号\n名称\n1\n某某公司\n2\n某某集团\n').measures).toEqual([]);
  });
});
