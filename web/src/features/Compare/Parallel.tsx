import { useMemo } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import type { Measure } from '../../../api/measures.ts';
import { useGrown } from '../../app/leisure.ts';
import { type Compared, largestAmount } from '../../core/compare.ts';
import type { Matrix, MatrixRow } from '../../core/coverage.ts';
import { amountInWords } from '../../core/figures.ts';
import { explainCell } from '../../core/sentences.ts';
import type { Settings } from '../../core/settings.ts';
import { standingOf } from '../../core/standing.ts';
import { useFullMeasures } from '../../data/queries.ts';
import { errorInWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/useWords.ts';
import { MeasureCard } from '../../ui/MeasureCard.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Compare.module.css';

interface ParallelProps {
  one: Compared;
  left: MatrixRow;
  right: MatrixRow;
  coverage: Coverage;
  matrix: Matrix;
  settings: Settings;
}

/** The measures of both areas on one priority, in parallel. */
export function Parallel({ one, left, right, coverage, matrix, settings }: ParallelProps) {
  return (
    <div className={styles.parallel}>
      <Column row={left} cell={one.left} coverage={coverage} matrix={matrix} settings={settings} />
      <Column row={right} cell={one.right} coverage={coverage} matrix={matrix} settings={settings} />
    </div>
  );
}

interface ColumnProps {
  row: MatrixRow;
  cell: Compared['left'];
  coverage: Coverage;
  matrix: Matrix;
  settings: Settings;
}

function Column({ row, cell, coverage, matrix, settings }: ColumnProps) {
  const { t, name, language } = useWords();
  const { data, error } = useFullMeasures(row.area.id);
  const documents = useMemo(() => new Map(coverage.documents.map((d) => [d.id, d])), [coverage]);
  const targets = useMemo(() => new Set([cell.column.id]), [cell.column.id]);
  const counted = data?.measures.filter((measure) => {
    const holder = documents.get(measure.document);
    return holder && standingOf(measure, holder, targets, settings) === 'counted';
  });
  const grown = useGrown(counted?.length ?? 0, `${row.area.id}:${cell.column.id}`, 30);
  return (
    <section aria-label={t('compare.measures', { area: name(row.area) })}>
      <p className={styles.sentence}>{explainCell(row, cell, settings, language)}</p>
      {error && !data && <p role="alert">{errorInWords(t, error)}</p>}
      {!counted && !error && <Skeleton lines={3} label={t('app.loading')} />}
      <ul className={styles.cards}>
        {counted?.slice(0, grown).map((measure) => (
          <MeasureCard
            key={measure.id}
            measure={measure}
            document={documents.get(measure.document)!}
            targets={targets}
            columns={matrix.columns}
            framework={matrix.framework}
            settings={settings}
          >
            <Means measure={measure} />
          </MeasureCard>
        ))}
      </ul>
    </section>
  );
}

/** With what a measure works: its instruments and its largest sum. */
function Means({ measure }: { measure: Measure }) {
  const { name, language } = useWords();
  const amount = largestAmount(measure);
  if (measure.instruments.length === 0 && !amount) return null;
  return (
    <p className={styles.means}>
      {measure.instruments.map((instrument) => (
        <span key={instrument.id}>{name(instrument)}</span>
      ))}
      {amount && <span className={styles.amount}>{amountInWords(amount, language)}</span>}
    </p>
  );
}
