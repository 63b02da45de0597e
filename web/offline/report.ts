/** Reports without a page, as the command line loads them: a `ReportModule`. */
import { StoreError } from '../../cypher/store/store.ts';
import type { ReportWish } from '../../ingest/cli/report-entry.ts';
import { fullMeasuresOf } from '../server/read/measures.ts';
import { overlaps } from '../server/read/overlaps.ts';
import { needsOf } from '../src/core/report/needs.ts';
import { writeReport } from '../src/core/report/report.ts';
import type { ReportSubject } from '../src/core/report/subject.ts';
import { reportBytes } from '../src/report/write.ts';
import { rowOf, rowsOfBoth, type Views, withViews } from './reads.ts';

export function reportFile(wish: ReportWish): Promise<Uint8Array> {
  const { language, title, question, format, rasterise } = wish;
  return withViews(wish, async (views) => {
    const { reading, coverage, settings } = views;
    const subject = subjectOf(views, wish.subject);
    const found = [];
    for (const area of needsOf(subject, coverage).areas)
      found.push({ area, ...(await fullMeasuresOf(reading, { area })) });
    const report = writeReport(
      { subject, settings, language, title, question },
      {
        coverage,
        lenses: {},
        overlaps: await overlaps(reading),
        measures: found.flatMap(({ measures }) => measures),
        cut: found.filter(({ more }) => more).map(({ area }) => area),
        missing: [],
      },
    );
    if (!report) throw new StoreError('not-found', 'The graph has no framework: run cetu ingest first.');
    return reportBytes(report, format, rasterise);
  });
}

function subjectOf(views: Views, subject: ReportWish['subject']): ReportSubject {
  if (subject.kind === 'area') return { kind: 'area', area: rowOf(views, subject.area).area.id };
  if (subject.kind !== 'comparison') return subject;
  const [left, right] = rowsOfBoth(views, subject.left, subject.right);
  return { kind: 'comparison', left: left.area.id, right: right.area.id };
}
