import { useMemo, useState } from 'react';
import type { DocumentSummary } from '../../../api/coverage.ts';
import { amountCount, amountsOf } from '../../core/amounts.ts';
import type { Column } from '../../core/columns.ts';
import type { Matrix, MatrixRow } from '../../core/coverage.ts';
import type { Settings } from '../../core/settings.ts';
import { byStanding } from '../../core/standing.ts';
import { useMeasuresWithAll } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { AmountList } from '../../ui/AmountList.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './CellPanel.module.css';

interface AmountsProps {
  /** Undefined: all areas. */
  row: MatrixRow | undefined;
  column: Column;
  documents: ReadonlyMap<string, DocumentSummary>;
  matrix: Matrix;
  settings: Settings;
}

/** How many of the measures behind a cell or a column state amounts; opened, each amount with its measure. */
export function Amounts({ row, column, documents, matrix, settings }: AmountsProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const { measures, without } = amountCount(matrix, row, column);
  if (measures === 0) return null;
  if (without === measures) return <p className={styles.what}>{t('cell.noAmounts', { count: measures })}</p>;
  return (
    <details className={styles.what} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('cell.amounts', { found: measures - without, count: measures })}</summary>
      {open && (
        <List area={row?.area.id ?? null} target={column.id} documents={documents} settings={settings} />
      )}
    </details>
  );
}

interface ListProps {
  area: string | null;
  target: string;
  documents: AmountsProps['documents'];
  settings: Settings;
}

function List({ area, target, documents, settings }: ListProps) {
  const { t } = useWords();
  const { data, error, refetch } = useMeasuresWithAll(area, target);
  const amounts = useMemo(
    () => data && amountsOf(byStanding(data.measures, documents, new Set([target]), settings).counted),
    [data, documents, target, settings],
  );
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!amounts) return <Skeleton lines={3} label={t('app.loading')} />;
  return <AmountList amounts={amounts} />;
}
