/** The coverage matrix with its settings, and what lies behind a cell. */
import { useMemo } from 'react';
import { useAddress } from '../../app/history.ts';
import { frameworkOn } from '../../core/columns.ts';
import { matrixOf } from '../../core/coverage.ts';
import { useCoverage } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { FirstVisit } from '../Help/FirstVisit.tsx';
import { SettingsBar } from '../Settings/SettingsBar.tsx';
import { CellPanel } from './CellPanel.tsx';
import { Legend } from './Legend.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import styles from './Overview.module.css';

export default function Overview() {
  const { settings, area, target } = useAddress();
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
  if (data.documents.length === 0)
    return (
      <Notice title={t('matrix.empty')}>
        <p>{t('matrix.emptyHelp')}</p>
      </Notice>
    );
  const open = area !== null || target !== null;
  return (
    <div className={styles.room} data-open={open}>
      <header className={styles.head}>
        <h1>{t('matrix.title')}</h1>
        <SettingsBar coverage={data} matrix={matrix} />
        <FirstVisit />
      </header>
      <MatrixGrid matrix={matrix} settings={settings} />
      <Legend />
      {open && <CellPanel coverage={data} matrix={matrix} settings={settings} />}
    </div>
  );
}
