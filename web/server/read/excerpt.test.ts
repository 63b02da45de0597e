import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

describe('excerpt', () => {
  it('shows the words with what stands around them, on one line', () => {
    const text = `一、加快发展。\n${'前'.repeat(30)}支持人工智能${'后'.repeat(60)}`;
    const found = excerptOf(text, '人工智能')!;
    expect(found).toContain('支持人工智能后');
    expect(found.startsWith('…') && found.endsWith('…')).toBe(true);
    expect(found.length).toBeLessThan(80);
    expect(excerptOf('支持 AI\n 大模型', 'ai 大')).toBe('支持 AI 大模型');
    expect(excerptOf(text, '集成电路')).toBeNull();
  });

  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const found = excerptOf(`${before}措施${after}`, '措施')!;
        expect(found).toContain('措施');
        expect(found).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
