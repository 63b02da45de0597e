/** Reads what a report is written from. */
import type { FetchQueryOptions } from '@tanstack/react-query';
import type { Coverage } from '../../../api/coverage.ts';
import { lensSchema } from '../../../api/lens.ts';
import { fullMeasuresSchema, type Measure, measureSchema } from '../../../api/measures.ts';
import { overlapsSchema } from '../../../api/overlaps.ts';
import { needsOf } from '../../core/report/needs.ts';
import type { ReportSubject } from '../../core/report/subject.ts';
import type { ReportData } from '../../core/report/writing.ts';
import { ask, RequestError } from '../../data/client.ts';
import { fetchUntil } from '../../data/queries.ts';

/** How a report is read: `onStep` is told how much of it; an abort ends what is being asked. */
export interface Reading {
  signal: AbortSignal;
  onStep: (done: number, of: number) => void;
}

/** Rejects with what the server said, or with the abort. */
export async function readReportData(
  subject: ReportSubject,
  coverage: Coverage,
  { signal: ending, onStep }: Reading,
): Promise<ReportData> {
  const needs = needsOf(subject, coverage);
  const of = 1 + needs.lenses.length + needs.areas.length + needs.measures.length;
  let done = 0;
  const fetched = async <T>(options: FetchQueryOptions<T>): Promise<T> => {
    ending.throwIfAborted();
    onStep(++done, of);
    return fetchUntil(ending, options);
  };
  const overlaps = await fetched({
    queryKey: ['overlaps'],
    queryFn: ({ signal }) => ask('overlaps', {}, overlapsSchema, signal),
  });
  const lenses: ReportData['lenses'] = {};
  for (const by of needs.lenses)
    lenses[by] = await fetched({
      queryKey: ['lens', by],
      queryFn: ({ signal }) => ask('lens', { by }, lensSchema, signal),
    });
  const measures = new Map<string, Measure>();
  const cut: string[] = [];
  for (const area of needs.areas) {
    const found = await fetched({
      queryKey: ['measures', 'full', area],
      queryFn: ({ signal }) => ask('measures/full', { area }, fullMeasuresSchema, signal),
    });
    for (const measure of found.measures) measures.set(measure.id, measure);
    if (found.more) cut.push(area);
  }
  const missing: string[] = [];
  for (const id of needs.measures) {
    if (measures.has(id)) {
      done++;
      continue;
    }
    const measure = await orNothing(
      fetched({
        queryKey: ['measure', id],
        queryFn: ({ signal }) => ask('measure', { id }, measureSchema, signal),
      }),
    );
    if (measure) measures.set(id, measure);
    else missing.push(id);
  }
  return { coverage, overlaps, lenses, measures: [...measures.values()], cut, missing };
}

/** Null where the graph does not have it any more. */
async function orNothing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof RequestError && error.code === 'not-found') return null;
    throw error;
  }
}
