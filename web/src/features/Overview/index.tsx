/** The coverage matrix with its settings, and what lies behind a cell. */
import { useMemo } from 'react';
import { useAddress } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import { collapse } from '../../core/collapse.ts';
import { frameworkOn } from '../../core/columns.ts';
import { type MatrixRow, matrixOf } from '../../core/coverage.ts';
import { useCoverage } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ExportButton, matrixSource } from '../Export/index.ts';
import { FirstVisit } from '../Help/FirstVisit.tsx';
import { SettingsBar } from '../Settings/SettingsBar.tsx';
import { CellPanel } from './CellPanel.tsx';
import { Legend } from './Legend.tsx';
import { LensChoice } from './LensChoice.tsx';
import { LensExport } from './LensExport.tsx';
import { LensGrid } from './LensGrid.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import styles from './Overview.module.css';

export default function Overview() {
  const { settings, area, target, item, lens, collapsed, against, sort, folded } = useAddress();
  const { t } = useWords();
  const { data, error, refetch } = useCoverage();
  const framework = data && frameworkOn(data.frameworks, settings.asOf);
  const whole = useMemo(
    () => data && framework && matrixOf(data, framework, settings),
    [data, framework, settings],
  );
  const matrix = useMemo(() => whole && collapse(whole, new Set(collapsed)), [whole, collapsed]);
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
  // A target may stand in a column that is drawn together now, or in no framework: then nothing is open on it.
  const onColumn = matrix.columns.all.some((column) => column.id === target);
  const open = lens === 'areas' ? area !== null || onColumn : item !== null;
  const base = matrix.rows.find((row) => row.area.id === against);
  return (
    <div className={styles.room} data-open={open}>
      <header className={styles.head}>
        <h1>{t(lens === 'areas' ? 'matrix.title' : `matrix.lensTitle.${lens}`)}</h1>
        <SettingsBar coverage={data} matrix={matrix} />
        <LensChoice />
        {lens === 'areas' ? (
          <ExportButton source={(base) => matrixSource(base, matrix, { sort, folded })} />
        ) : (
          <LensExport by={lens} coverage={data} matrix={matrix} settings={settings} />
        )}
        {base && lens === 'areas' && <Base row={base} />}
        <FirstVisit />
      </header>
      {lens === 'areas' ? (
        <>
          <MatrixGrid matrix={matrix} settings={settings} />
          <Legend />
          {open && <CellPanel coverage={data} matrix={matrix} settings={settings} />}
        </>
      ) : (
        <LensGrid key={lens} by={lens} coverage={data} matrix={matrix} settings={settings} />
      )}
    </div>
  );
}

/** Says which row the others are compared with. */
function Base({ row }: { row: MatrixRow }) {
  const { t, name } = useWords();
  return (
    <p className={styles.base}>
      <Icon name="swap" size={14} />
      {t('matrix.base', { area: name(row.area) })}
      <Link to={{ against: null }}>{t('matrix.endCompare')}</Link>
    </p>
  );
}
