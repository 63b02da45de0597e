import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  counts,
  firstDay,
  isOlderThan,
  lastDay,
  STATUSES,
  type Status,
  statusOn,
  type Validity,
} from './status.ts';

const undated: Validity = {
  issued: null,
  uncounted: null,
  effectiveFrom: null,
  validUntil: null,
  periodFrom: null,
  periodUntil: null,
};
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('statusOn', () => {
  it('tells the first and last day of validity from the days around them', () => {
    const document = { ...undated, effectiveFrom: '2025-01-15', validUntil: '2027-01-14' };
    expect(statusOn(document, '2025-01-14')).toBe('not-yet');
    expect(statusOn(document, '2025-01-15')).toBe('in-force');
    expect(statusOn(document, '2027-01-14')).toBe('in-force');
    expect(statusOn(document, '2027-01-15')).toBe('expired');
  });

  it('falls back on the period of the title where no end of validity is stated', () => {
    const plan = { ...undated, periodFrom: '2021', periodUntil: '2023' };
    expect(statusOn(plan, '2020-12-31')).toBe('not-yet');
    expect(statusOn(plan, '2021-01-01')).toBe('in-force');
    expect(statusOn(plan, '2023-12-31')).toBe('in-force');
    expect(statusOn(plan, '2024-01-01')).toBe('expired');
  });

  it('prefers the stated end to the period', () => {
    const extended = { ...undated, periodUntil: '2023', validUntil: '2025-06-30' };
    expect(statusOn(extended, '2025-06-30')).toBe('in-force');
  });

  it('holds from the day of issue where no start is stated, without an end', () => {
    expect(statusOn({ ...undated, issued: '2024-12-09' }, '2024-12-08')).toBe('not-yet');
    expect(statusOn({ ...undated, issued: '2024-12-09' }, '2099-01-01')).toBe('in-force');
  });

  it('is not stated, on any day, for a document without dates', () => {
    fc.assert(fc.property(day, (on) => statusOn(undated, on) === 'not-stated'));
  });

  it('never returns to an earlier status as days go by', () => {
    const order: Partial<Record<Status, number>> = {
      'not-yet': 0,
      'in-force': 1,
      expired: 2,
      'not-stated': 1,
    };
    const optional = fc.option(day);
    fc.assert(
      fc.property(day, day, optional, optional, optional, (a, b, issued, effectiveFrom, validUntil) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const document = { ...undated, issued, effectiveFrom, validUntil };
        expect(order[statusOn(document, early)]).toBeLessThanOrEqual(order[statusOn(document, late)]!);
      }),
    );
  });
});

describe('periods', () => {
  it('end on the last day of their year or month', () => {
    expect(lastDay('2023')).toBe('2023-12-31');
    expect(lastDay('2024-02')).toBe('2024-02-29');
    expect(lastDay('2021-06-30')).toBe('2021-06-30');
    expect(firstDay('2021-06')).toBe('2021-06-01');
  });
});

describe('counting', () => {
  it('takes documents in force and those that state no dates', () => {
    expect(STATUSES.filter(counts)).toEqual(['in-force', 'not-stated']);
  });

  it('leaves out drafts and what is no policy, whatever their dates', () => {
    for (const uncounted of ['draft', 'no-policy'] as const)
      for (const dates of [{}, { issued: '2024-01-01' }, { validUntil: '2020-12-31' }])
        expect(statusOn({ ...undated, ...dates, uncounted }, '2025-01-01')).toBe(uncounted);
  });

  it('never calls a document without dates older', () => {
    expect(isOlderThan(undated, '2090-01-01')).toBe(false);
    expect(isOlderThan({ ...undated, periodFrom: '2021' }, '2022-01-01')).toBe(true);
  });
});
