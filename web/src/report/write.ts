/** Writes a report in any of its formats. The writer of Word files is large, and only loaded when it is needed. */
import type { ReportFormat } from '../../../ingest/cli/report-entry.ts';
import type { Report } from '../core/report/blocks.ts';
import type { Rasterise } from './docx/docx.ts';
import { writeHtml } from './html.ts';
import { writeMarkdown } from './markdown.ts';

export async function reportBytes(
  report: Report,
  format: ReportFormat,
  rasterise: Rasterise,
): Promise<Uint8Array<ArrayBuffer>> {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  if (format === 'md') return utf8(writeMarkdown(report));
  if (format === 'html') return utf8(writeHtml(report));
  const { writeDocx } = await import('./docx/docx.ts');
  return writeDocx(report, rasterise);
}
