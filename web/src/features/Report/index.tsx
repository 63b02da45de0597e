/**
 * The report: what was collected on the way, and what is written from it.
 *
 * Any room offers a view with `<AddToReport item={…} />`: `{ kind: 'view', title, address: hrefOf({…}) }` for what its
 * address brings back; `kind: 'graph'` or `'query'` with `content={() => ({ picture })}` or
 * `content={() => ({ query, columns, rows, more })}` for what it does not.
 */
import { useMemo } from 'react';
import { useAddress } from '../../app/history.ts';
import { frameworkOn } from '../../core/columns.ts';
import { matrixOf } from '../../core/coverage.ts';
import { useCoverage } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { SettingsBar } from '../Settings/SettingsBar.tsx';
import { BasketList } from './BasketList.tsx';
import { MakeReport } from './MakeReport.tsx';
import styles from './Report.module.css';

export default function Report() {
  const { settings } = useAddress();
  const { t } = useWords();
  const { data, error, refetch } = useCoverage();
  const framework = data && frameworkOn(data.frameworks, settings.asOf);
  const matrix = useMemo(
    () => data && framework && matrixOf(data, framework, settings),
    [data, framework, settings],
  );
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={12} label={t('app.loading')} />;
  if (!matrix)
    return (
      <Notice title={t('matrix.noFramework')}>
        <p>{t('matrix.noFrameworkHelp')}</p>
      </Notice>
    );
  return (
    <div className={styles.room}>
      <header className={styles.head}>
        <h1 className="visually-hidden">{t('report.title')}</h1>
        <SettingsBar coverage={data} matrix={matrix} />
      </header>
      <BasketList />
      <MakeReport coverage={data} matrix={matrix} />
    </div>
  );
}
