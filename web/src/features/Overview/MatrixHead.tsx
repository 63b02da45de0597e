import { navigate, useAddress } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import type { Column } from '../../core/columns.ts';
import type { Matrix } from '../../core/coverage.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { tierColour } from '../../ui/tier.ts';
import styles from './MatrixGrid.module.css';

interface MatrixHeadProps {
  matrix: Pick<Matrix, 'columns' | 'framework'>;
  openColumn: number;
  /** What the rows are. */
  rows: string;
  /** The rows are areas: they can be sorted, and a column has a panel of its own. */
  areas: boolean;
}

export function MatrixHead({ matrix, openColumn, rows, areas }: MatrixHeadProps) {
  const { t, name } = useWords();
  const { sort, collapsed } = useAddress();
  const { columns, framework } = matrix;
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col" className={styles.corner}>
          {rows}
        </th>
        {columns.groups
          .filter(({ columns: inTier }) => inTier.length > 0)
          .map(({ tier, columns: inTier }) => (
            <th
              key={tier.id}
              scope="colgroup"
              colSpan={inTier.length}
              className={styles.tier}
              data-tier={tierColour(tier, framework.tiers)}
              data-sum={isSum(inTier) || undefined}
            >
              <button
                type="button"
                tabIndex={-1}
                data-row={0}
                data-column={columns.all.indexOf(inTier[0]!) + 1}
                aria-expanded={!isSum(inTier)}
                title={t(isSum(inTier) ? 'matrix.openTier' : 'matrix.closeTier', { tier: name(tier) })}
                aria-label={t(isSum(inTier) ? 'matrix.openTier' : 'matrix.closeTier', { tier: name(tier) })}
                onClick={() => navigate({ collapsed: toggled(collapsed, tier.id) })}
              >
                {!isSum(inTier) && <span>{name(tier)}</span>}
                <Icon name={isSum(inTier) ? 'unfold' : 'fold'} size={14} />
              </button>
            </th>
          ))}
        <th
          scope="colgroup"
          colSpan={columns.whole.length}
          className={styles.tier}
          data-tier="0"
          data-apart
          title={t('matrix.wholeHelp')}
        >
          <span>{t('matrix.whole')}</span>
        </th>
        <th
          rowSpan={2}
          scope="col"
          className={styles.totalHead}
          aria-sort={areas && sort === 'register' ? 'none' : 'descending'}
        >
          {areas
            ? (['links', 'covered'] as const).map((by, row) => (
                <Link
                  key={by}
                  to={{ sort: sort === by ? 'register' : by }}
                  replace
                  tabIndex={-1}
                  data-row={row}
                  data-column={columns.all.length + 1}
                  title={`${t(`matrix.sortHelp.${by}`)} ${t(sort === by ? 'matrix.sortAsUsual' : `matrix.sortBy.${by}`)}`}
                >
                  {t(`matrix.sort.${by}`)}
                  <Icon name={sort === by ? 'down' : 'sort'} size={14} />
                </Link>
              ))
            : (['links', 'covered'] as const).map((one) => <div key={one}>{t(`matrix.sort.${one}`)}</div>)}
        </th>
      </tr>
      <tr>
        {columns.all.map((column, index) => (
          <th
            key={column.id}
            scope="col"
            className={styles.column}
            data-tier={tierColour(column.tier, framework.tiers)}
            data-first={isFirst(columns.all, index) || undefined}
            data-apart={(isWhole(column) && isFirst(columns.all, index)) || undefined}
            data-open={index === openColumn || undefined}
          >
            <Link
              to={
                column.kind === 'sum'
                  ? { collapsed: toggled(collapsed, column.tier!.id) }
                  : areas
                    ? { area: null, target: column.id }
                    : { lens: 'areas', area: null, target: column.id, item: null }
              }
              tabIndex={-1}
              data-row={1}
              data-column={index + 1}
              title={name(column)}
            >
              {column.kind === 'framework' ? t('matrix.framework') : name(column)}
            </Link>
          </th>
        ))}
      </tr>
    </thead>
  );
}

const isSum = (columns: readonly Column[]) => columns[0]?.kind === 'sum';

const toggled = (ids: readonly string[], id: string) =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];

/** Whether a column begins a group: another tier, or the columns of tiers and framework as a whole. */
export function isFirst(columns: readonly Column[], index: number): boolean {
  const column = columns[index]!;
  const before = columns[index - 1];
  if (!before || isWhole(before) !== isWhole(column)) return true;
  return !isWhole(column) && before.tier?.id !== column.tier?.id;
}

/** A column of what addresses a tier or the framework as a whole. */
export function isWhole({ kind }: Column): boolean {
  return kind === 'tier' || kind === 'framework';
}
