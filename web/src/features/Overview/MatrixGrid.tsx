/** The matrix as an ARIA grid with frozen headers. */
import { useMemo, useRef, useState } from 'react';
import { useAddress, useEntryKey } from '../../app/history.ts';
import { isScrolled, useKeptScroll } from '../../app/kept-scroll.ts';
import { useGrown } from '../../app/leisure.ts';
import type { Matrix } from '../../core/coverage.ts';
import { inOrder } from '../../core/row-order.ts';
import type { Settings } from '../../core/settings.ts';
import { useWords } from '../../i18n/useWords.ts';
import { FoldRow } from './FoldRow.tsx';
import { MatrixFoot } from './MatrixFoot.tsx';
import styles from './MatrixGrid.module.css';
import { MatrixHead } from './MatrixHead.tsx';
import { MatrixRowView } from './MatrixRowView.tsx';
import { MatrixTip } from './MatrixTip.tsx';
import { useGridKeys } from './useGridKeys.ts';
import { useInSight } from './useInSight.ts';

/** Areas up to which rows are as high as is comfortable; more of them stand closer, so that all are in sight. */
const ROOMY = 12;

/** Pixels of a window that the matrix does not have for rows, at the least, and pixels of a row where they stand close. */
const ABOVE_ROWS = 240;
const ROW_HEIGHT = 34;

/** As many of the rows as there may be in sight; the others when there is time, as all of them at once hold up the hand. */
function useRowsToMake(total: number, openRow: number): number {
  const entry = useEntryKey();
  const [first] = useState(() =>
    isScrolled(entry, 'matrix') ? total : Math.ceil((window.innerHeight - ABOVE_ROWS) / ROW_HEIGHT),
  );
  const grown = useGrown(total, 'rows', Math.max(ROOMY, first));
  return Math.max(grown, openRow + 1);
}

export function MatrixGrid({ matrix, settings }: { matrix: Matrix; settings: Settings }) {
  const { t, language } = useWords();
  const { area, target, folded, sort, against: base } = useAddress();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  useKeptScroll(scroller, 'matrix', true);
  useInSight(table, 'matrix', area === null && target === null ? null : `${area} ${target}`, true);

  const { known, bare } = useMemo(() => {
    const { known, bare } = inOrder(matrix.rows, sort);
    // The row that the others are compared with stands above them.
    const at = known.findIndex((row) => row.area.id === base);
    if (at > 0) known.unshift(...known.splice(at, 1));
    return { known, bare };
  }, [matrix, sort, base]);
  const against = known.find((row) => row.area.id === base);
  const heat = useMemo(
    () => Math.max(1, ...matrix.rows.flatMap((row) => row.cells.map((cell) => cell.measures))),
    [matrix],
  );
  // Grid rows: 1 is the header, then areas with documents, the fold, and areas without.
  const openRow = [...known, null, ...bare].findIndex((row) => row?.area.id === area);
  const made = useRowsToMake(known.length, Math.min(openRow, known.length - 1));
  const openColumn = matrix.columns.all.findIndex((column) => column.id === target);
  const keys = useGridKeys(table, [openRow < 0 ? 2 : openRow + 2, openColumn + 1]);
  const rowCount = known.length + (bare.length > 0 ? 1 : 0) + (folded ? 0 : bare.length) + 2;

  return (
    <div ref={scroller} className={styles.scroller} data-language={language}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern allows a table
        role="grid"
        className={styles.matrix}
        data-dense={known.length > ROOMY || undefined}
        aria-label={t('matrix.grid')}
        aria-rowcount={rowCount}
        aria-colcount={matrix.columns.all.length + 2}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
      >
        <MatrixHead matrix={matrix} openColumn={openColumn} rows={t('matrix.area')} areas />
        <tbody>
          {known.slice(0, made).map((row, index) => (
            <MatrixRowView
              key={row.area.id}
              row={row}
              index={index + 2}
              matrix={matrix}
              settings={settings}
              heat={heat}
              open={row.area.id === area ? target : undefined}
              against={against}
            />
          ))}
          {bare.length > 0 && (
            <FoldRow
              index={known.length + 2}
              columns={matrix.columns.all.length + 2}
              count={bare.length}
              folded={folded}
            />
          )}
          {!folded &&
            bare.map((row, index) => (
              <MatrixRowView
                key={row.area.id}
                row={row}
                index={known.length + index + 3}
                matrix={matrix}
                settings={settings}
                heat={heat}
                open={row.area.id === area ? target : undefined}
                bare
              />
            ))}
        </tbody>
        <MatrixFoot matrix={matrix} />
      </table>
      <MatrixTip grid={table} />
    </div>
  );
}
