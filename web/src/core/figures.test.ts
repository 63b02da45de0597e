import { describe, expect, it } from 'vitest';
import { figure, money } from './figures.ts';

describe('money', () => {
  it.each([
    [10_000_000, '1,000万元', 'CNY 10 million'],
    [30_000_000_000, '300亿元', 'CNY 30 billion'],
    [150_000_000, '1.5亿元', 'CNY 150 million'],
    [5000, '5,000元', 'CNY 5,000'],
    [12_345_600, '1,234.56万元', 'CNY 12.3456 million'],
  ])('says %d in both languages', (max, zh, en) => {
    expect(money({ max, currency: 'CNY' }, 'zh')).toBe(zh);
    expect(money({ max, currency: 'CNY' }, 'en')).toBe(en);
  });
});

describe('figure', () => {
  it('keeps operator, unit and year', () => {
    const target = { id: 't', indicator: '', asWritten: '', start: 0, end: 0 };
    expect(figure({ ...target, op: '>=', value: 1000, unit: '家', year: 2025 }, 'zh')).toBe(
      '≥ 1,000家（2025年）',
    );
    expect(figure({ ...target, op: '~', value: 5.5, unit: '%', year: null }, 'en')).toBe('≈ 5.5 %');
  });
});
