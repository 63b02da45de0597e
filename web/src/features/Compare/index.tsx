/** Two areas, or two documents, side by side. */
import { useMemo, useRef } from 'react';
import type { Coverage, DocumentSummary } from '../../../api/coverage.ts';
import { hrefOf, useAddress } from '../../app/history.ts';
import { useKeptScroll } from '../../app/kept-scroll.ts';
import { compareRows, pairOfRows } from '../../core/compare.ts';
import type { Matrix, MatrixRow } from '../../core/coverage.ts';
import { useDocument, useFullMeasures } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Notice } from '../../ui/Notice.tsx';
import { AddToReport } from '../Report/AddToReport.tsx';
import { RoomHead } from '../Settings/RoomHead.tsx';
import { WithMatrix } from '../Settings/WithMatrix.tsx';
import { AreaChoice } from './AreaChoice.tsx';
import styles from './Compare.module.css';
import { CompareChoice } from './CompareChoice.tsx';
import { CompareDocuments } from './CompareDocuments.tsx';
import { CompareExport } from './CompareExport.tsx';
import { CompareMeans } from './CompareMeans.tsx';
import { ComparePriorities } from './ComparePriorities.tsx';
import { CompareTexts } from './CompareTexts.tsx';

export default function Compare() {
  return <WithMatrix>{(coverage, matrix) => <Room coverage={coverage} matrix={matrix} />}</WithMatrix>;
}

function Room({ coverage, matrix }: { coverage: Coverage; matrix: Matrix }) {
  const { settings, left, right } = useAddress();
  const { t, name, date } = useWords();
  const body = useRef<HTMLDivElement>(null);
  const [one, other] = useMemo(() => pairOfRows(matrix.rows, left, right), [matrix, left, right]);
  const documents = pairOfDocuments(coverage.documents, left, right);
  const there = useThere(documents, one, other);
  useKeptScroll(body, 'compare', there, true);
  const [first, second] = documentsOf([one, other], coverage.documents);
  const choice = first && second && (
    <CompareChoice of={documents ? 'documents' : 'areas'} documents={[first.id, second.id]} />
  );
  if (documents)
    return (
      <div className={styles.room}>
        <RoomHead
          title={t('compare.titleDocuments')}
          coverage={coverage}
          matrix={matrix}
          choices={choice}
          tools={
            <AddToReport
              item={{
                kind: 'view',
                title: `${t('compare.titleDocuments')}: ${documents.map(({ title }) => title).join(' / ')}`,
                address: hrefOf({
                  room: 'compare',
                  left: documents[0].id,
                  right: documents[1].id,
                  side: null,
                  target: null,
                }),
              }}
            />
          }
        />
        <div ref={body} className={styles.body}>
          <CompareDocuments coverage={coverage} left={documents[0]} right={documents[1]} scroller={body} />
        </div>
      </div>
    );
  if (!one || !other)
    return (
      <Notice title={t('compare.choose')} whole>
        <p>{t('compare.chooseHelp')}</p>
      </Notice>
    );
  const same = one === other;
  const both = { left: one, right: other, coverage, matrix, settings };
  return (
    <div className={styles.room}>
      <RoomHead
        title={t('compare.title')}
        coverage={coverage}
        matrix={matrix}
        choices={choice}
        tools={
          !same && (
            <>
              <CompareExport {...both} />
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
            </>
          )
        }
      />
      <div ref={body} className={styles.body}>
        <AreaChoice rows={matrix.rows} left={one} right={other} />
        {left === null && right === null && shareAny(one, other) && (
          <p className={styles.why}>{t('compare.why')}</p>
        )}
        {!same &&
          [one, other]
            .filter(({ counted }) => counted === 0)
            .map(({ area }) => (
              <p key={area.id} className={styles.why}>
                {t('compare.uncounted', { area: name(area), day: date(settings.asOf) })}
              </p>
            ))}
        {same ? (
          <Notice title={t('compare.same', { area: name(one.area) })}>
            <p>{t('compare.sameHelp')}</p>
          </Notice>
        ) : (
          <>
            <ComparePriorities {...both} />
            <CompareMeans {...both} />
            <CompareTexts left={one} right={other} coverage={coverage} settings={settings} scroller={body} />
          </>
        )}
      </div>
    </div>
  );
}

/** Whether the two have measures on one priority at least. */
const shareAny = (left: MatrixRow, right: MatrixRow): boolean =>
  compareRows(left, right).some(({ side }) => side === 'both');

/** Whether what is compared is there, so that the room is as high as it was. */
function useThere(
  documents: readonly [DocumentSummary, DocumentSummary] | null,
  left: MatrixRow | undefined,
  right: MatrixRow | undefined,
): boolean {
  const texts = [useDocument(documents?.[0].id ?? null), useDocument(documents?.[1].id ?? null)];
  const of = (row: MatrixRow | undefined) => (documents ? null : (row?.area.id ?? null));
  const measures = [useFullMeasures(of(left)), useFullMeasures(of(right))];
  return (documents ? texts : measures).every(({ data }) => data !== undefined);
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

/** Two documents to begin with: the first that counts of either area, or else the first ones of all. */
function documentsOf(rows: readonly (MatrixRow | undefined)[], all: readonly DocumentSummary[]) {
  const own = rows.flatMap((row) => {
    const [document] = row ? Object.values(row.documents).flat() : [];
    return document ? [document] : [];
  });
  return [...new Set([...own, ...all])];
}
