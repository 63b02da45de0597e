/** What lies behind a cell, a row or a column: the measures, or why there are none. */
import { useMemo, useRef } from 'react';
import type { Coverage, DocumentSummary } from '../../../api/coverage.ts';
import { hrefOf, useAddress } from '../../app/history.ts';
import { useKeptScroll } from '../../app/kept-scroll.ts';
import { Link } from '../../app/Link.tsx';
import { cellText, explainChance } from '../../core/cell-asides.ts';
import type { Column } from '../../core/columns.ts';
import { type Cell, type Matrix, type MatrixRow, shareOf } from '../../core/coverage.ts';
import type { Settings } from '../../core/settings.ts';
import { byStanding } from '../../core/standing.ts';
import { useMeasures } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { MeasureCards } from '../../ui/MeasureCards.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { tierColour } from '../../ui/tier.ts';
import { AddToReport } from '../Report/AddToReport.tsx';
import { Amounts } from './Amounts.tsx';
import styles from './CellPanel.module.css';
import { MeasureGroups } from './MeasureGroups.tsx';
import { Panel } from './Panel.tsx';

interface CellPanelProps {
  coverage: Coverage;
  matrix: Matrix;
  settings: Settings;
}

export function CellPanel({ coverage, matrix, settings }: CellPanelProps) {
  const { area, target, against } = useAddress();
  const { t, name, language } = useWords();
  const scroller = useRef<HTMLElement>(null);
  const row = matrix.rows.find((candidate) => candidate.area.id === area);
  const column = matrix.columns.all.find((candidate) => candidate.id === target);
  const cell = row?.cells.find((candidate) => candidate.column.id === target);
  const sum = column?.kind === 'sum';
  const asked = useMeasures(row?.area.id ?? null, sum ? null : (column?.id ?? null));
  const tier = cell && cell.measures === 0 && cell.tierWide > 0 ? (column?.tier ?? null) : null;
  const tierWide = useMeasures(row?.area.id ?? null, tier?.id ?? null, tier !== null);
  const { data } = asked;
  useKeptScroll(scroller, 'panel', data !== undefined);

  const documents = useMemo(() => new Map(coverage.documents.map((d) => [d.id, d])), [coverage]);
  const targets = useMemo(() => targetsBehind(matrix, column, cell), [matrix, column, cell]);
  const groups = useMemo(
    () => data && byStanding(data.measures, documents, targets, settings),
    [data, documents, targets, settings],
  );
  const inTier = useMemo(
    () =>
      tier && tierWide.data
        ? byStanding(tierWide.data.measures, documents, new Set([tier.id]), settings).counted
        : [],
    [tier, tierWide.data, documents, settings],
  );
  const base = matrix.rows.find((candidate) => candidate.area.id === against);
  const searched = row ? Object.values(row.documents).flat() : [];

  return (
    <Panel
      row={row ? name(row.area) : t('cell.allAreas')}
      column={column ? name(column) : t('cell.allTargets')}
      tier={tierColour(column?.tier ?? null, matrix.framework.tiers)}
      scroller={scroller}
    >
      {row && cell && <p className={styles.sentence}>{cellText(row, cell, settings, language, base)}</p>}
      {row && cell && column?.kind === 'priority' && shareOf(cell) === null && row.counted > 0 && (
        <p className={styles.chance}>{explainChance(row, cell, language)}</p>
      )}
      <p className={styles.ways}>
        {groups && groups.counted.length > 0 && !sum && (
          <Link to={{ room: 'graph', start: 'cell', node: null, selected: null }}>{t('graph.show')}</Link>
        )}
        {row && <CompareRow row={row} base={base} />}
        <AddToReport
          item={{
            kind: 'view',
            title: [row && name(row.area), column && name(column)].filter(Boolean).join(' × '),
            address: hrefOf({ room: 'overview', area: row?.area.id ?? null, target: column?.id ?? null }),
          }}
        />
      </p>
      {column && !sum && (
        <Amounts row={row} column={column} documents={documents} matrix={matrix} settings={settings} />
      )}
      {column?.priority && (
        <details className={styles.what}>
          <summary>{t('cell.what', { name: name(column) })}</summary>
          <p>{language === 'zh' ? column.priority.definition : column.priority.definitionEn}</p>
          {column.priority.isNot && (
            <p>
              <b>{t('cell.isNot')}</b>
              {language === 'zh' ? column.priority.isNot : column.priority.isNotEn}
            </p>
          )}
        </details>
      )}
      <MeasureGroups
        asked={asked}
        groups={groups}
        documents={documents}
        targets={targets}
        matrix={matrix}
        settings={settings}
      >
        {tier && inTier.length > 0 && (
          <section className={styles.group}>
            <h3>
              {t('cell.tierWide', { tier: name(tier) })}{' '}
              <small>{t('cell.measures', { count: inTier.length })}</small>
            </h3>
            <MeasureCards
              name={tier.id}
              measures={inTier}
              documents={documents}
              targets={new Set([tier.id])}
              matrix={matrix}
              settings={settings}
            />
          </section>
        )}
      </MeasureGroups>
      {row && <Searched documents={searched} settings={settings} />}
    </Panel>
  );
}

/** Ids of the targets that a column stands for, or all of them where none is chosen. */
function targetsBehind(matrix: Matrix, column: Column | undefined, cell: Cell | undefined): Set<string> {
  if (cell?.parts) return new Set(cell.parts.map((part) => part.column.id));
  if (column) return new Set([column.id]);
  const { tiers, priorities, id } = matrix.framework;
  return new Set([...tiers, ...priorities].map((one) => one.id).concat(id));
}

/** Makes the row the one that others are compared with, or puts it beside that one. */
function CompareRow({ row, base }: { row: MatrixRow; base: MatrixRow | undefined }) {
  const { t, name } = useWords();
  if (row === base) return null;
  return (
    <>
      <Link to={{ against: row.area.id }} replace>
        {t('matrix.compareWith', { area: name(row.area) })}
      </Link>
      {base && (
        <Link to={{ room: 'compare', left: base.area.id, right: row.area.id, side: null }}>
          {t('matrix.compareRoom', { left: name(base.area), right: name(row.area) })}
        </Link>
      )}
    </>
  );
}

function Searched({ documents, settings }: { documents: DocumentSummary[]; settings: Settings }) {
  const { t } = useWords();
  return (
    <section className={styles.group}>
      <h3>{documents.length > 0 ? t('cell.searched') : t('cell.notSearched')}</h3>
      <ul className={styles.documents}>
        {documents.map((document) => (
          <li key={document.id}>
            <Link
              lang="zh"
              to={{ room: 'reader', document: document.id, measure: null, link: null, at: null }}
            >
              {document.title}
            </Link>
            <span>
              <StatusBadge document={document} day={settings.asOf} />
              {t('cell.measures', { count: document.measures })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
