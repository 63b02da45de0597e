/** The measures behind a cell of another lens: those of a department or an instrument. */
import { useMemo, useRef } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import type { Lens } from '../../../api/lens.ts';
import { hrefOf } from '../../app/history.ts';
import { useKeptScroll } from '../../app/kept-scroll.ts';
import type { Column } from '../../core/columns.ts';
import type { Matrix } from '../../core/coverage.ts';
import { explainLensCell, type LensMatrixRow, lensRowName } from '../../core/lens.ts';
import type { Settings } from '../../core/settings.ts';
import { byStanding } from '../../core/standing.ts';
import { useLensMeasures } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { tierColour } from '../../ui/tier.ts';
import { AddToReport } from '../Report/AddToReport.tsx';
import styles from './CellPanel.module.css';
import { MeasureGroups } from './MeasureGroups.tsx';
import { Panel } from './Panel.tsx';

interface LensPanelProps {
  by: Lens;
  row: LensMatrixRow;
  /** Undefined: the whole row. */
  column: Column | undefined;
  coverage: Coverage;
  matrix: Matrix;
  settings: Settings;
}

export function LensPanel({ by, row, column, coverage, matrix, settings }: LensPanelProps) {
  const { t, name, language } = useWords();
  const scroller = useRef<HTMLElement>(null);
  const sum = column?.kind === 'sum';
  const target = column && !sum ? column.id : null;
  const asked = useLensMeasures(by, row.item.id, target);
  const { data } = asked;
  useKeptScroll(scroller, 'panel', data !== undefined);
  const documents = useMemo(() => new Map(coverage.documents.map((d) => [d.id, d])), [coverage]);
  const targets = useMemo(() => {
    const { tiers, priorities, id } = matrix.framework;
    if (column?.kind === 'sum')
      return new Set(priorities.filter(({ tier }) => tier === column.tier!.id).map((one) => one.id));
    return new Set(column ? [column.id] : [...tiers, ...priorities].map((one) => one.id).concat(id));
  }, [matrix, column]);
  const groups = useMemo(
    () => data && byStanding(data.measures, documents, targets, settings),
    [data, documents, targets, settings],
  );
  const at = column ? matrix.columns.all.indexOf(column) : -1;
  const title = lensRowName(row, language);
  return (
    <Panel
      row={title}
      column={column ? name(column) : t('cell.allTargets')}
      tier={tierColour(column?.tier ?? null, matrix.framework.tiers)}
      scroller={scroller}
    >
      {column && (
        <p className={styles.sentence}>
          {explainLensCell(row, column, row.cells[at]!, matrix, settings, language)}
        </p>
      )}
      <p className={styles.ways}>
        <AddToReport
          item={{
            kind: 'view',
            title: [title, column && name(column)].filter(Boolean).join(' × '),
            address: hrefOf({ room: 'overview', lens: by, item: row.item.id, target: column?.id ?? null }),
          }}
        />
      </p>
      <MeasureGroups
        asked={asked}
        groups={groups}
        documents={documents}
        targets={targets}
        matrix={matrix}
        settings={settings}
      />
    </Panel>
  );
}
