import { useMemo } from 'react';
import type { Coverage, DocumentSummary } from '../../../api/coverage.ts';
import type { Measure } from '../../../api/measures.ts';
import type { MatrixRow } from '../../core/coverage.ts';
import type { Settings } from '../../core/settings.ts';
import { byStanding } from '../../core/standing.ts';
import { useFullMeasures } from '../../data/queries.ts';

interface Counted {
  /** Undefined until they are there. */
  measures: Measure[] | undefined;
  /** There are more than were sent. */
  more: boolean;
  error: Error | null;
  retry: () => void;
  documents: ReadonlyMap<string, DocumentSummary>;
}

/** The measures of an area that count towards one of `targets`, with everything that is known of them. */
export function useCounted(
  { area }: MatrixRow,
  coverage: Coverage,
  targets: ReadonlySet<string>,
  settings: Settings,
): Counted {
  const { data, error, refetch } = useFullMeasures(area.id);
  const documents = useMemo(() => new Map(coverage.documents.map((one) => [one.id, one])), [coverage]);
  const measures = useMemo(
    () => data && byStanding(data.measures, documents, targets, settings).counted,
    [data, documents, targets, settings],
  );
  return {
    measures,
    more: data?.more ?? false,
    error: data ? null : error,
    retry: () => void refetch(),
    documents,
  };
}
