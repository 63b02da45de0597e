/** Three steps for who is here for the first time; gone for good once dismissed. */
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Help.module.css';
import { Steps } from './Steps.tsx';

const KEY = 'cetu.seen';

function wasSeen(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
}

export function FirstVisit() {
  const { t } = useWords();
  const [seen, setSeen] = useState(wasSeen);
  if (seen) return null;
  const dismiss = () => {
    setSeen(true);
    localStorage.setItem(KEY, '1');
  };
  return (
    <section className={styles.hint} aria-label={t('help.stepsTitle')}>
      <Steps />
      <button type="button" onClick={dismiss}>
        {t('help.dismiss')}
      </button>
    </section>
  );
}
