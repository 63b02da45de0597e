/** What a report can be about. */
import type { Basket } from './basket.ts';

export const REPORT_SUBJECTS = ['basket', 'matrix', 'area', 'comparison'] as const;
export type ReportSubjectKind = (typeof REPORT_SUBJECTS)[number];

export type ReportSubject =
  /** All areas by all priorities. */
  | { kind: 'matrix' }
  /** What one area covers and where nothing was found. */
  | { kind: 'area'; area: string }
  | { kind: 'comparison'; left: string; right: string }
  /** What a person collected, in that order. */
  | { kind: 'basket'; items: Basket['items'] };
