import { Autocomplete } from '@base-ui/react/autocomplete';
import { memo } from 'react';
import type { SearchHit } from '../../../api/search.ts';
import { useWords } from '../../i18n/useWords.ts';
import { langOfName } from '../../ui/lang.ts';
import styles from './Search.module.css';

interface HitProps {
  hit: SearchHit;
  /** Its name in the language of the page, and its area's. */
  text: string;
  area: string | null;
  onOpen: (hit: SearchHit) => void;
}

/** One hit of the search; it stays as it is while the next words are typed. */
export const Hit = memo(function Hit({ hit, text, area, onOpen }: HitProps) {
  const { t } = useWords();
  return (
    <Autocomplete.Item value={hit} className={styles.hit} onClick={() => onOpen(hit)}>
      <span className={styles.label}>{t(`search.label.${hit.label}`)}</span>
      <span className={styles.text}>
        <span lang={langOfName(text)}>{text}</span>
        {hit.excerpt && <small lang="zh">{hit.excerpt}</small>}
      </span>
      {area !== null && <span className={styles.area}>{area}</span>}
    </Autocomplete.Item>
  );
});
