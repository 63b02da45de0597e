import type { ReactNode } from 'react';
import type { DocumentSummary } from '../../../api/coverage.ts';
import type { MeasureSummary } from '../../../api/measures.ts';
import type { Matrix } from '../../core/coverage.ts';
import type { Settings } from '../../core/settings.ts';
import { STANDINGS, type Standing } from '../../core/standing.ts';
import { useWords } from '../../i18n/useWords.ts';
import { MeasureCards } from '../../ui/MeasureCards.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './CellPanel.module.css';

interface MeasureGroupsProps {
  /** The question for the measures, and whether its answer was cut. */
  asked: { data: { more: boolean } | undefined; error: Error | null; refetch: () => Promise<unknown> };
  /** Undefined until they are answered. */
  groups: Record<Standing, MeasureSummary[]> | undefined;
  documents: ReadonlyMap<string, DocumentSummary>;
  /** Only links to these are shown. */
  targets: ReadonlySet<string>;
  matrix: Matrix;
  settings: Settings;
  /** What follows them, once they are there. */
  children?: ReactNode;
}

/** Measures under the reason why they count or do not; until they are there, that they are fetched or why they are not. */
export function MeasureGroups({ asked, groups, children, ...rest }: MeasureGroupsProps) {
  const { t } = useWords();
  const { data, error, refetch } = asked;
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!groups) return <Skeleton lines={6} label={t('app.loading')} />;
  return (
    <>
      {STANDINGS.map((standing) => {
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
      })}
      {children}
      {data?.more && <p className={styles.more}>{t('cell.more')}</p>}
    </>
  );
}
