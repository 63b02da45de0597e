/** Gaps and overlaps as lists: each in a sentence, with what it rests on, and the way to it. */
import { useMemo, useRef } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import type { Overlaps } from '../../../api/overlaps.ts';
import { useAddress } from '../../app/history.ts';
import { useKeptScroll } from '../../app/kept-scroll.ts';
import { frameworkOn } from '../../core/columns.ts';
import { type Matrix, matrixOf } from '../../core/coverage.ts';
import { filtered, GAP_KINDS, type GapKind, gapsOf } from '../../core/gaps.ts';
import {
  OVERLAP_KINDS,
  type OverlapKind,
  sharedMeans,
  sharedPriorities,
  similarPairs,
} from '../../core/overlaps.ts';
import { useCoverage, useOverlaps } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { SettingsBar } from '../Settings/SettingsBar.tsx';
import { GapItem } from './GapItem.tsx';
import styles from './Gaps.module.css';
import { GapsExport } from './GapsExport.tsx';
import { KindList } from './KindList.tsx';
import { Narrowing } from './Narrowing.tsx';
import { MeansItem, PriorityItem, SimilarItem } from './OverlapItems.tsx';

export default function Gaps() {
  const { settings } = useAddress();
  const { t } = useWords();
  const coverage = useCoverage();
  const overlaps = useOverlaps(true);
  const framework = coverage.data && frameworkOn(coverage.data.frameworks, settings.asOf);
  const matrix = useMemo(
    () => coverage.data && framework && matrixOf(coverage.data, framework, settings),
    [coverage.data, framework, settings],
  );
  const failed = [coverage, overlaps].find(({ error, data }) => error && !data);
  if (failed?.error) return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!coverage.data || !overlaps.data) return <Skeleton lines={12} label={t('app.loading')} />;
  if (!matrix)
    return (
      <Notice title={t('matrix.noFramework')}>
        <p>{t('matrix.noFrameworkHelp')}</p>
      </Notice>
    );
  return <Lists coverage={coverage.data} matrix={matrix} overlaps={overlaps.data} />;
}

interface ListsProps {
  coverage: Coverage;
  matrix: Matrix;
  overlaps: Overlaps;
}

const isGap = (kind: GapKind | OverlapKind): kind is GapKind => GAP_KINDS.some((gap) => gap === kind);

function Lists({ coverage, matrix, overlaps }: ListsProps) {
  const { settings, kind: chosen, area, tier } = useAddress();
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const kind = chosen ?? 'none';
  useKeptScroll(scroller, `gaps:${kind}`, true);
  const gaps = useMemo(() => gapsOf(matrix), [matrix]);
  const shared = useMemo(
    () => ({
      'same-priority': sharedPriorities(matrix).filter(
        (one) => tier === null || one.column.tier?.id === tier,
      ),
      'same-means': sharedMeans(overlaps, coverage, matrix, settings).filter(
        (one) => tier === null || one.column.tier?.id === tier,
      ),
      'near-identical': similarPairs(overlaps, coverage, settings),
    }),
    [matrix, overlaps, coverage, settings, tier],
  );
  const listed = isGap(kind) ? filtered(gaps, { kind, area, tier }) : [];
  const counts = Object.fromEntries([
    ...GAP_KINDS.map((one) => [one, filtered(gaps, { kind: one, area, tier }).length]),
    ...OVERLAP_KINDS.map((one) => [one, shared[one].length]),
  ]);
  return (
    <div className={styles.room}>
      <header className={styles.head}>
        <SettingsBar coverage={coverage} matrix={matrix} />
      </header>
      <KindList current={kind} counts={counts} />
      <div ref={scroller} className={styles.list}>
        <h1>{t(`gaps.kind.${kind}`)}</h1>
        <p className={styles.help}>{t(`gaps.help.${kind}`)}</p>
        {(counts[kind] ?? 0) > 0 && (
          <GapsExport
            kind={kind}
            gaps={listed}
            shared={kind === 'same-means' ? shared[kind] : shared['same-priority']}
            similar={shared['near-identical']}
            coverage={coverage}
            matrix={matrix}
          />
        )}
        {kind !== 'near-identical' && (
          <Narrowing matrix={matrix} byArea={isGap(kind)} ranked={isGap(kind) && kind !== 'not-assessable'} />
        )}
        {counts[kind] === 0 ? (
          <Notice title={t('gaps.empty')}>
            <p>{t('gaps.emptyHelp')}</p>
          </Notice>
        ) : (
          <ol className={styles.items}>
            {listed.map((gap) => (
              <GapItem
                key={`${gap.row.area.id}:${gap.cell?.column.id}`}
                gap={gap}
                matrix={matrix}
                settings={settings}
              />
            ))}
            {kind === 'same-priority' &&
              shared[kind].map((one) => <PriorityItem key={one.column.id} overlap={one} matrix={matrix} />)}
            {kind === 'same-means' &&
              shared[kind].map((one) => (
                <MeansItem
                  key={`${one.column.id}:${one.instrument.id}:${one.beneficiary}`}
                  overlap={one}
                  matrix={matrix}
                />
              ))}
            {kind === 'near-identical' &&
              shared[kind].map((pair) => (
                <SimilarItem key={`${pair.a.id}:${pair.b.id}`} pair={pair} coverage={coverage} />
              ))}
          </ol>
        )}
      </div>
    </div>
  );
}
