import { type RefObject, useMemo } from 'react';
import { LEAST_LIKENESS } from '../../../../cypher/likeness.ts';
import type { Coverage } from '../../../api/coverage.ts';
import type { Measure } from '../../../api/measures.ts';
import type { MatrixRow } from '../../core/coverage.ts';
import { similarPairs } from '../../core/overlaps.ts';
import type { Settings } from '../../core/settings.ts';
import { useFullMeasures, useOverlaps } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { LongList } from '../../ui/LongList.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Compare.module.css';
import { WordDiff } from './WordDiff.tsx';

interface CompareTextsProps {
  left: MatrixRow;
  right: MatrixRow;
  coverage: Coverage;
  settings: Settings;
  scroller: RefObject<HTMLElement | null>;
}

/** Measures of the two areas in nearly the same words, word by word. */
export function CompareTexts({ left, right, coverage, settings, scroller }: CompareTextsProps) {
  const { t, name } = useWords();
  const asked = [useOverlaps(true), useFullMeasures(left.area.id), useFullMeasures(right.area.id)] as const;
  const [{ data: overlaps }, { data: one }, { data: other }] = asked;
  const failed = asked.filter(({ data, error }) => error !== null && data === undefined);
  const there = asked.every(({ data }) => data !== undefined);
  const pairs = useMemo(() => {
    if (!overlaps || !one || !other) return [];
    const byId = (measures: readonly Measure[]) => new Map(measures.map((measure) => [measure.id, measure]));
    const [ours, theirs] = [byId(one.measures), byId(other.measures)];
    return similarPairs(overlaps, coverage, settings).flatMap(({ a, b, score }) => {
      const [from, to] = ours.has(a.id)
        ? [ours.get(a.id), theirs.get(b.id)]
        : [ours.get(b.id), theirs.get(a.id)];
      return from && to ? [{ from, to, score }] : [];
    });
  }, [overlaps, one, other, coverage, settings]);
  return (
    <section>
      <h2>{t('compare.similar')}</h2>
      <p className={styles.none}>{t('gaps.likeness', { least: LEAST_LIKENESS * 100 })}</p>
      {failed[0]?.error ? (
        <ErrorNotice
          error={failed[0].error}
          onRetry={() => {
            for (const { refetch } of failed) void refetch();
          }}
        />
      ) : (
        !there && <Skeleton lines={3} label={t('app.loading')} />
      )}
      {there && pairs.length === 0 && <p className={styles.none}>{t('compare.noSimilar')}</p>}
      <LongList
        name={`texts:${left.area.id}:${right.area.id}`}
        items={pairs}
        textOf={({ from, to }) => [from.title, from.text, to.title, to.text].join(' ')}
        keyOf={({ from, to }) => `${from.id}:${to.id}`}
        height={200}
        scroller={scroller}
        className={undefined}
      >
        {({ from, to, score }, place) => (
          <li {...place}>
            <WordDiff from={from} to={to} score={score} sides={[name(left.area), name(right.area)]} />
          </li>
        )}
      </LongList>
    </section>
  );
}
