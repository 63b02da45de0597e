import { memo } from 'react';
import { Link } from '../../app/Link.tsx';
import type { Matrix } from '../../core/coverage.ts';
import { explainLensCell, type LensMatrixRow } from '../../core/lens.ts';
import type { Settings } from '../../core/settings.ts';
import { useWords } from '../../i18n/useWords.ts';
import { langOfName } from '../../ui/lang.ts';
import { tierColour } from '../../ui/tier.ts';
import { depth } from './depth.ts';
import styles from './MatrixGrid.module.css';
import { isFirst, isWhole } from './MatrixHead.tsx';

interface LensRowProps {
  row: LensMatrixRow;
  /** Row of the grid. */
  index: number;
  matrix: Matrix;
  settings: Settings;
  heat: number;
  /** Target of the open cell of this row; null where the whole row is open. */
  open?: string | null | undefined;
}

export const LensRowView = memo(function LensRowView(props: LensRowProps) {
  const { row, index, matrix, settings, heat, open } = props;
  const { name, language } = useWords();
  const { columns, framework } = matrix;
  return (
    <tr className={styles.row} data-open={open !== undefined || undefined}>
      <th scope="row" className={styles.area}>
        <Link to={{ item: row.item.id, target: null }} tabIndex={-1} data-row={index} data-column={0}>
          <span lang={langOfName(name(row.item))}>{name(row.item)}</span>
          {row.area && <small>{name(row.area)}</small>}
        </Link>
      </th>
      {row.cells.map((measures, at) => {
        const column = columns.all[at]!;
        return (
          <td
            key={column.id}
            className={styles.cell}
            data-tier={tierColour(column.tier, framework.tiers)}
            data-first={isFirst(columns.all, at) || undefined}
            data-apart={(isWhole(column) && isFirst(columns.all, at)) || undefined}
            data-gap={measures === 0 ? 'none' : undefined}
            data-open={open === column.id || undefined}
          >
            <Link
              to={{ item: row.item.id, target: column.id }}
              tabIndex={-1}
              data-row={index}
              data-column={at + 1}
              aria-current={open === column.id || undefined}
              aria-label={explainLensCell(row, column, measures, matrix, settings, language)}
              style={{ '--heat': depth(measures, heat) } as React.CSSProperties}
            >
              {measures > 0 ? measures : '·'}
            </Link>
          </td>
        );
      })}
      <td className={styles.total} data-row={index} data-column={columns.all.length + 1} tabIndex={-1}>
        <b>{row.links}</b>
        <small>
          {row.covered}/{framework.priorities.length}
        </small>
      </td>
    </tr>
  );
});
