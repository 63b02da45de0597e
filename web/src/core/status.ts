/** What a document's dates say of it on a given day. */
import type { DocumentSummary } from '../../api/coverage.ts';

export const STATUSES = ['in-force', 'not-stated', 'not-yet', 'expired', 'draft', 'no-policy'] as const;
export type Status = (typeof STATUSES)[number];

export type Validity = Pick<
  DocumentSummary,
  'issued' | 'effectiveFrom' | 'validUntil' | 'periodFrom' | 'periodUntil' | 'uncounted'
>;

/** First day of `2021`, `2021-06` or `2021-06-30`. */
export function firstDay(period: string): string {
  const [year, month = '01', day = '01'] = period.split('-');
  return `${year}-${month}-${day}`;
}

/** Last day of `2021`, `2021-06` or `2021-06-30`. */
export function lastDay(period: string): string {
  const [year, month = '12', day] = period.split('-');
  if (day !== undefined) return period;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(days).padStart(2, '0')}`;
}

/** The day from which a document holds: its stated start, else the day of issue, else its period's first. */
export function startOf(document: Validity): string | null {
  if (document.effectiveFrom) return document.effectiveFrom;
  if (document.issued) return document.issued;
  return document.periodFrom ? firstDay(document.periodFrom) : null;
}

/** The last day on which a document holds: its stated end, else its period's last. */
export function endOf(document: Validity): string | null {
  if (document.validUntil) return document.validUntil;
  return document.periodUntil ? lastDay(document.periodUntil) : null;
}

/**
 * Status of a document on a day. A document that states neither a start nor an end is `not-stated`; it counts, and
 * is marked wherever it does. A draft, or what is no policy, is never in force, whatever its dates.
 */
export function statusOn(document: Validity, day: string): Status {
  if (document.uncounted !== null) return document.uncounted;
  const start = startOf(document);
  const end = endOf(document);
  if (start === null && end === null) return 'not-stated';
  if (end !== null && day > end) return 'expired';
  if (start !== null && day < start) return 'not-yet';
  return 'in-force';
}

/** Whether measures of a document with this status count. */
export function counts(status: Status): boolean {
  return status === 'in-force' || status === 'not-stated';
}

/** Whether a document is known to be older than `day`; one without dates is not. */
export function isOlderThan(document: Validity, day: string): boolean {
  const start = startOf(document);
  return start !== null && start < day;
}
