/** Gaps and overlaps as lists: each in a sentence, with what it rests on, and the way to it. */
import { useMemo, useRef } from 'react';
import { LEAST_LIKENESS } from '../../../../cypher/likeness.ts';
import type { Coverage } from '../../../api/coverage.ts';
import type { Overlaps } from '../../../api/overlaps.ts';
import { useAddress } from '../../app/history.ts';
import { useKeptScroll } from '../../app/kept-scroll.ts';
import type { Matrix } from '../../core/coverage.ts';
import { dayAhead, type ExpiryKind, expiringBefore } from '../../core/expiring.ts';
import { filtered, GAP_KINDS, type GapKind, gapsOf } from '../../core/gaps.ts';
import { keepingLast } from '../../core/last.ts';
import {
  OVERLAP_KINDS,
  type OverlapKind,
  sharedMeans,
  sharedPriorities,
  similarPairs,
} from '../../core/overlaps.ts';
import { RequestError } from '../../data/client.ts';
import { stopOverlaps, useOverlaps } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Working } from '../../ui/Working.tsx';
import { RoomHead } from '../Settings/RoomHead.tsx';
import { WithMatrix } from '../Settings/WithMatrix.tsx';
import styles from './Gaps.module.css';
import { GapsExport } from './GapsExport.tsx';
import { Items } from './Items.tsx';
import { KindList } from './KindList.tsx';
import { Narrowing } from './Narrowing.tsx';

export default function Gaps() {
  return <WithMatrix>{(coverage, matrix) => <Lists coverage={coverage} matrix={matrix} />}</WithMatrix>;
}

interface ListsProps {
  coverage: Coverage;
  matrix: Matrix;
}

/** What is known of overlaps before the server has told. */
const NOT_TOLD: Overlaps = { instruments: [], beneficiaries: [], means: [], similar: [] };

const isGap = (kind: GapKind | OverlapKind | ExpiryKind): kind is GapKind =>
  GAP_KINDS.some((gap) => gap === kind);

const lastGaps = keepingLast(gapsOf);
const lastExpiring = keepingLast(expiringBefore);
const lastMeans = keepingLast(sharedMeans);
const lastPairs = keepingLast(similarPairs);

/** Gaps and what expires follow from the matrix: they do not wait for what the server tells of overlaps. */
function Lists({ coverage, matrix }: ListsProps) {
  const { settings, kind: chosen, area, tier, before: chosenDay } = useAddress();
  const { t } = useWords();
  const { data, error, refetch, fetchStatus } = useOverlaps(true);
  const overlaps = data ?? NOT_TOLD;
  const scroller = useRef<HTMLDivElement>(null);
  const kind = chosen ?? 'none';
  const waits = !data && OVERLAP_KINDS.some((one) => one === kind);
  const stopped = !data && !error && fetchStatus === 'idle';
  useKeptScroll(scroller, `gaps:${kind}`, !waits);
  const gaps = lastGaps(matrix);
  const shared = useMemo(
    () => ({
      'same-priority': sharedPriorities(matrix).filter(
        (one) => tier === null || one.column.tier?.id === tier,
      ),
      'same-means': lastMeans(overlaps, coverage, matrix, settings).filter(
        (one) => tier === null || one.column.tier?.id === tier,
      ),
      'near-identical': lastPairs(overlaps, coverage, settings),
    }),
    [matrix, overlaps, coverage, settings, tier],
  );
  const before = dayAhead(settings, chosenDay);
  const expiring = useMemo(
    () =>
      lastExpiring(coverage, matrix, settings, before).filter(
        (one) => area === null || one.area?.id === area,
      ),
    [coverage, matrix, settings, before, area],
  );
  const listed = isGap(kind) ? filtered(gaps, { kind, area, tier }) : [];
  const counts = Object.fromEntries([
    ...GAP_KINDS.map((one) => [one, filtered(gaps, { kind: one, area, tier }).length]),
    ...OVERLAP_KINDS.map((one) => [one, data ? shared[one].length : null]),
    ['expiring', expiring.length],
  ]);
  return (
    <div className={styles.room}>
      <RoomHead
        title={t('gaps.title')}
        coverage={coverage}
        matrix={matrix}
        tools={
          <GapsExport
            kind={kind}
            gaps={listed}
            shared={!waits && (kind === 'same-means' || kind === 'same-priority') ? shared[kind] : []}
            similar={kind === 'near-identical' ? shared[kind] : []}
            expiring={kind === 'expiring' ? expiring : []}
            before={before}
            coverage={coverage}
            matrix={matrix}
          />
        }
      >
        {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {stopped && waits && (
          <ErrorNotice error={new RequestError('cancelled', '')} onRetry={() => void refetch()} />
        )}
      </RoomHead>
      <KindList current={kind} counts={counts} />
      <div ref={scroller} className={styles.list}>
        <h2>{t(`gaps.kind.${kind}`)}</h2>
        <p className={styles.help}>{t(`gaps.help.${kind}`)}</p>
        {kind === 'near-identical' && (
          <p className={styles.help}>{t('gaps.likeness', { least: LEAST_LIKENESS * 100 })}</p>
        )}
        {kind !== 'near-identical' && (
          <Narrowing
            matrix={matrix}
            byArea={isGap(kind) || kind === 'expiring'}
            byTier={kind !== 'expiring'}
            before={kind === 'expiring' ? before : null}
            ranked={isGap(kind) && kind !== 'not-assessable'}
          />
        )}
        {waits ? (
          !error &&
          !stopped && (
            <>
              <Working onStop={stopOverlaps}>{t('gaps.asking')}</Working>
              <Skeleton lines={12} label={t('app.loading')} />
            </>
          )
        ) : counts[kind] === 0 ? (
          <Notice title={t('gaps.empty')}>
            <p>{t('gaps.emptyHelp')}</p>
          </Notice>
        ) : (
          <Items
            kind={kind}
            gaps={listed}
            shared={shared}
            expiring={expiring}
            before={before}
            overlaps={overlaps}
            coverage={coverage}
            matrix={matrix}
            scroller={scroller}
          />
        )}
      </div>
    </div>
  );
}
