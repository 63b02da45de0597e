import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf } from './clauses.ts';

const words = (text: string, bodyStart?: number) =>
  clausesOf(text, bodyStart).map(({ start, end }) => text.slice(start, end));

describe('clausesOf', () => {
  it('cuts at commas and stops', () => {
    expect(words('支持企业,给予奖励;最高:100万元。其他。')).toEqual([
      '支持企业',
      '给予奖励',
      '最高',
      '100万元',
      '其他',
    ]);
  });

  it('leaves the commas of a number alone', () => {
    expect(words('给予1,000万元,连续3,次')).toEqual(['给予1,000万元', '连续3', '次']);
    expect(words('共12,345,678元')).toEqual(['共12,345,678元']);
  });

  it('leaves the colon of a ratio or a time alone', () => {
    expect(words('按1:1给予配套,最高:50万元')).toEqual(['按1:1给予配套', '最高', '50万元']);
    expect(words('比例为1:0.5,自9:00起')).toEqual(['比例为1:0.5', '自9:00起']);
    expect(words('表1:2025年任务')).toEqual(['表1', '2025年任务']);
  });

  it('tells the sentence of each clause', () => {
    const text = '甲,乙。丙';
    expect(clausesOf(text).map(({ sentence }) => text.slice(sentence.start, sentence.end))).toEqual([
      '甲,乙',
      '甲,乙',
      '丙',
    ]);
  });

  it('ends a heading that has no stop', () => {
    expect(words('资金支持设立基金', 4)).toEqual(['资金支持', '设立基金']);
  });

  it('loses nothing but stops, and keeps order', () => {
    const piece = fc.constantFrom('甲', '1,000', ',', '。', ';', ':', '2,', '乙丙');
    fc.assert(
      fc.property(fc.array(piece), fc.nat(10), (pieces, at) => {
        const text = pieces.join('');
        const clauses = clausesOf(text, Math.min(at, text.length));
        clauses.forEach(({ start, end, sentence }, i) => {
          expect(start).toBeGreaterThanOrEqual(Math.max(sentence.start, clauses[i - 1]?.end ?? 0));
          expect(end).toBeLessThanOrEqual(sentence.end);
          expect(end).toBeGreaterThan(start);
        });
        expect(words(text).join('').replace(/[,:]/g, '')).toBe(text.replace(/[,。;:]/g, ''));
      }),
    );
  });

  it('cuts a long text as it cuts its parts', () => {
    const part = '支持企业,给予奖励1,000万元;';
    const count = 1000;
    const numerals: number[] = [];
    const clauses = clausesOf(part.repeat(count), 0, numerals);
    expect(clauses.map(({ start, end }) => end - start)).toEqual(Array(count).fill([4, 11]).flat());
    expect(clauses.at(-1)?.end).toBe(part.length * count - 1);
    expect(numerals).toHaveLength(5 * count);
  });
});
