import { describe, expect, it } from 'vitest';
import { BODY, titles } from '../testing/cut.ts';

const CLAUSE = '(责任单位:区经委)';
const ITEMS = ['提高工艺水平和产品质量', '完善检验检测公共服务', '加强人才培养和引进'];

/** A measure with a list below it, whose items end as given, and another measure behind it. */
const withList = (head: string, stop: string) =>
  `某某区若干措施\n一、主要任务\n(一)${head}\n${ITEMS.map((item, i) => `(${i + 1})${item},支持企业加大投入并按照规定给予资金和人才等方面的综合扶持${i < 2 ? stop : '。'}`).join('\n')}${CLAUSE}\n(二)支持并购。${BODY}${CLAUSE}`;

describe('a list that a clause behind its last item closes', () => {
  it('belongs to the number above it where its items end open', () => {
    expect(titles(withList(`对下列事项给予支持,${BODY}`, ';'))).toHaveLength(2);
  });

  it('belongs to the title and the text above it', () => {
    expect(titles(withList(`支持上市\n${BODY}`, '。'))).toEqual(['支持上市', '支持并购']);
  });

  it('is made of measures below a heading that has no text', () => {
    expect(titles(withList('支持上市', '。'))).toHaveLength(4);
  });
});

describe('a list within one paragraph', () => {
  const measure = (list: string) => `某某区若干措施\n一、支持外贸\n${list}\n二、支持并购\n${BODY}`;

  it.each([
    '①支持保税维修;②支持再制造试点;③优化监管。',
    '(1)支持保税维修。(2)支持再制造试点。',
    '1)支持保税维修;2)支持再制造试点。',
  ])('is what its heading is about: %s', (list) => {
    expect(titles(measure(list))).toEqual(['支持外贸', '支持并购']);
  });

  it('is none where two items were put on one line of a longer list', () => {
    const items = [1, 2, 3].map((n) => `(${n})支持${'甲乙丙'[n - 1]}类场馆。${BODY}`);
    const [first, second, third] = items;
    expect(titles(measure(`${first}${second}\n${third}`))).toEqual([
      '支持甲类场馆',
      '支持丙类场馆',
      '支持并购',
    ]);
    expect(titles(measure(`${first}\n${second}${third}`))).toEqual([
      '支持甲类场馆',
      '支持乙类场馆',
      '支持并购',
    ]);
  });

  it('begins with what is a title of its own where the next number is on another line', () => {
    expect(titles(measure(`①支持维修\n${BODY}\n②支持再制造\n${BODY}`))).not.toContain('支持外贸');
  });
});
