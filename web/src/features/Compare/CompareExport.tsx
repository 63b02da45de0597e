import { useMemo } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import type { Matrix, MatrixRow } from '../../core/coverage.ts';
import type { Settings } from '../../core/settings.ts';
import { useWords } from '../../i18n/useWords.ts';
import { comparisonSource, ExportButton } from '../Export/index.ts';
import { useCounted } from './useCounted.ts';

interface CompareExportProps {
  left: MatrixRow;
  right: MatrixRow;
  coverage: Coverage;
  matrix: Matrix;
  settings: Settings;
}

/** Exports the comparison, once the measures of both sides are there. */
export function CompareExport({ left, right, coverage, matrix, settings }: CompareExportProps) {
  const { name } = useWords();
  const targets = useMemo(() => new Set(matrix.columns.all.map(({ id }) => id)), [matrix]);
  const one = useCounted(left, coverage, targets, settings);
  const other = useCounted(right, coverage, targets, settings);
  return (
    <ExportButton
      disabled={!one.measures || !other.measures}
      source={(base) => {
        const sides = [
          { row: left, measures: one.measures ?? [], more: one.more },
          { row: right, measures: other.measures ?? [], more: other.more },
        ] as const;
        const limits = sides
          .filter(({ more }) => more)
          .map(({ row, measures }) => ({ what: name(row.area), shown: measures.length, total: null }));
        const measures = [sides[0].measures, sides[1].measures] as const;
        return comparisonSource(base, { left, right, measures, limits });
      }}
    />
  );
}
