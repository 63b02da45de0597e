/** Reads what a report is written from. */
import type { Coverage } from '../../../api/coverage.ts';
import { lensSchema } from '../../../api/lens.ts';
import { fullMeasuresSchema, type Measure, measureSchema } from '../../../api/measures.ts';
import { overlapsSchema } from '../../../api/overlaps.ts';
import { needsOf } from '../../core/report/needs.ts';
import type { ReportSubject } from '../../core/report/subject.ts';
import type { ReportData } from '../../core/report/writing.ts';
import { ask, RequestError } from '../../data/client.ts';
import { queryClient } from '../../data/queries.ts';

export async function readReportData(subject: ReportSubject, coverage: Coverage): Promise<ReportData> {
  const needs = needsOf(subject, coverage);
  const overlaps = await queryClient.fetchQuery({
    queryKey: ['overlaps'],
    queryFn: ({ signal }) => ask('overlaps', {}, overlapsSchema, signal),
  });
  const lenses: ReportData['lenses'] = {};
  for (const by of needs.lenses)
    lenses[by] = await queryClient.fetchQuery({
      queryKey: ['lens', by],
      queryFn: ({ signal }) => ask('lens', { by }, lensSchema, signal),
    });
  const measures = new Map<string, Measure>();
  const cut: string[] = [];
  for (const area of needs.areas) {
    const found = await queryClient.fetchQuery({
      queryKey: ['measures', 'full', area],
      queryFn: ({ signal }) => ask('measures/full', { area }, fullMeasuresSchema, signal),
    });
    for (const measure of found.measures) measures.set(measure.id, measure);
    if (found.more) cut.push(area);
  }
  const missing: string[] = [];
  for (const id of needs.measures) {
    if (measures.has(id)) continue;
    const measure = await oneMeasure(id);
    if (measure) measures.set(id, measure);
    else missing.push(id);
  }
  return { coverage, overlaps, lenses, measures: [...measures.values()], cut, missing };
}

/** Null where the graph does not have it any more. */
async function oneMeasure(id: string): Promise<Measure | null> {
  try {
    return await queryClient.fetchQuery({
      queryKey: ['measure', id],
      queryFn: ({ signal }) => ask('measure', { id }, measureSchema, signal),
    });
  } catch (error) {
    if (error instanceof RequestError && error.code === 'not-found') return null;
    throw error;
  }
}
