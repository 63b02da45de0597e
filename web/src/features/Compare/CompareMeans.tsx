import { useMemo } from 'react';
import type { Area, Coverage } from '../../../api/coverage.ts';
import type { Measure } from '../../../api/measures.ts';
import { amountsOf } from '../../core/amounts.ts';
import { compareMeans, departmentsOf, instrumentsOf, type MeansCount } from '../../core/compare.ts';
import type { Matrix, MatrixRow } from '../../core/coverage.ts';
import type { Settings } from '../../core/settings.ts';
import { useWords } from '../../i18n/useWords.ts';
import { AmountList } from '../../ui/AmountList.tsx';
import { FewFirst } from '../../ui/FewFirst.tsx';
import { langOfName } from '../../ui/lang.ts';
import { ErrorNotice } from '../../ui/Notice.tsx';
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

/** Instruments and departments of the measures that count, one bar for each area, and the amounts they state. */
export function CompareMeans({ left, right, coverage, matrix, settings }: CompareMeansProps) {
  const { t, name } = useWords();
  const targets = useMemo(() => new Set(matrix.columns.all.map(({ id }) => id)), [matrix]);
  const one = useCounted(left, coverage, targets, settings);
  const other = useCounted(right, coverage, targets, settings);
  const failed = one.error ? one : other.error ? other : null;
  if (failed?.error) {
    const retry = () => {
      for (const side of [one, other]) if (side.error) side.retry();
    };
    return <ErrorNotice error={failed.error} onRetry={retry} />;
  }
  if (!one.measures || !other.measures) return <Skeleton lines={6} label={t('app.loading')} />;
  const sides = [one.measures, other.measures] as const;
  const cut = [one.more && left, other.more && right].filter((row) => row !== false);
  return (
    <>
      <div className={styles.pairs}>
        <Bars title={t('compare.instruments')} counts={compareMeans(...sides, instrumentsOf)} />
        <Bars title={t('compare.departments')} counts={compareMeans(...sides, departmentsOf)} />
      </div>
      <section>
        <h2>{t('compare.amounts')}</h2>
        <div className={styles.pairs}>
          {sides.map((measures, at) => (
            <Amounts
              key={at === 0 ? 'left' : 'right'}
              area={(at === 0 ? left : right).area}
              measures={measures}
            />
          ))}
        </div>
      </section>
      {cut.map(({ area }) => (
        <p key={area.id} className={styles.cut}>
          {t('compare.more', { area: name(area) })}
        </p>
      ))}
    </>
  );
}

/** The amounts that the measures of an area state, the largest first, each with its measure. */
function Amounts({ area, measures }: { area: Area; measures: readonly Measure[] }) {
  const { t, name } = useWords();
  const amounts = useMemo(() => amountsOf(measures), [measures]);
  return (
    <div>
      <h3>{name(area)}</h3>
      {amounts.length === 0 && (
        <p className={styles.none}>{t('cell.noAmounts', { count: measures.length })}</p>
      )}
      <FewFirst items={amounts} more={(count) => t('compare.moreAmounts', { count })}>
        {(some) => <AmountList amounts={some} />}
      </FewFirst>
    </div>
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
