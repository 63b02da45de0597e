import { useMemo } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import type { Measure } from '../../../api/measures.ts';
import { type Compared, largestAmount } from '../../core/compare.ts';
import type { Matrix, MatrixRow } from '../../core/coverage.ts';
import { amountInWords } from '../../core/figures.ts';
import { explainCell } from '../../core/sentences.ts';
import type { Settings } from '../../core/settings.ts';
import { errorInWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/useWords.ts';
import { MeasureCards } from '../../ui/MeasureCards.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Compare.module.css';
import { useCounted } from './useCounted.ts';

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
  const targets = useMemo(() => new Set([cell.column.id]), [cell.column.id]);
  const { measures, more, error, documents } = useCounted(row, coverage, targets, settings);
  return (
    <section aria-label={t('compare.measures', { area: name(row.area) })}>
      <p className={styles.sentence}>{explainCell(row, cell, settings, language)}</p>
      {error && <p role="alert">{errorInWords(t, error)}</p>}
      {!measures && !error && <Skeleton lines={3} label={t('app.loading')} />}
      {measures && (
        <MeasureCards
          name={`${row.area.id}:${cell.column.id}`}
          measures={measures}
          documents={documents}
          targets={targets}
          matrix={matrix}
          settings={settings}
        >
          {(measure) => <Means measure={measure} />}
        </MeasureCards>
      )}
      {more && <p className={styles.cut}>{t('compare.more', { area: name(row.area) })}</p>}
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
