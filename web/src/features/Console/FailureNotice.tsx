/** What went wrong with a statement, where, and what helps. */
import { RequestError } from '../../data/client.ts';
import { engineInWords } from '../../i18n/engine-words.ts';
import { errorInWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Console.module.css';
import type { Failure } from './session.ts';

const TITLED = ['syntax', 'unsupported', 'read-only', 'timeout', 'unavailable'] as const;
const REMEDIED = ['unsupported', 'timeout', 'read-only'] as const;

interface FailureProps {
  failure: Failure;
  onPlace: (place: { line: number; column: number }) => void;
}

export function FailureNotice({ failure, onPlace }: FailureProps) {
  const { t } = useWords();
  const { code, message, engineCode, position, left } = failure;
  const title = TITLED.find((one) => one === code) ?? 'query';
  const said = engineInWords(t, message);
  const remedy = REMEDIED.find((one) => one === code);
  return (
    <div className={styles.failure} role="alert">
      <h2>
        <Icon name="warning" /> {t(`console.failed.${title}`)}
        {engineCode && <code className={styles.engine}>{engineCode}</code>}
      </h2>
      {said && <p>{said}</p>}
      <p lang="en" className={said ? styles.told : undefined}>
        {message}
      </p>
      <p>{remedy ? t(`console.remedy.${remedy}`) : errorInWords(t, new RequestError(code, message))}</p>
      {left > 0 && <p>{t('console.notRun', { count: left })}</p>}
      {position && (
        <button type="button" onClick={() => onPlace(position)}>
          {t('console.goToError', position)}
        </button>
      )}
    </div>
  );
}
