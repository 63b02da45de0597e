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
