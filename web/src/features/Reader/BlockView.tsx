import { memo, type ReactNode } from 'react';
import type { Measure } from '../../../api/measures.ts';
import type { Place } from '../../app/history.ts';
import { LinkTo } from '../../app/Link.tsx';
import type { Block, Line, Mark, Piece } from '../../core/annotate.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './TextPane.module.css';
import { TierDots } from './TierDots.tsx';
import type { TargetLook } from './targets.ts';

interface BlockProps {
  block: Block;
  /** Whether an earlier part of the block has its mark in the margin. */
  continued: boolean;
  measure: Measure | null;
  targets: ReadonlyMap<string, TargetLook>;
  /** Where a link to a place in the text leads. */
  hrefOf: (place: Place) => string;
  open: boolean;
  /** Target of the link that is shown. */
  link: string | null;
}

export const BlockView = memo(function BlockView({
  block,
  continued,
  measure,
  targets,
  hrefOf,
  open,
  link,
}: BlockProps) {
  const lines = block.lines.map((line) => (
    <LineView key={line.start} line={line} targets={targets} link={link} />
  ));
  if (!measure)
    return (
      <div className={styles.block} data-kind={block.kind ?? undefined}>
        {lines}
      </div>
    );
  const to: Place = { measure: measure.id, link: null, at: null };
  return (
    <section
      className={styles.block}
      data-kind={block.kind ?? undefined}
      data-measure={measure.id}
      data-open={open || undefined}
      aria-label={measure.title}
    >
      {!continued && (
        <LinkTo
          className={styles.gutter}
          to={to}
          href={hrefOf(to)}
          aria-label={measure.title}
          title={measure.title}
        >
          <TierDots links={measure.links} targets={targets} />
        </LinkTo>
      )}
      {lines}
    </section>
  );
});

const HEADINGS = ['p', 'h2', 'h3', 'h4'] as const;

function LineView({ line, targets, link }: { line: Line } & Pick<BlockProps, 'targets' | 'link'>) {
  const Tag = HEADINGS[Math.min(line.heading, 3)] ?? 'p';
  const blank = line.pieces.every((piece) => piece.text.trim() === '');
  return (
    <Tag className={styles.line} data-line={line.start} data-blank={blank || undefined}>
      {line.pieces.map((piece) => (
        <PieceView key={piece.start} piece={piece} targets={targets} link={link} />
      ))}
    </Tag>
  );
}

/** Evidence in its tier's colour, the link that is shown outermost; inside it, what else is marked. */
function PieceView({ piece, targets, link }: { piece: Piece } & Pick<BlockProps, 'targets' | 'link'>) {
  const { t, name } = useWords();
  if (piece.marks.length === 0) return piece.text;
  let content: ReactNode = piece.text;
  for (const type of ['amount', 'target', 'department'] as const)
    if (piece.marks.some((mark) => mark.type === type))
      content = <span className={styles[type]}>{content}</span>;
  const evidence = piece.marks
    .filter((mark): mark is Mark & { type: 'evidence' } => mark.type === 'evidence')
    .sort((a, b) => rank(a, link) - rank(b, link));
  for (const { link: shown } of evidence) {
    const look = targets.get(shown.target);
    content = (
      <mark
        key={shown.target}
        className={styles.evidence}
        data-tier={look?.colour ?? 0}
        data-start={piece.start}
        data-relation={shown.relation}
        data-shown={shown.target === link || undefined}
        title={look && t('reader.evidenceOf', { name: name(look) })}
      >
        {content}
      </mark>
    );
  }
  return content;
}

/** Higher is further out. */
function rank({ link }: Mark & { type: 'evidence' }, shown: string | null): number {
  return (link.target === shown ? 2 : 0) + (link.relation === 'direct' ? 1 : 0);
}
