import type { ReactNode } from 'react';
import { Link } from '../../app/Link.tsx';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Details.module.css';

interface PassageProps {
  measure: string;
  /** Target of the link that the words are evidence of. */
  link: string | null;
  at: number | null;
  children: ReactNode;
}

/** Words of the document that lead to where they stand. */
export function Passage({ measure, link, at, children }: PassageProps) {
  const { t } = useWords();
  return (
    <Link className={styles.passage} lang="zh" to={{ measure, link, at }} title={t('reader.goto')} replace>
      {children}
    </Link>
  );
}
