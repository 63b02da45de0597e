import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitClauses } from './clauses.ts';

const cut = (text: string, breaks?: number[]) =>
  splitClauses(text, breaks).map(({ start, end, sentence }) => [
    text.slice(start, end),
    text.slice(sentence.start, sentence.end),
  ]);

describe('splitClauses', () => {
  it('cuts at commas and stops, and knows the sentence', () => {
    expect(cut('甲,乙;丙。')).toEqual([
      ['甲', '甲,乙'],
      ['乙', '甲,乙'],
      ['丙', '丙'],
    ]);
  });

  it('ends a sentence where a title without a stop ends', () => {
    expect(cut('标题正文,二', [2])).toEqual([
      ['标题', '标题'],
      ['正文', '正文,二'],
      ['二', '正文,二'],
    ]);
  });

  it('loses nothing but the marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', ',', '。', ';', '、') }), (text) => {
        const kept = splitClauses(text).map(({ start, end }) => text.slice(start, end));
        expect(kept.join('')).toBe(text.replace(/[,。;]/g, ''));
      }),
    );
  });
});
