import { describe, expect, it } from 'vitest';
import { isDay } from './day.ts';
import { isoDate } from './model.ts';
import { parametersFor, savedQueries } from './queries.ts';

describe('a day', () => {
  it.each(['2026-12-01', '2028-02-29', '2000-02-29'])('%s exists', (day) => {
    expect(isDay(day)).toBe(true);
    expect(isoDate.safeParse(day).success).toBe(true);
  });

  it.each(['2026-02-31', '2026-02-29', '2026-13-01', '2026-00-10', '2026-2-3', '2026-12-01T00:00', ''])(
    '%s does not',
    (day) => {
      expect(isDay(day)).toBe(false);
      expect(isoDate.safeParse(day).success).toBe(false);
    },
  );

  it('that does not exist is no parameter of a saved query', () => {
    const gaps = savedQueries.get('gaps-none')!;
    expect(() => parametersFor(gaps, { on: '2026-02-31' }, '2026-01-01')).toThrow(
      /a date such as 2027-01-14 that exists/,
    );
  });
});
