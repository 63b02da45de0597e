/** The plan of a statement, step by step; what feeds a step stands under it. */
import type { ReactNode } from 'react';
import type { Plan } from '../../../../cypher/store/store.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Console.module.css';

export function PlanView({ plan }: { plan: Plan }) {
  const { t } = useWords();
  const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
  const shown = (value: number | null) => (value === null ? '' : number.format(value));
  const rows: ReactNode[] = [];
  const walk = ({ operator, details, estimatedRows, rows: came, dbHits, children }: Plan, depth: number) => {
    rows.push(
      <tr key={rows.length}>
        <th scope="row">
          <span aria-hidden="true">{'│ '.repeat(depth)}</span>
          {operator}
        </th>
        <td>{details}</td>
        <td>{shown(estimatedRows)}</td>
        <td>{shown(came)}</td>
        <td>{shown(dbHits)}</td>
      </tr>,
    );
    for (const child of children) walk(child, depth + 1);
  };
  walk(plan, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too
    <div className={styles.scroll} tabIndex={0}>
      <table className={styles.plan}>
        <caption className="visually-hidden">{t('console.view.plan')}</caption>
        <thead>
          <tr>
            {(['planOperator', 'planDetails', 'planEstimated', 'planRows', 'planHits'] as const).map(
              (column) => (
                <th key={column} scope="col">
                  {t(`console.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{rows}</tbody>
      </table>
    </div>
  );
}
