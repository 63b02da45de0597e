import type { Lens } from '../../../api/lens.ts';
import { GAPS } from '../../core/coverage.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GapGlyph } from '../../ui/GapGlyph.tsx';
import { ShareGlyph } from '../../ui/ShareGlyph.tsx';
import styles from './Legend.module.css';

/** What the marks of the matrix mean: those of areas tell kinds of gaps, those of another lens do not. */
export function Legend({ lens }: { lens: 'areas' | Lens }) {
  const { t } = useWords();
  if (lens !== 'areas')
    return (
      <section className={styles.legend} aria-label={t('matrix.legend')}>
        <ul>
          <Counts />
          <li>
            <span aria-hidden="true">·</span>
            {t('matrix.legendNone')}
          </li>
          <li>{t(`matrix.legendLens.${lens}`)}</li>
        </ul>
        <p>{t('matrix.keys')}</p>
      </section>
    );
  return (
    <section className={styles.legend} aria-label={t('matrix.legend')}>
      <ul>
        <Counts />
        <li>
          <span className={styles.unstated} aria-hidden="true">
            3
          </span>
          {t('matrix.legendUnstated')}
        </li>
        {GAPS.map((gap) => (
          <li key={gap} title={t(`gapLong.${gap}`)}>
            <GapGlyph gap={gap} />
            {t(`gap.${gap}`)}
          </li>
        ))}
        <li className={styles.share}>
          <ShareGlyph share="more" />
          <ShareGlyph share="fewer" />
          {t('matrix.legendShare')}
        </li>
      </ul>
      <p>{t('matrix.keys')}</p>
    </section>
  );
}

function Counts() {
  const { t } = useWords();
  return (
    <li>
      <span className={styles.swatches} data-tier="1" aria-hidden="true">
        <span>1</span>
        <span>4</span>
        <span>9</span>
      </span>
      {t('matrix.legendCount')}
    </li>
  );
}
