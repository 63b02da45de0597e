import type { Matrix } from '../../core/coverage.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './MatrixGrid.module.css';
import { isFirst } from './MatrixHead.tsx';

/** Measures by column, and the areas that have them of those that can be assessed. */
export function MatrixFoot({ matrix }: { matrix: Matrix }) {
  const { t } = useWords();
  const { all, whole } = matrix.columns;
  const links = matrix.rows.reduce((sum, row) => sum + row.links, 0);
  return (
    <tfoot>
      <tr>
        <th scope="row" className={styles.area}>
          <div>
            <span>{t('matrix.columnTotals')}</span>
            <small>{t('matrix.ofAreas', { count: matrix.assessable })}</small>
          </div>
        </th>
        {matrix.totals.map((total, index) => (
          <td
            key={all[index]!.id}
            className={styles.total}
            data-first={isFirst(all, index) || undefined}
            data-apart={index === all.length - whole.length || undefined}
          >
            <b>{total.measures}</b>
            <small>
              {total.areas}/{matrix.assessable}
            </small>
          </td>
        ))}
        <td className={styles.total} title={t('matrix.linksTotal', { count: links })}>
          <b>{links}</b>
          <small>{t('matrix.sort.links')}</small>
        </td>
      </tr>
    </tfoot>
  );
}
