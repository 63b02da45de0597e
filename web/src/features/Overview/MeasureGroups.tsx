import type { DocumentSummary } from '../../../api/coverage.ts';
import type { MeasureSummary } from '../../../api/measures.ts';
import type { Matrix } from '../../core/coverage.ts';
import type { Settings } from '../../core/settings.ts';
import { STANDINGS, type Standing } from '../../core/standing.ts';
import { useWords } from '../../i18n/useWords.ts';
import { MeasureCards } from '../../ui/MeasureCards.tsx';
import styles from './CellPanel.module.css';

interface MeasureGroupsProps {
  groups: Record<Standing, MeasureSummary[]>;
  documents: ReadonlyMap<string, DocumentSummary>;
  /** Only links to these are shown. */
  targets: ReadonlySet<string>;
  matrix: Matrix;
  settings: Settings;
}

/** Measures under the reason why they count or do not. */
export function MeasureGroups({ groups, ...rest }: MeasureGroupsProps) {
  const { t } = useWords();
  return STANDINGS.map((standing) => {
    const measures = groups[standing];
    if (measures.length === 0) return null;
    return (
      <section key={standing} className={styles.group} data-standing={standing}>
        <h3>
          {t(`cell.${standing}`)} <small>{t('cell.measures', { count: measures.length })}</small>
        </h3>
        <MeasureCards name={measures[0]!.id} measures={measures} {...rest} />
      </section>
    );
  });
}
