import type { Coverage } from '../../../api/coverage.ts';
import type { Measure } from '../../../api/measures.ts';
import type { Matrix, MatrixRow } from '../../core/coverage.ts';
import type { Settings } from '../../core/settings.ts';
import { standingOf } from '../../core/standing.ts';
import { useFullMeasures } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { comparisonSource, ExportButton } from '../Export/index.ts';

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
  const one = useFullMeasures(left.area.id).data;
  const other = useFullMeasures(right.area.id).data;
  const counted = (measures: readonly Measure[] = []) => {
    const documents = new Map(coverage.documents.map((document) => [document.id, document]));
    const targets = new Set(matrix.columns.all.map(({ id }) => id));
    return measures.filter((measure) => {
      const holder = documents.get(measure.document);
      return holder && standingOf(measure, holder, targets, settings) === 'counted';
    });
  };
  return (
    <ExportButton
      disabled={!one || !other}
      source={(base) => {
        const measures = [counted(one?.measures), counted(other?.measures)] as const;
        const limits = [one?.more && left, other?.more && right]
          .filter((row) => typeof row === 'object')
          .map(({ area }) => ({
            what: name(area),
            shown: measures[area.id === left.area.id ? 0 : 1].length,
            total: null,
          }));
        return comparisonSource(base, { left, right, measures, limits });
      }}
    />
  );
}
