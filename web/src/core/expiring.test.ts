import { describe, expect, it } from 'vitest';
import { matrixOf } from './coverage.ts';
import { dayAhead, expiringBefore } from './expiring.ts';
import type { Settings } from './settings.ts';
import { coverage, document, framework } from './testing.ts';

const settings: Settings = { asOf: '2026-11-22', counting: 'direct', documents: null };

const data = coverage(
  [
    document({ id: 'later', effectiveFrom: '2025-01-01', validUntil: '2027-02-28' }),
    document({ id: 'sooner', effectiveFrom: '2025-01-01', validUntil: '2026-12-31' }),
    document({ id: 'stays', effectiveFrom: '2025-01-01', validUntil: '2027-03-01' }),
    document({ id: 'over', effectiveFrom: '2020-01-01', validUntil: '2025-12-31' }),
    document({ id: 'without dates' }),
    document({ id: 'elsewhere', area: 'changning', issued: '2025-01-01', periodUntil: '2026' }),
  ],
  [
    ['later', 'ai', 'direct', 2],
    ['sooner', 'ai', 'direct', 1],
    ['sooner', 'ic', 'direct', 1],
    ['sooner', 'future-energy', 'named', 1],
    ['stays', 'ic', 'direct', 1],
    ['elsewhere', 'ic', 'direct', 3],
  ],
);

const expiring = (before: string, more: Partial<Settings> = {}) => {
  const under = { ...settings, ...more };
  return expiringBefore(data, matrixOf(data, framework, under), under, before).map(
    ({ document: { id }, until, covered, lost }) => ({
      id,
      until,
      covered: covered.map(({ name }) => name),
      lost: lost.map(({ name }) => name),
    }),
  );
};

describe('what expires before a day', () => {
  it('is what counts now and ends earlier, with the priorities that nothing of its area counts for then', () => {
    expect(expiring('2027-03-01')).toEqual([
      { id: 'elsewhere', until: '2026-12-31', covered: ['集成电路'], lost: ['集成电路'] },
      { id: 'sooner', until: '2026-12-31', covered: ['集成电路', '人工智能'], lost: ['人工智能'] },
      { id: 'later', until: '2027-02-28', covered: ['人工智能'], lost: ['人工智能'] },
    ]);
  });

  it('loses nothing where another document of the area stays', () => {
    expect(expiring('2027-02-28').find(({ id }) => id === 'sooner')?.lost).toEqual([]);
  });

  it('counts as the settings do, and looks at the chosen documents only', () => {
    expect(expiring('2027-01-01', { counting: 'named' }).at(-1)?.lost).toEqual(['未来能源']);
    expect(expiring('2027-03-01', { documents: ['later'] }).map(({ id }) => id)).toEqual(['later']);
    expect(expiring('2026-12-31')).toEqual([]);
  });

  it('looks half a year ahead where nobody says how far', () => {
    expect(dayAhead(settings, null)).toBe('2027-05-22');
    expect(dayAhead({ ...settings, asOf: '2026-08-31' }, null)).toBe('2027-02-28');
    expect(dayAhead(settings, '2027-03-01')).toBe('2027-03-01');
  });
});
