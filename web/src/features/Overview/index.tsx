/** The coverage matrix with its settings, and what lies behind a cell. */
import { useMemo } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import { useAddress } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import { collapse } from '../../core/collapse.ts';
import type { Matrix, MatrixRow } from '../../core/coverage.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ExportButton, matrixSource } from '../Export/index.ts';
import { FirstVisit } from '../Help/FirstVisit.tsx';
import { RoomHead } from '../Settings/RoomHead.tsx';
import { WithMatrix } from '../Settings/WithMatrix.tsx';
import { CellPanel } from './CellPanel.tsx';
import { Legend } from './Legend.tsx';
import { LensChoice } from './LensChoice.tsx';
import { LensExport } from './LensExport.tsx';
import { LensGrid } from './LensGrid.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import styles from './Overview.module.css';

export default function Overview() {
  return <WithMatrix>{(coverage, matrix) => <Room coverage={coverage} whole={matrix} />}</WithMatrix>;
}

function Room({ coverage, whole }: { coverage: Coverage; whole: Matrix }) {
  const { settings, area, target, item, lens, collapsed, against, sort, folded } = useAddress();
  const { t } = useWords();
  const matrix = useMemo(() => collapse(whole, new Set(collapsed)), [whole, collapsed]);
  // A target may stand in a column that is drawn together now, or nowhere: then nothing is open on it.
  const onColumn = matrix.columns.all.some((column) => column.id === target);
  const onRow = matrix.rows.some((row) => row.area.id === area);
  const open = lens === 'areas' ? onRow || onColumn : item !== null;
  const base = matrix.rows.find((row) => row.area.id === against);
  return (
    <div className={styles.room} data-open={open}>
      <RoomHead
        title={t(lens === 'areas' ? 'matrix.title' : `matrix.lensTitle.${lens}`)}
        coverage={coverage}
        matrix={matrix}
        choices={<LensChoice />}
        tools={
          lens === 'areas' ? (
            <ExportButton source={(base) => matrixSource(base, matrix, { sort, folded })} />
          ) : (
            <LensExport by={lens} coverage={coverage} matrix={matrix} settings={settings} />
          )
        }
      >
        {base && lens === 'areas' && <Base row={base} />}
        <FirstVisit />
      </RoomHead>
      {lens === 'areas' ? (
        <>
          <MatrixGrid matrix={matrix} settings={settings} />
          <Legend lens={lens} />
          {open && <CellPanel coverage={coverage} matrix={matrix} settings={settings} />}
        </>
      ) : (
        <LensGrid key={lens} by={lens} coverage={coverage} matrix={matrix} settings={settings} />
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
