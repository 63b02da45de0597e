import { useMemo } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import { compareMeans, departmentsOf, instrumentsOf, type MeansCount } from '../../core/compare.ts';
import type { Matrix, MatrixRow } from '../../core/coverage.ts';
import type { Settings } from '../../core/settings.ts';
import { useWords } from '../../i18n/useWords.ts';
import { langOfName } from '../../ui/lang.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Compare.module.css';
import { share } from './share.ts';
import { useCounted } from './useCounted.ts';

interface CompareMeansProps {
  left: MatrixRow;
  right: MatrixRow;
  coverage: Coverage;
  matrix: Matrix;
  settings: Settings;
}

/** Instruments and departments of the measures that count, one bar for each area. */
export function CompareMeans({ left, right, coverage, matrix, settings }: CompareMeansProps) {
  const { t, name } = useWords();
  const targets = useMemo(() => new Set(matrix.columns.all.map(({ id }) => id)), [matrix]);
  const one = useCounted(left, coverage, targets, settings);
  const other = useCounted(right, coverage, targets, settings);
  if (!one.measures || !other.measures) return <Skeleton lines={6} label={t('app.loading')} />;
  const sides = [one.measures, other.measures] as const;
  const cut = [one.more && left, other.more && right].filter((row) => row !== false);
  return (
    <>
      <div className={styles.pairs}>
        <Bars title={t('compare.instruments')} counts={compareMeans(...sides, instrumentsOf)} />
        <Bars title={t('compare.departments')} counts={compareMeans(...sides, departmentsOf)} />
      </div>
      {cut.map(({ area }) => (
        <p key={area.id} className={styles.cut}>
          {t('compare.more', { area: name(area) })}
        </p>
      ))}
    </>
  );
}

function Bars({ title, counts }: { title: string; counts: readonly MeansCount[] }) {
  const { t, name } = useWords();
  const most = Math.max(1, ...counts.map(({ left, right }) => Math.max(left, right)));
  return (
    <section>
      <h2>{title}</h2>
      {counts.length === 0 && <p className={styles.none}>{t('compare.nobody')}</p>}
      <ul className={styles.rows} data-tier="0">
        {counts.map((count) => (
          <li key={count.id} className={styles.row}>
            <span className={styles.half} data-side="left">
              <b>{count.left}</b>
              <span className={styles.bar} style={share(count.left, most)} />
            </span>
            <span className={styles.name} lang={langOfName(name(count))}>
              {name(count)}
            </span>
            <span className={styles.half} data-side="right">
              <b>{count.right}</b>
              <span className={styles.bar} style={share(count.right, most)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
