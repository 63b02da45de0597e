import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { detectScript } from './script.ts';
import { loadSimplifier } from './simplify.ts';

let simplify: (text: string) => string;
beforeAll(async () => {
  simplify = await loadSimplifier();
});

describe('loadSimplifier', () => {
  it.each([
    ['集成電路、生物醫藥、人工智能三大先導產業', '集成电路、生物医药、人工智能三大先导产业'],
    ['提升製造業資訊化水準', '提升制造业资讯化水准'],
    ['發展乾燥設備，面向後端；皇后', '发展干燥设备，面向后端；皇后'],
    ['衞星互聯網、化粧品，顯著提升', '卫星互联网、化妆品，显著提升'],
    ['“上海制造”品牌', '“上海制造”品牌'],
    ['支持企业发展', '支持企业发展'],
  ])('%s → %s', (text, expected) => {
    expect(simplify(text)).toBe(expected);
  });

  it('turns a whole document into simplified script, unit for unit', () => {
    const file = new URL('../../seeds/documents/004_b93c2e8feae018a1.txt', import.meta.url);
    const text = readFileSync(file, 'utf8');
    const simplified = simplify(text);
    expect(detectScript(text)).toBe('traditional');
    expect(detectScript(simplified)).toBe('simplified');
    expect(simplified).toHaveLength(text.length);
  });

  it('keeps the length and every line break, whatever the text', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\ud842', '\udfb7', '\n', '\r\n', '瞭解', '𠮷', '乾隆', '甚麼', '鬱', '㑩', '𪚥'),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        const simplified = simplify(text);
        expect(simplified).toHaveLength(text.length);
        expect([...simplified.matchAll(/[\r\n]/g)].map((m) => m.index)).toEqual(
          [...text.matchAll(/[\r\n]/g)].map((m) => m.index),
        );
      }),
    );
  });
});

describe('detectScript', () => {
  it.each([
    ['支持企业发展', 'simplified'],
    ['支持企業發展', 'traditional'],
    ['本文引用「發展」二字，其余都是简体中文写的说明', 'simplified'],
    ['English only', 'simplified'],
    ['', 'simplified'],
  ])('%s is %s', (text, script) => {
    expect(detectScript(text)).toBe(script);
  });
});
