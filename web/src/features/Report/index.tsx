/**
 * The report: what was collected on the way, and what is written from it.
 *
 * Any room offers a view with `<AddToReport item={…} />`: `{ kind: 'view', title, address: hrefOf({…}) }` for what its
 * address brings back; `kind: 'graph'` or `'query'` with `content={() => ({ picture })}` or
 * `content={() => ({ query, columns, rows, more })}` for what it does not.
 */
import { useWords } from '../../i18n/useWords.ts';
import { RoomHead } from '../Settings/RoomHead.tsx';
import { WithMatrix } from '../Settings/WithMatrix.tsx';
import { BasketList } from './BasketList.tsx';
import { MakeReport } from './MakeReport.tsx';
import styles from './Report.module.css';

export default function Report() {
  const { t } = useWords();
  return (
    <WithMatrix>
      {(coverage, matrix) => (
        <div className={styles.room}>
          <RoomHead title={t('report.title')} coverage={coverage} matrix={matrix} />
          <BasketList />
          <MakeReport coverage={coverage} matrix={matrix} />
        </div>
      )}
    </WithMatrix>
  );
}
