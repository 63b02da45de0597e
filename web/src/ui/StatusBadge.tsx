/** Whether a document is in force on a day, in a word; the shape of its mark says it as well. */
import type { DocumentSummary } from '../../api/coverage.ts';
import { endOf, statusOn } from '../core/status.ts';
import { useWords } from '../i18n/useWords.ts';
import styles from './StatusBadge.module.css';

export function StatusBadge({ document, day }: { document: DocumentSummary; day: string }) {
  const { t, date } = useWords();
  const status = statusOn(document, day);
  const end = endOf(document);
  return (
    <span className={styles.badge} data-status={status} title={t(`statusLong.${status}`)}>
      {t(`status.${status}`)}
      {end !== null && (status === 'in-force' || status === 'expired') && (
        <span className={styles.until}>{t(`until.${status}`, { day: date(end) })}</span>
      )}
    </span>
  );
}
