/** Writes a report and hands it over as a download. */
import type { ReportFormat } from '../../../../ingest/cli/report-entry.ts';
import type { Coverage } from '../../../api/coverage.ts';
import type { ReportQuestion } from '../../core/report/report.ts';
import { rasterise } from './rasterise.ts';
import { type Reading, readReportData } from './read.ts';

const TYPES: Record<ReportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
};

/** Gives the name of the file. Rejects with what the server said, with an abort, or where nothing can be written. */
export async function makeReport(
  question: ReportQuestion,
  coverage: Coverage,
  format: ReportFormat,
  reading: Reading,
): Promise<string> {
  const [{ writeReport }, { reportBytes }] = await Promise.all([
    import('../../core/report/report.ts'),
    import('../../report/write.ts'),
  ]);
  const report = writeReport(question, await readReportData(question.subject, coverage, reading));
  if (!report) throw new Error('The graph has no framework, or not that area.');
  reading.signal.throwIfAborted();
  const bytes = await reportBytes(report, format, rasterise);
  reading.signal.throwIfAborted();
  const name = `${fileName(report.title)}-${question.settings.asOf}.${format}`;
  const url = URL.createObjectURL(new Blob([bytes], { type: TYPES[format] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers only begin to read once the click is over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}

/** A title as the name of a file that every system takes. */
function fileName(title: string): string {
  const name = title
    .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .trim()
    .slice(0, 80)
    .trim();
  return name === '' ? 'cetu' : name;
}
