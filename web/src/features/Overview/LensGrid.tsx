/** The matrix with departments or instruments as rows: the same columns, the same way of moving in it. */
import { useMemo, useRef, useState } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import type { Lens } from '../../../api/lens.ts';
import { useAddress } from '../../app/history.ts';
import { useKeptScroll } from '../../app/kept-scroll.ts';
import type { Matrix } from '../../core/coverage.ts';
import { lensMatrix } from '../../core/lens.ts';
import type { Settings } from '../../core/settings.ts';
import { useLens } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Legend } from './Legend.tsx';
import { LensPanel } from './LensPanel.tsx';
import { LensRowView } from './LensRowView.tsx';
import styles from './MatrixGrid.module.css';
import { isFirst, isWhole, MatrixHead } from './MatrixHead.tsx';
import { MatrixTip } from './MatrixTip.tsx';
import { NoRow } from './NoRow.tsx';
import { useGridKeys } from './useGridKeys.ts';
import { useInSight } from './useInSight.ts';

/** Rows that are drawn until a person asks for all. */
const FIRST_ROWS = 150;

interface LensGridProps {
  by: Lens;
  coverage: Coverage;
  matrix: Matrix;
  settings: Settings;
}

export function LensGrid({ by, coverage, matrix, settings }: LensGridProps) {
  const { t, language } = useWords();
  const { item, target } = useAddress();
  const { data, error, refetch } = useLens(by);
  const [all, setAll] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  useKeptScroll(scroller, `matrix-${by}`, data !== undefined);
  useInSight(table, `matrix-${by}`, item === null ? null : `${item} ${target}`, data !== undefined);
  const lens = useMemo(
    () => data && lensMatrix(data, coverage, matrix, settings),
    [data, coverage, matrix, settings],
  );
  const heat = useMemo(() => Math.max(1, ...(lens?.rows.flatMap((row) => row.cells) ?? [])), [lens]);
  const openRow = lens?.rows.findIndex((row) => row.item.id === item) ?? -1;
  const openColumn = matrix.columns.all.findIndex((column) => column.id === target);
  const keys = useGridKeys(table, [openRow < 0 ? 2 : openRow + 2, openColumn + 1]);
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!lens) return <Skeleton lines={12} label={t('app.loading')} />;
  if (lens.rows.length === 0)
    return (
      <Notice title={t('matrix.lensEmpty')}>
        <p>{t('matrix.lensEmptyHelp')}</p>
      </Notice>
    );
  // An open row beyond the first ones must be there to be seen.
  const shown = all || openRow >= FIRST_ROWS ? lens.rows : lens.rows.slice(0, FIRST_ROWS);
  const columns = matrix.columns.all;
  const row = lens.rows[openRow];
  return (
    <>
      <div ref={scroller} className={styles.scroller} data-language={language}>
        <table
          ref={table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern allows a table
          role="grid"
          className={styles.matrix}
          aria-label={t(`matrix.lensGrid.${by}`)}
          aria-rowcount={lens.rows.length + 2}
          aria-colcount={columns.length + 2}
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
        >
          <MatrixHead
            matrix={matrix}
            openColumn={openColumn}
            rows={t(`matrix.lensRow.${by}`)}
            areas={false}
          />
          <tbody>
            {shown.map((one, index) => (
              <LensRowView
                key={one.item.id}
                row={one}
                index={index + 2}
                matrix={matrix}
                settings={settings}
                heat={heat}
                open={one.item.id === item ? target : undefined}
              />
            ))}
            {shown.length < lens.rows.length && (
              <tr className={styles.fold}>
                <td colSpan={columns.length + 2}>
                  <button
                    type="button"
                    tabIndex={-1}
                    data-row={shown.length + 2}
                    data-column={0}
                    onClick={() => setAll(true)}
                  >
                    {t('matrix.lensMore', { shown: shown.length, count: lens.rows.length })}
                    <span>{t('matrix.lensAll')}</span>
                  </button>
                </td>
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className={styles.area}>
                <div>
                  <span>{t(`matrix.lensTotals.${by}`)}</span>
                </div>
              </th>
              {lens.totals.map((total, index) => (
                <td
                  key={columns[index]!.id}
                  className={styles.total}
                  data-first={isFirst(columns, index) || undefined}
                  data-apart={(isWhole(columns[index]!) && isFirst(columns, index)) || undefined}
                >
                  <b>{total.rows}</b>
                </td>
              ))}
              <td className={styles.total}>
                <b>{lens.rows.length}</b>
              </td>
            </tr>
          </tfoot>
        </table>
        <MatrixTip grid={table} />
      </div>
      <Legend lens={by} />
      {item !== null && !row && <NoRow id={item} />}
      {row && (
        <LensPanel
          by={by}
          row={row}
          column={columns[openColumn]}
          coverage={coverage}
          matrix={matrix}
          settings={settings}
        />
      )}
    </>
  );
}
