import { useEffect, useRef } from 'react';
import { Link } from '../../app/Link.tsx';
import { GAPS } from '../../core/coverage.ts';
import { EXPIRY_KINDS, type ExpiryKind } from '../../core/expiring.ts';
import { GAP_KINDS, type GapKind } from '../../core/gaps.ts';
import { OVERLAP_KINDS, type OverlapKind } from '../../core/overlaps.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GapGlyph } from '../../ui/GapGlyph.tsx';
import styles from './Gaps.module.css';

interface KindListProps {
  current: GapKind | OverlapKind | ExpiryKind;
  /** Null where it is on its way. */
  counts: Record<string, number | null>;
}

export function KindList({ current, counts }: KindListProps) {
  const { t } = useWords();
  const list = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen comes into sight, where the kinds stand in one line
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  const entry = (kind: GapKind | OverlapKind | ExpiryKind) => {
    const glyph = GAPS.find((gap) => gap === kind);
    return (
      <li key={kind}>
        <Link to={{ kind }} aria-current={kind === current || undefined}>
          <span className={styles.glyph}>{glyph && <GapGlyph gap={glyph} />}</span>
          <span>{t(`gaps.kind.${kind}`)}</span>
          <span className={styles.count}>{counts[kind] ?? '…'}</span>
        </Link>
      </li>
    );
  };
  return (
    <nav ref={list} className={styles.kinds} aria-label={t('gaps.kinds')}>
      <h2>{t('gaps.gaps')}</h2>
      <ul>{GAP_KINDS.map(entry)}</ul>
      <h2>{t('gaps.overlaps')}</h2>
      <ul>{OVERLAP_KINDS.map(entry)}</ul>
      <h2>{t('gaps.expiry')}</h2>
      <ul>{EXPIRY_KINDS.map(entry)}</ul>
    </nav>
  );
}
