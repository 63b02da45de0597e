import { describe, expect, it } from 'vitest';
import { alignColumns } from './aligned-tables.ts';
import { splitLines } from './lines.ts';
import { outline } from './outline.ts';

const aligned = (text: string) => alignColumns(splitLines(text)).map(({ text: { text: line } }) => line);

describe('tables that are set with blanks', () => {
  it('have bars between their cells', () => {
    expect(
      aligned(
        '设备投资额　　　奖励比例　　最高金额\n1亿元（含）—5亿元　　6%　　2000万元\n5亿元以上　 8%　　　1亿元',
      ),
    ).toEqual(['|设备投资额|奖励比例|最高金额|', '|1亿元(含)—5亿元|6%|2000万元|', '|5亿元以上|8%|1亿元|']);
  });

  it.each([
    '某某区经济委员会　　　某某区财政局\n关于印发若干措施的通知',
    '某某区经济委员会　　　某某区财政局\n某某区科学技术委员会　　　某某区人力资源局',
    '一、总则　　二、支持内容\n给予最高50万元奖励。　　给予最高20万元奖励。',
    '项目　　金额',
  ])('are not %j', (text) => {
    expect(aligned(text).join('')).not.toContain('|');
  });

  it('of tasks are read like any other', () => {
    const text = `重点任务分工表
序号　　重点任务　　　　　　责任单位
1　　　 建设公共检测平台　　区科委、区财政局
2　　　 培育骨干企业　　　　区经委`;
    const { measures } = outline(text);
    expect(measures.map(({ title, row }) => [title.text, row?.bodies[0]?.names.text])).toEqual([
      ['建设公共检测平台', '区科委、区财政局'],
      ['培育骨干企业', '区经委'],
    ]);
    expect(measures.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))).toEqual([
      '1 建设公共检测平台 区科委、区财政局',
      '2 培育骨干企业 区经委',
    ]);
  });
});
