import { describe, expect, it } from 'vitest';
import { BODY, titles } from '../testing/cut.ts';
import { outline } from './outline.ts';

describe('a heading between two signs', () => {
  it('heads a part, whatever items below it begin with', () => {
    const text = `某某区行动方案\n★ 总体目标 ★\n到2027年建成社区30个。\n★ 三大行动 ★\n一、空间行动\n1.供给空间\n◆ 支持盘活存量楼宇\n◆ 三年筹集空间10万平方米\n(区经委、区科委)\n2.提升质量\n◆ 引进专业机构\n◆ 对示范基地给予补贴\n(区科委)`;
    expect(titles(text)).toEqual(['供给空间', '提升质量']);
    expect(outline(text).root.children[1]!.lead.title.text).toBe('三大行动');
  });

  it('is said for the eye where it names a sum', () => {
    const text = `某某区若干措施\n一、支持上市\n${BODY}\n★ 最高50万元 ★\n二、支持并购\n${BODY}\n★ 最高30万元 ★`;
    expect(titles(text)).toEqual(['支持上市', '支持并购']);
  });

  it('is an item with a sign before it alone', () => {
    expect(titles(`某某区若干措施\n★ 支持上市\n${BODY}\n★ 支持并购\n${BODY}`)).toEqual([
      '支持上市',
      '支持并购',
    ]);
  });
});

describe('a sign before a line', () => {
  it('heads a part where each such line stands right above a number', () => {
    const item = (number: number, title: string) =>
      `${number}、${title}。${BODY}\n牵头单位：市科技局\n配合单位：市财政局`;
    const text = `某某市行动计划\n一、主要任务\n■ 强化创新\n${item(1, '突破技术')}\n${item(2, '建设平台')}\n■ 壮大集群\n${item(1, '做优板块')}\n${item(2, '发展材料')}`;
    expect(titles(text)).toEqual(['突破技术', '建设平台', '做优板块', '发展材料']);
    expect(outline(text).measures[1]!.paragraphs.at(-1)!.text.text).toBe('配合单位:市财政局');
  });

  it('numbers titles in brackets', () => {
    const text = `某某县清单\n★【上市奖励】\n${BODY}\n（兑现部门：县财政局）\n★【技改补助】\n${BODY}\n（兑现部门：县经信局）`;
    expect(titles(text)).toEqual(['上市奖励', '技改补助']);
  });
});

describe('a bracket around a line', () => {
  const plan = (first: string, second: string) =>
    `某某市实施方案\n一、工作任务\n【${first}】\n1.布局低空经济；（责任单位：市科技局）\n2.做大生物医药；（责任单位：市工信局）\n【${second}】\n3.发展电子信息。（责任单位：市商务局）\n4.推动汽车转型。（责任单位：市商务局）`;
  const items = ['布局低空经济', '做大生物医药', '发展电子信息', '推动汽车转型'];

  it('heads a part where each such line stands right above a number', () => {
    const text = plan('建链——培育增长点', '强链——巩固优势');
    expect(titles(text)).toEqual(items);
    expect(outline(text).measures[1]!.paragraphs).toHaveLength(1);
    expect(outline(text).measures[1]!.block.parent!.lead.title.text).toBe('建链——培育增长点');
  });

  it('is a field of an item where it says how a measure works', () => {
    expect(outline(plan('申报条件', '强链')).measures.some(({ block }) => block.class === 'section')).toBe(
      false,
    );
  });
});
