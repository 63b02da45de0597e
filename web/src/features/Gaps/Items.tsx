/** The list of a kind: of a long one only what is in sight is made. */
import type { RefObject } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import type { Overlaps } from '../../../api/overlaps.ts';
import { useAddress } from '../../app/history.ts';
import type { Matrix } from '../../core/coverage.ts';
import type { Expiring, ExpiryKind } from '../../core/expiring.ts';
import type { Gap, GapKind } from '../../core/gaps.ts';
import type { OverlapKind, SharedMeans, SharedPriority, SimilarPair } from '../../core/overlaps.ts';
import { useWords } from '../../i18n/useWords.ts';
import { LongList } from '../../ui/LongList.tsx';
import { ExpiringItem } from './ExpiringItem.tsx';
import { GapItem } from './GapItem.tsx';
import styles from './Gaps.module.css';
import { expiringText, gapText, overlapText, pairText } from './item-text.ts';
import { MeansItem, PriorityItem, SimilarItem } from './OverlapItems.tsx';

interface ItemsProps {
  kind: GapKind | OverlapKind | ExpiryKind;
  gaps: readonly Gap[];
  shared: {
    'same-priority': readonly SharedPriority[];
    'same-means': readonly SharedMeans[];
    'near-identical': readonly SimilarPair[];
  };
  expiring: readonly Expiring[];
  /** The day that is looked ahead to. */
  before: string;
  overlaps: Overlaps;
  coverage: Coverage;
  matrix: Matrix;
  scroller: RefObject<HTMLElement | null>;
}

export function Items(props: ItemsProps) {
  const { kind, gaps, shared, expiring, before, overlaps, coverage, matrix, scroller } = props;
  const { settings } = useAddress();
  const { language } = useWords();
  const list = { name: `gaps:${kind}`, scroller, className: styles.items };
  const about = { matrix, settings };
  const behind = { ...about, overlaps, coverage };
  if (kind === 'same-priority')
    return (
      <LongList
        {...list}
        items={shared[kind]}
        keyOf={({ column }) => column.id}
        textOf={(one) => overlapText(one, settings, language)}
        height={130}
      >
        {(one, place) => <PriorityItem overlap={one} place={place} {...behind} />}
      </LongList>
    );
  if (kind === 'same-means')
    return (
      <LongList
        {...list}
        items={shared[kind]}
        keyOf={(one) => `${one.column.id}:${one.instrument.id}:${one.beneficiary.name}`}
        textOf={(one) => overlapText(one, settings, language)}
        height={130}
      >
        {(one, place) => <MeansItem overlap={one} place={place} {...behind} />}
      </LongList>
    );
  if (kind === 'near-identical')
    return (
      <LongList
        {...list}
        items={shared[kind]}
        keyOf={({ a, b }) => `${a.id}:${b.id}`}
        textOf={(pair) => pairText(pair, coverage, language)}
        height={150}
      >
        {(pair, place) => <SimilarItem pair={pair} coverage={coverage} place={place} />}
      </LongList>
    );
  if (kind === 'expiring')
    return (
      <LongList
        {...list}
        items={expiring}
        keyOf={({ document }) => document.id}
        textOf={(one) => expiringText(one, language)}
        height={150}
      >
        {(one, place) => <ExpiringItem expiring={one} before={before} matrix={matrix} place={place} />}
      </LongList>
    );
  return (
    <LongList
      {...list}
      items={gaps}
      keyOf={({ row, cell }) => `${row.area.id}:${cell?.column.id}`}
      textOf={(gap) => gapText(gap, settings, language)}
      height={110}
    >
      {(gap, place) => <GapItem gap={gap} place={place} {...about} />}
    </LongList>
  );
}
