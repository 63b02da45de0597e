/**
 * The report: what was collected on the way, and what is written from it.
 *
 * Any room offers a view with `<AddToReport item={…} />`: `{ kind: 'view', title, address: hrefOf({…}) }` for what its
 * address brings back; `kind: 'graph'` or `'query'` with `content={() => ({ picture })}` or
 * `content={() => ({ query, columns, rows, more })}` for what it does not.
 */
import { useCoverage } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { BasketList } from './BasketList.tsx';
import styles from './Report.module.css';

export default function Report() {
  const { t } = useWords();
  const { data, error, refetch } = useCoverage();
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={12} label={t('app.loading')} />;
  return (
    <div className={styles.room}>
      <h1 className="visually-hidden">{t('report.title')}</h1>
      <BasketList />
    </div>
  );
}
