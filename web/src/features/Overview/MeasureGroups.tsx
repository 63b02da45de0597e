import type { DocumentSummary } from '../../../api/coverage.ts';
import type { MeasureSummary } from '../../../api/measures.ts';
import { useGrown } from '../../app/leisure.ts';
import type { Matrix } from '../../core/coverage.ts';
import type { Settings } from '../../core/settings.ts';
import { STANDINGS, type Standing } from '../../core/standing.ts';
import { useWords } from '../../i18n/useWords.ts';
import { MeasureCard } from '../../ui/MeasureCard.tsx';
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
  return STANDINGS.map(
    (standing) =>
      groups[standing].length > 0 && (
        <Group key={standing} standing={standing} measures={groups[standing]} {...rest} />
      ),
  );
}

interface GroupProps extends Omit<MeasureGroupsProps, 'groups'> {
  standing: Standing;
  measures: readonly MeasureSummary[];
}

function Group({ standing, measures, documents, targets, matrix, settings }: GroupProps) {
  const { t } = useWords();
  const grown = useGrown(measures.length, measures[0]?.id ?? '', 30);
  return (
    <section className={styles.group} data-standing={standing}>
      <h3>
        {t(`cell.${standing}`)} <small>{t('cell.measures', { count: measures.length })}</small>
      </h3>
      <ul>
        {measures.slice(0, grown).map((measure) => (
          <MeasureCard
            key={measure.id}
            measure={measure}
            document={documents.get(measure.document)!}
            targets={targets}
            columns={matrix.columns}
            framework={matrix.framework}
            settings={settings}
          />
        ))}
      </ul>
    </section>
  );
}
