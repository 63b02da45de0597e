/** Two documents, or two versions of one: which measures are the same, changed, new or gone, word by word. */
import { type RefObject, useMemo } from 'react';
import type { Coverage, DocumentSummary } from '../../../api/coverage.ts';
import { navigate, useAddress } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import {
  CHANGES,
  type Change,
  type ComparedMeasure,
  compareDocuments,
} from '../../core/compare-documents.ts';
import { useDocument } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { LongList } from '../../ui/LongList.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Toggles } from '../../ui/Toggles.tsx';
import styles from './Compare.module.css';
import { DocumentChoice } from './DocumentChoice.tsx';
import { WordDiff } from './WordDiff.tsx';

interface CompareDocumentsProps {
  coverage: Coverage;
  left: DocumentSummary;
  right: DocumentSummary;
  scroller: RefObject<HTMLElement | null>;
}

export function CompareDocuments({ coverage, left, right, scroller }: CompareDocumentsProps) {
  const { t } = useWords();
  const one = useDocument(left.id);
  const other = useDocument(right.id);
  const { side } = useAddress();
  const shown = CHANGES.find((change) => change === side) ?? null;
  const compared = useMemo(
    () => one.data && other.data && compareDocuments(one.data.measures, other.data.measures),
    [one.data, other.data],
  );
  const failed = one.error && !one.data ? one : other.error && !other.data ? other : null;
  if (failed) return <ErrorNotice error={failed.error!} onRetry={() => void failed.refetch()} />;
  const count = (change: Change) => compared?.filter((pair) => pair.change === change).length ?? 0;
  return (
    <>
      <DocumentChoice documents={coverage.documents} left={left} right={right} />
      {!compared ? (
        <Skeleton lines={10} label={t('app.loading')} />
      ) : (
        <section>
          <h2>{t('compare.measuresOfBoth')}</h2>
          <Toggles
            className={styles.sides}
            label={t('compare.listedMeasures')}
            choices={[
              ['all', `${t('compare.all')} ${compared.length}`],
              ...CHANGES.map(
                (change) => [change, `${t(`compare.change.${change}`)} ${count(change)}`] as const,
              ),
            ]}
            chosen={shown ?? 'all'}
            onChoose={(chosen) => navigate({ side: CHANGES.find((change) => change === chosen) ?? null })}
          />
          {count('changed') + count('same') === 0 && (
            <p className={styles.none}>{t('compare.nothingAlike')}</p>
          )}
          <LongList
            name={`documents:${left.id}:${right.id}:${shown}`}
            items={compared.filter(({ change }) => shown === null || shown === change)}
            textOf={({ left, right }) => [left?.title, left?.text, right?.title, right?.text].join(' ')}
            keyOf={(pair) => `${pair.left?.id ?? ''}:${pair.right?.id ?? ''}`}
            height={120}
            scroller={scroller}
            className={undefined}
          >
            {(pair, place) => (
              <li {...place}>
                <Pair pair={pair} />
              </li>
            )}
          </LongList>
        </section>
      )}
    </>
  );
}

function Pair({ pair: { change, left, right, score } }: { pair: ComparedMeasure }) {
  const { t } = useWords();
  if (change === 'changed') {
    const sides = [t('compare.leftDocument'), t('compare.rightDocument')] as const;
    return <WordDiff from={left!} to={right!} score={score} sides={sides} />;
  }
  const measure = (left ?? right)!;
  return (
    <article className={styles.diff} data-change={change}>
      <header>
        <Link
          lang="zh"
          to={{ room: 'reader', document: measure.document, measure: measure.id, link: null, at: null }}
        >
          {measure.title}
        </Link>
        <span>{t(`compare.change.${change}`)}</span>
      </header>
      {change !== 'same' && <p lang="zh">{measure.text}</p>}
    </article>
  );
}
