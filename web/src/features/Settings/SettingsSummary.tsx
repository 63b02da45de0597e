import type { Coverage } from '../../../api/coverage.ts';
import { useAddress } from '../../app/history.ts';
import type { Matrix } from '../../core/coverage.ts';
import { useWords } from '../../i18n/useWords.ts';

/** The settings in words: which day, how many documents count, and of which of them nobody knows the dates. */
export function SettingsSummary({ coverage, matrix }: { coverage: Coverage; matrix: Matrix }) {
  const { settings } = useAddress();
  const { t, date } = useWords();
  const unstated = matrix.documents['not-stated'].length;
  const counted = matrix.documents['in-force'].length + unstated;
  return (
    <>
      <span role="status">
        {t('settings.summary', { day: date(settings.asOf), counted, count: coverage.documents.length })}
      </span>
      {unstated > 0 && <span>{t('settings.summaryUnstated', { count: unstated })}</span>}
    </>
  );
}
