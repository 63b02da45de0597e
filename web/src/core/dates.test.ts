import { describe, expect, it } from 'vitest';
import { dayFrom } from './dates.ts';

describe('dayFrom', () => {
  it.each(['2027-03-01', '2027-3-1', '2027/3/1', '2027.03.1', '2027年3月1日', ' 2027 年 3 月 1 日 '])(
    'reads %s as people write it',
    (text) => expect(dayFrom(text)).toBe('2027-03-01'),
  );

  it.each(['2026-02-31', '2027年13月1日', '3/1/2027', '2027-03', '', '明天'])('knows no day in %j', (text) =>
    expect(dayFrom(text)).toBeNull(),
  );
});
