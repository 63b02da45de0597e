import { describe, expect, it } from 'vitest';
import { BODY, titles } from '../testing/cut.ts';

const names = ['上市', '并购', '出海', '融资', '研发', '技改', '招商', '用工', '用地', '用能', '品牌'];
const list = (from: number, to: number) =>
  names.slice(from - 1, to).map((name, i) => `${String(from + i).padStart(2, '0')} 支持企业${name}。${BODY}`);

describe('numbers behind 09', () => {
  it('go on without a zero', () => {
    expect(titles(`某某区若干措施\n${list(1, 11).join('\n')}`)).toEqual(
      names.map((name) => `支持企业${name}`),
    );
  });

  it('are counts where they are not the next ones', () => {
    const text = `某某区若干措施\n${list(1, 9).join('\n')}\n12 家企业参与建设,形成示范效应。`;
    expect(titles(text)).toHaveLength(9);
    const few = `某某区若干措施\n${list(1, 3).join('\n')}\n10 家企业参与建设,形成示范效应。`;
    expect(titles(few)).toHaveLength(3);
  });
});

describe('numbers that a blank sets apart', () => {
  const items = (stop: string) =>
    names.map((name, i) => `${i + 1} 支持企业${name}。${BODY}${stop}`).join('\n');

  it('are markers where each is the next one', () => {
    expect(titles(`某某区若干措施\n一、主要任务\n${items('')}`)).toEqual(
      names.map((name) => `支持企业${name}`),
    );
  });

  it('are counts where one is not', () => {
    const text = `某某区若干措施\n(一)支持上市。${BODY}\n3 家企业参与。\n(二)支持并购。${BODY}\n2 家企业参与。\n4 家企业参与。`;
    expect(titles(text)).toEqual(['支持上市', '支持并购']);
  });
});
