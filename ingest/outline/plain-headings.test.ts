import { describe, expect, it } from 'vitest';
import { BODY, ends, titles } from '../testing/cut.ts';
import { outline } from './outline.ts';

const pathOf = (text: string) =>
  outline(text).measures.map(({ block }) => `${block.parent!.lead.title.text}>${block.lead.title.text}`);

describe('headings without numbers between numbered items', () => {
  const items = (from: number) => `${from}.支持企业上市。${BODY}\n${from + 1}.支持企业并购。${BODY}`;
  const text = (second: number) =>
    `某某区若干措施\n为促进发展,制定本措施。\n聚力主体培育\n${items(1)}\n聚力业态创新\n${items(second)}`;

  it('are parts, whether the numbers go on or begin anew', () => {
    const parts = ['聚力主体培育', '聚力主体培育', '聚力业态创新', '聚力业态创新'];
    for (const second of [1, 3])
      expect(pathOf(text(second)).map((path) => path.split('>')[0])).toEqual(parts);
    expect(ends(text(3))[1]).toBe('2.支持…资金支持。'.replace('资金支持。', BODY.slice(-4)));
  });

  it('are words of the item where there is but one', () => {
    const one = `某某区若干措施\n${items(1)}\n聚力业态创新\n${items(3)}`;
    expect(pathOf(one).every((path) => path.startsWith('>'))).toBe(true);
  });

  it('are words of the items where none stands above the first', () => {
    const text = `某某区若干措施\n${items(1)}\n免申即享\n${items(3)}\n即申即享\n${items(5)}`;
    expect(pathOf(text).every((path) => path.startsWith('>'))).toBe(true);
  });

  it('are fields of each item with a colon', () => {
    const item = (number: string) =>
      `${number}、支持研发\n支持对象:\n规模以上企业。\n支持内容:\n最高50万元。`;
    expect(titles(`某某区若干措施\n${item('一')}\n${item('二')}\n${item('三')}`)).toHaveLength(3);
  });

  it('are no parts above every item, which they may be the titles of', () => {
    const each = `某某区若干措施\n支持企业上市\n1.${BODY}\n支持企业并购\n2.${BODY}\n支持企业出海\n3.${BODY}`;
    expect(pathOf(each).every((path) => path.startsWith('>'))).toBe(true);
  });

  it('are fields where they name what an item says of itself', () => {
    const fields = `某某区若干措施\n一、支持上市。${BODY}\n支持对象\n1.民营企业。\n2.国有企业。\n申报条件\n1.信用良好。\n2.依法纳税。\n二、支持并购。${BODY}`;
    expect(titles(fields)).toEqual(['支持上市', '支持并购']);
  });
});
