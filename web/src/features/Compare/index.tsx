/** Two areas, or two documents, side by side. */
import { useMemo } from 'react';
import type { DocumentSummary } from '../../../api/coverage.ts';
import { hrefOf, useAddress } from '../../app/history.ts';
import { frameworkOn } from '../../core/columns.ts';
import { type MatrixRow, matrixOf } from '../../core/coverage.ts';
import { useCoverage } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AddToReport } from '../Report/AddToReport.tsx';
import { SettingsBar } from '../Settings/SettingsBar.tsx';
import { AreaChoice } from './AreaChoice.tsx';
import styles from './Compare.module.css';
import { CompareChoice } from './CompareChoice.tsx';
import { CompareDocuments } from './CompareDocuments.tsx';
import { CompareExport } from './CompareExport.tsx';
import { CompareMeans } from './CompareMeans.tsx';
import { ComparePriorities } from './ComparePriorities.tsx';
import { CompareTexts } from './CompareTexts.tsx';

export default function Compare() {
  const { settings, left, right } = useAddress();
  const { t, name } = useWords();
  const { data, error, refetch } = useCoverage();
  const framework = data && frameworkOn(data.frameworks, settings.asOf);
  const matrix = useMemo(
    () => data && framework && matrixOf(data, framework, settings),
    [data, framework, settings],
  );
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data || !matrix) return <Skeleton lines={12} label={t('app.loading')} />;
  const [one, other] = pair(matrix.rows, left, right);
  const documents = pairOfDocuments(data.documents, left, right);
  return (
    <div className={styles.room}>
      <header className={styles.head}>
        <SettingsBar coverage={data} matrix={matrix} />
        {data.documents.length > 1 && (
          <CompareChoice
            of={documents ? 'documents' : 'areas'}
            documents={[data.documents[0]!.id, data.documents[1]!.id]}
          />
        )}
      </header>
      {documents ? (
        <div className={styles.body}>
          <h1 className="visually-hidden">{t('compare.titleDocuments')}</h1>
          <CompareDocuments coverage={data} left={documents[0]} right={documents[1]} />
        </div>
      ) : one && other ? (
        <div className={styles.body}>
          <h1 className="visually-hidden">{t('compare.title')}</h1>
          <AreaChoice rows={matrix.rows} left={one} right={other} />
          <p className={styles.add}>
            <AddToReport
              item={{
                kind: 'view',
                title: `${t('compare.title')}: ${name(one.area)} / ${name(other.area)}`,
                address: hrefOf({
                  room: 'compare',
                  left: one.area.id,
                  right: other.area.id,
                  side: null,
                  target: null,
                }),
              }}
            />
            <CompareExport left={one} right={other} coverage={data} matrix={matrix} settings={settings} />
          </p>
          <ComparePriorities left={one} right={other} matrix={matrix} coverage={data} settings={settings} />
          <CompareMeans left={one} right={other} coverage={data} matrix={matrix} settings={settings} />
          <CompareTexts left={one} right={other} coverage={data} settings={settings} />
        </div>
      ) : (
        <Notice title={t('compare.choose')}>
          <p>{t('compare.chooseHelp')}</p>
        </Notice>
      )}
    </div>
  );
}

/** The documents that the address names; null where it names areas, or none. */
function pairOfDocuments(documents: readonly DocumentSummary[], left: string | null, right: string | null) {
  const named = (id: string | null) => documents.find((document) => document.id === id);
  const one = named(left);
  const other = named(right);
  if (!one && !other) return null;
  const another = (than: DocumentSummary) => documents.find(({ id }) => id !== than.id) ?? than;
  return [one ?? another(other!), other ?? another(one!)] as const;
}

/** The rows that the address names; where it names none, those that have most to compare. */
function pair(rows: readonly MatrixRow[], left: string | null, right: string | null) {
  const byWeight = [...rows].sort((a, b) => b.links - a.links);
  const row = (id: string | null) => rows.find(({ area }) => area.id === id);
  const one = row(left) ?? byWeight.find(({ area }) => area.id !== right);
  const other = row(right) ?? byWeight.find(({ area }) => area.id !== one?.area.id);
  return [one, other] as const;
}
