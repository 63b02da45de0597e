import { describe, expect, it } from 'vitest';
import { amountInWords, figure } from './figures.ts';

const amount = (fields: Partial<Parameters<typeof amountInWords>[0]>) => ({
  role: 'ceiling' as const,
  max: 5_000_000,
  currency: 'CNY',
  per: null,
  asWritten: '',
  ...fields,
});

describe('an amount', () => {
  it.each([
    [10_000_000, '1,000万元', 'CNY 10 million'],
    [30_000_000_000, '300亿元', 'CNY 30 billion'],
    [150_000_000, '1.5亿元', 'CNY 150 million'],
    [5000, '5,000元', 'CNY 5,000'],
    [12_345_600, '1,234.56万元', 'CNY 12.3456 million'],
  ])('says %d in both languages', (max, zh, en) => {
    expect(amountInWords(amount({ max }), 'zh')).toBe(`上限 ${zh}`);
    expect(amountInWords(amount({ max }), 'en')).toBe(`up to ${en}`);
  });

  it.each([
    [{ role: 'sum' as const }, '总额 500万元', 'total CNY 5 million'],
    [{ per: '每年' }, '上限 500万元（每年）', 'up to CNY 5 million per year'],
    [{ per: '单个项目' }, '上限 500万元（单个项目）', 'up to CNY 5 million per project'],
    [
      { per: '单个项目', asWritten: '给予单个项目每年不超过500万元' },
      '上限 500万元（单个项目每年）',
      'up to CNY 5 million per project per year',
    ],
    [{ per: '每年', asWritten: '每年不超过500万元' }, '上限 500万元（每年）', 'up to CNY 5 million per year'],
    [{ role: 'sum' as const, per: '人' }, '500万元（每人）', 'CNY 5 million per person'],
    [{ per: '平方米·天' }, '上限 500万元（每平方米每天）', 'up to CNY 5 million per m² per day'],
    [{ per: '人每年' }, '上限 500万元（每人每年）', 'up to CNY 5 million per person per year'],
    [{ per: '每新增一家' }, '上限 500万元（每新增一家）', 'up to CNY 5 million per 新增一家'],
  ])('says of %j whether it is the most or all, and what it is per', (fields, zh, en) => {
    expect(amountInWords(amount(fields), 'zh')).toBe(zh);
    expect(amountInWords(amount(fields), 'en')).toBe(en);
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
