import { hrefOf } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import { GAPS, type Matrix } from '../../core/coverage.ts';
import type { Gap } from '../../core/gaps.ts';
import { explainGap } from '../../core/list-sentences.ts';
import type { Settings } from '../../core/settings.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GapGlyph } from '../../ui/GapGlyph.tsx';
import type { ListPlace } from '../../ui/LongList.tsx';
import { tierColour } from '../../ui/tier.ts';
import { AddToReport } from '../Report/AddToReport.tsx';
import { DocumentLinks } from './DocumentLinks.tsx';
import styles from './Gaps.module.css';

interface GapItemProps {
  gap: Gap;
  matrix: Matrix;
  settings: Settings;
  place: ListPlace;
}

export function GapItem({ gap, matrix, settings, place }: GapItemProps) {
  const { t, name, language } = useWords();
  const { row, cell, kind, elsewhere, others } = gap;
  const glyph = GAPS.find((one) => one === kind);
  return (
    <li
      {...place}
      className={styles.item}
      data-tier={tierColour(cell?.column.tier ?? null, matrix.framework.tiers)}
    >
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
      <p>{explainGap(gap, settings, language)}</p>
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
        {cell && (cell.measures > 0 || elsewhere > 0) && (
          <Link
            to={{
              room: 'graph',
              start: 'cell',
              area: cell.measures > 0 ? row.area.id : null,
              target: cell.column.id,
              selected: null,
            }}
          >
            {t(cell.measures > 0 ? 'graph.show' : 'gaps.openGraphElsewhere')}
          </Link>
        )}
      </p>
      <DocumentLinks documents={Object.values(row.documents).flat()} settings={settings} />
    </li>
  );
}
