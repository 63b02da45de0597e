import { diffWords } from 'diff';
import { useMemo } from 'react';
import type { Measure } from '../../../api/measures.ts';
import { Link } from '../../app/Link.tsx';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Compare.module.css';

interface WordDiffProps {
  from: Measure;
  to: Measure;
  score: number;
  /** What stands left and right: each is named in the colour of the words that only it has. */
  sides: readonly [left: string, right: string];
}

/** Two measures as one text, with the words that only one of them has marked. */
export function WordDiff({ from, to, score, sides }: WordDiffProps) {
  const { t } = useWords();
  const parts = useMemo(() => {
    const intlSegmenter = new Intl.Segmenter('zh', { granularity: 'word' });
    let at = 0;
    return diffWords(from.text, to.text, { intlSegmenter }).map((part) => {
      at += part.value.length;
      return { ...part, end: at };
    });
  }, [from, to]);
  return (
    <article className={styles.diff}>
      <header>
        {[from, to].map((measure, at) => (
          <span key={measure.id}>
            <b data-side={at === 0 ? 'left' : 'right'}>{sides[at]}</b>{' '}
            <Link
              lang="zh"
              to={{ room: 'reader', document: measure.document, measure: measure.id, link: null, at: null }}
            >
              {measure.title}
            </Link>
          </span>
        ))}
        <span>{t('gaps.similar', { score: Math.round(score * 100) })}</span>
      </header>
      <p lang="zh">
        {parts.map(({ value, added, removed, end }) => {
          if (!added && !removed) return value;
          const Tag = added ? 'ins' : 'del';
          return (
            <Tag key={end} title={t(added ? 'compare.added' : 'compare.removed')}>
              {value}
            </Tag>
          );
        })}
      </p>
    </article>
  );
}
