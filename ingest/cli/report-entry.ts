import type { ViewQuestion } from './offline-entry.ts';

export const REPORT_FORMATS = ['docx', 'md', 'html'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What a report is asked with. Areas are named by id or name. */
export interface ReportWish extends ViewQuestion {
  subject:
    | { kind: 'matrix' }
    | { kind: 'area'; area: string }
    | { kind: 'comparison'; left: string; right: string };
  /** In place of the title and the question that the subject has of itself. */
  title?: string;
  question?: string;
  format: ReportFormat;
  /** Draws an SVG as a PNG; null where nothing here can. */
  rasterise: (svg: string) => Promise<Uint8Array | null>;
}

/**
 * What the built `report.js` exports. The command line loads it when it needs one: the page's folder stands after this
 * one, so that nothing here imports it.
 */
export interface ReportModule {
  /** A report as a file. Throws a `StoreError` where the graph has no framework, document or area of that name. */
  reportFile(wish: ReportWish): Promise<Uint8Array>;
}
