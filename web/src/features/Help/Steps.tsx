import { useWords } from '../../i18n/useWords.ts';
import styles from './Help.module.css';

/** How to get from a number to the words that it rests on. */
export function Steps() {
  const { t } = useWords();
  return (
    <ol className={styles.steps}>
      {(['one', 'two', 'three'] as const).map((step) => (
        <li key={step}>{t(`help.steps.${step}`)}</li>
      ))}
    </ol>
  );
}
