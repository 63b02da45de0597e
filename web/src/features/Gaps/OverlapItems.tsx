import { type ReactNode, useMemo } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import type { Overlaps } from '../../../api/overlaps.ts';
import { hrefOf } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import type { Matrix } from '../../core/coverage.ts';
import { explainOverlap } from '../../core/list-sentences.ts';
import {
  documentsBehind,
  type OverlapKind,
  type Share,
  type SharedMeans,
  type SharedPriority,
  type SimilarPair,
} from '../../core/overlaps.ts';
import type { Settings } from '../../core/settings.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { ListPlace } from '../../ui/LongList.tsx';
import { tierColour } from '../../ui/tier.ts';
import { openInGraph } from '../Graph/send.ts';
import { AddToReport } from '../Report/AddToReport.tsx';
import { DocumentLinks } from './DocumentLinks.tsx';
import styles from './Gaps.module.css';

interface OverlapProps<T> {
  overlap: T;
  overlaps: Overlaps;
  coverage: Coverage;
  matrix: Matrix;
  settings: Settings;
  place: ListPlace;
}

export function PriorityItem(props: OverlapProps<SharedPriority>) {
  const { overlap, matrix, settings, place } = props;
  const { name, language } = useWords();
  const { column, shares } = overlap;
  return (
    <li {...place} className={styles.item} data-tier={tierColour(column.tier, matrix.framework.tiers)}>
      <p>{explainOverlap(overlap, settings, language)}</p>
      <Shares shares={shares} target={column.id} />
      <Add kind="same-priority" title={name(column)} target={column.id} />
      <Documents {...props} />
    </li>
  );
}

export function MeansItem(props: OverlapProps<SharedMeans>) {
  const { overlap, matrix, settings, place } = props;
  const { name, language } = useWords();
  const { column, shares, instrument, beneficiary } = overlap;
  return (
    <li {...place} className={styles.item} data-tier={tierColour(column.tier, matrix.framework.tiers)}>
      <p>{explainOverlap(overlap, settings, language)}</p>
      <Shares shares={shares} target={column.id} />
      <Add
        kind="same-means"
        title={[name(column), name(instrument), name(beneficiary)].join(' · ')}
        target={column.id}
        about={[instrument.id, beneficiary.name]}
      />
      <Documents {...props} />
    </li>
  );
}

/** The documents whose measures an overlap counts. */
function Documents({ overlap, overlaps, coverage, settings }: OverlapProps<SharedPriority | SharedMeans>) {
  const documents = useMemo(
    () => documentsBehind(overlap, overlaps, coverage, settings),
    [overlap, overlaps, coverage, settings],
  );
  return <DocumentLinks documents={documents} settings={settings} />;
}

interface AddProps {
  kind: OverlapKind;
  title: string;
  target: string | null;
  /** What tells this overlap from others of its kind and target. */
  about?: string[];
  /** More ways to it. */
  children?: ReactNode;
}

function Add({ kind, title, target, about, children }: AddProps) {
  const { t } = useWords();
  const address = hrefOf({ room: 'gaps', kind, target, area: null, tier: null });
  return (
    <p className={styles.ways}>
      <AddToReport item={{ kind: 'view', title: `${t(`gaps.kind.${kind}`)}: ${title}`, address, about }} />
      {target !== null && (
        <>
          <Link to={{ room: 'overview', area: null, target }}>{t('gaps.openMatrix')}</Link>
          <Link to={{ room: 'graph', start: 'cell', area: null, target, selected: null }}>
            {t('graph.show')}
          </Link>
        </>
      )}
      {children}
    </p>
  );
}

/** The areas that take part, each with its number of measures and the way to them. */
function Shares({ shares, target }: { shares: readonly Share[]; target: string }) {
  const { name } = useWords();
  const most = Math.max(...shares.map(({ measures }) => measures));
  return (
    <ul className={styles.shares}>
      {shares.map(({ area, measures }) => (
        <li key={area.id}>
          <Link to={{ room: 'overview', area: area.id, target }}>{name(area)}</Link>
          <meter className={styles.bar} min={0} max={most} value={measures} aria-label={name(area)} />
          <b>{measures}</b>
        </li>
      ))}
    </ul>
  );
}

interface SimilarItemProps {
  pair: SimilarPair;
  coverage: Coverage;
  place: ListPlace;
}

export function SimilarItem({ pair, coverage, place }: SimilarItemProps) {
  const { t, name } = useWords();
  const side = ({ id, document, title, path }: SimilarPair['a']) => {
    const holder = coverage.documents.find((candidate) => candidate.id === document);
    const area = coverage.areas.find((candidate) => candidate.id === holder?.area);
    return (
      <div className={styles.side}>
        <p className={styles.where}>
          {area && <Link to={{ room: 'overview', area: area.id, target: null }}>{name(area)}</Link>}{' '}
          <span lang="zh">{holder?.title}</span>
        </p>
        <Link lang="zh" to={{ room: 'reader', document, measure: id, link: null, at: null }}>
          {title}
        </Link>
        <p className={styles.where}>{path.join(' › ')}</p>
      </div>
    );
  };
  return (
    <li {...place} className={styles.item} data-tier="0">
      <p className={styles.elsewhere}>{t('gaps.similar', { score: Math.round(pair.score * 100) })}</p>
      <div className={styles.sides}>
        {side(pair.a)}
        {side(pair.b)}
      </div>
      <Add
        kind="near-identical"
        title={`${pair.a.title} / ${pair.b.title}`}
        target={null}
        about={[pair.a.id, pair.b.id]}
      >
        <Link
          to={{
            room: 'compare',
            left: pair.a.document,
            right: pair.b.document,
            side: 'changed',
            target: null,
          }}
        >
          {t('gaps.compareWords')}
        </Link>
        <button type="button" onClick={() => openInGraph([`Measure:${pair.a.id}`, `Measure:${pair.b.id}`])}>
          {t('graph.show')}
        </button>
      </Add>
    </li>
  );
}
