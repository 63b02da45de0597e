import { memo } from 'react';
import { Link } from '../../app/Link.tsx';
import { cellText } from '../../core/cell-asides.ts';
import { type Matrix, type MatrixRow, shareOf } from '../../core/coverage.ts';
import type { Settings } from '../../core/settings.ts';
import { STATUSES, type Status } from '../../core/status.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GapGlyph } from '../../ui/GapGlyph.tsx';
import { ShareGlyph } from '../../ui/ShareGlyph.tsx';
import { tierColour } from '../../ui/tier.ts';
import { depth } from './depth.ts';
import styles from './MatrixGrid.module.css';
import { isFirst } from './MatrixHead.tsx';

interface MatrixRowProps {
  row: MatrixRow;
  /** Row of the grid. */
  index: number;
  matrix: Matrix;
  settings: Settings;
  /** The highest count, which has the deepest colour. */
  heat: number;
  /** Target of the open cell of this row; null where the whole row is open. */
  open?: string | null | undefined;
  bare?: boolean;
  /** The row that all others are compared with. */
  against?: MatrixRow | undefined;
}

export const MatrixRowView = memo(function MatrixRowView(props: MatrixRowProps) {
  const { row, index, matrix, settings, heat, open, bare, against } = props;
  const { t, name, language } = useWords();
  const { columns, framework } = matrix;
  const firstWhole = columns.all.length - columns.whole.length;
  return (
    <tr
      className={styles.row}
      data-area={row.area.id}
      data-bare={bare}
      data-open={open !== undefined || undefined}
      data-base={row === against || undefined}
    >
      <th scope="row" className={styles.area}>
        <Link
          to={{ area: row.area.id, target: null }}
          tabIndex={-1}
          data-row={index}
          data-column={0}
          title={bare ? undefined : statuses(row, t)}
        >
          <span>{name(row.area)}</span>
          {!bare && <small>{about(row, t)}</small>}
        </Link>
      </th>
      {row.cells.map((cell, column) => (
        <td
          key={cell.column.id}
          className={styles.cell}
          data-tier={tierColour(cell.column.tier, framework.tiers)}
          data-first={isFirst(columns.all, column) || undefined}
          data-apart={column === firstWhole || undefined}
          data-gap={cell.gap ?? undefined}
          data-unstated={cell.unstated > 0 || undefined}
          data-open={open === cell.column.id || undefined}
        >
          <Link
            to={{ area: row.area.id, target: cell.column.id }}
            tabIndex={-1}
            data-row={index}
            data-column={column + 1}
            aria-current={open === cell.column.id || undefined}
            aria-label={cellText(row, cell, settings, language, against)}
            style={{ '--heat': depth(cell.measures, heat) } as React.CSSProperties}
          >
            {cell.gap === null ? cell.measures : <GapGlyph gap={cell.gap} />}
            {shareOf(cell) && <ShareGlyph share={shareOf(cell)!} />}
            {against && against !== row && isComparable(row, column, against) && (
              <Difference by={cell.measures - against.cells[column]!.measures} />
            )}
          </Link>
        </td>
      ))}
      <td className={styles.total} data-row={index} data-column={columns.all.length + 1} tabIndex={-1}>
        {row.counted > 0 && (
          <>
            <b>{row.links}</b>
            <small>
              {row.covered}/{framework.priorities.length}
            </small>
          </>
        )}
      </td>
    </tr>
  );
});

/** Where nothing was looked at, in either row, there is no more or fewer. */
const isComparable = (row: MatrixRow, column: number, against: MatrixRow): boolean =>
  [row, against].every(({ counted, cells }) => counted > 0 && cells[column]!.gap !== 'not-assessable');

/** More or fewer than in the row compared with. */
function Difference({ by }: { by: number }) {
  if (by === 0) return null;
  // The label of the cell says it in words, and has no other number beside that of the cell.
  return <small className={styles.difference} data-by={by > 0 ? `+${by}` : `−${-by}`} />;
}

type Words = ReturnType<typeof useWords>['t'];

/** How many documents count and what to mind about them; where none does, what they are instead. In one line. */
function about(row: MatrixRow, t: Words): string {
  const of = documentsOf(row);
  if (row.counted === 0) return statuses(row, t);
  return [
    of > row.counted
      ? t('matrix.countedOf', { count: row.counted, of })
      : t('matrix.countedDocuments', { count: row.counted }),
    row.documents['not-stated'].length > 0 && t('matrix.undated'),
    row.older && t('matrix.older'),
  ]
    .filter(Boolean)
    .join(' · ');
}

const documentsOf = (row: MatrixRow) =>
  Object.values(row.documents).reduce((count, documents) => count + documents.length, 0);

/** How many documents there are of each status. */
function statuses({ documents }: MatrixRow, t: Words): string {
  const found = STATUSES.filter((status) => documents[status].length > 0);
  const said = (status: Status) => {
    const { length } = documents[status];
    return length > 1 || found.length > 1 ? `${t(`status.${status}`)} ${length}` : t(`status.${status}`);
  };
  return found.map(said).join(' · ');
}
