import type { ReactNode } from 'react';
import type { DocumentSummary } from '../../api/coverage.ts';
import type { MeasureSummary } from '../../api/measures.ts';
import { useGrown } from '../app/leisure.ts';
import type { Matrix } from '../core/coverage.ts';
import type { Settings } from '../core/settings.ts';
import styles from './MeasureCard.module.css';
import { MeasureCard } from './MeasureCard.tsx';

interface MeasureCardsProps<M extends MeasureSummary> {
  /** Names the list: another one begins anew. */
  name: string;
  measures: readonly M[];
  documents: ReadonlyMap<string, DocumentSummary>;
  /** Only links to these are shown. */
  targets: ReadonlySet<string>;
  matrix: Pick<Matrix, 'columns' | 'framework'>;
  settings: Settings;
  /** What is said of each measure at the end of its card. */
  children?: (measure: M) => ReactNode;
}

/** Measures as a list of cards, of a long one the first at once and the rest bit by bit. */
export function MeasureCards<M extends MeasureSummary>(props: MeasureCardsProps<M>) {
  const { name, measures, documents, targets, matrix, settings, children } = props;
  const grown = useGrown(measures.length, name, 30);
  return (
    <ul className={styles.cards}>
      {measures.slice(0, grown).map((measure) => (
        <MeasureCard
          key={measure.id}
          measure={measure}
          document={documents.get(measure.document)!}
          targets={targets}
          columns={matrix.columns}
          framework={matrix.framework}
          settings={settings}
        >
          {children?.(measure)}
        </MeasureCard>
      ))}
    </ul>
  );
}
