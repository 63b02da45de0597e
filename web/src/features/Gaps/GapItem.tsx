import { hrefOf } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import { GAPS, type Matrix } from '../../core/coverage.ts';
import type { Gap } from '../../core/gaps.ts';
import { explainArea, explainCell } from '../../core/sentences.ts';
import type { Settings } from '../../core/settings.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GapGlyph } from '../../ui/GapGlyph.tsx';
import { tierColour } from '../../ui/tier.ts';
import { AddToReport } from '../Report/AddToReport.tsx';
import styles from './Gaps.module.css';

interface GapItemProps {
  gap: Gap;
  matrix: Matrix;
  settings: Settings;
}

export function GapItem({ gap, matrix, settings }: GapItemProps) {
  const { t, name } = useWords();
  const { row, cell, kind, elsewhere, others } = gap;
  const documents = Object.values(row.documents).flat();
  const glyph = GAPS.find((one) => one === kind);
  return (
    <li className={styles.item} data-tier={tierColour(cell?.column.tier ?? null, matrix.framework.tiers)}>
      <div className={styles.title}>
        {glyph && <GapGlyph gap={glyph} />}
        <b>{name(row.area)}</b>
        {cell && <b className={styles.target}>{name(cell.column)}</b>}
        {cell && (
          <span className={styles.elsewhere} title={t('gaps.elsewhere', { elsewhere, others })}>
            {t('gaps.elsewhere', { elsewhere, others })}
          </span>
        )}
      </div>
      <p>{useSentence(gap, settings)}</p>
      <p className={styles.ways}>
        <AddToReport
          item={{
            kind: 'view',
            title: [name(row.area), cell && name(cell.column), t(`gaps.kind.${kind}`)]
              .filter(Boolean)
              .join(' · '),
            address: hrefOf({
              room: 'gaps',
              kind,
              area: row.area.id,
              target: cell?.column.id ?? null,
              tier: null,
            }),
          }}
        />
        <Link to={{ room: 'overview', area: row.area.id, target: cell?.column.id ?? null }}>
          {t('gaps.openMatrix')}
        </Link>
        {documents.map((document) => (
          <Link
            key={document.id}
            to={{ room: 'reader', document: document.id, measure: null, link: null, at: null }}
          >
            {document.title}
          </Link>
        ))}
      </p>
    </li>
  );
}

function useSentence({ kind, row, cell }: Gap, settings: Settings): string {
  const { t, name, language } = useWords();
  if (!cell) return explainArea(row, language);
  if (kind !== 'no-department' && kind !== 'no-amount') return explainCell(row, cell, settings, language);
  return t(kind === 'no-department' ? 'gaps.noDepartment' : 'gaps.noAmount', {
    area: name(row.area),
    target: name(cell.column),
    measures: cell.measures,
  });
}
