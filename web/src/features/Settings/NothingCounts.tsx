import { Link } from '../../app/Link.tsx';
import type { Matrix } from '../../core/coverage.ts';
import type { Settings } from '../../core/settings.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './RoomHead.module.css';

/** Says that no document counts under the settings, and what to change. */
export function NothingCounts({ matrix, settings }: { matrix: Matrix; settings: Settings }) {
  const { t, date } = useWords();
  if (matrix.documents['in-force'].length + matrix.documents['not-stated'].length > 0) return null;
  return (
    <p className={styles.lost}>
      <Icon name="warning" size={16} />
      <span>
        {t('settings.nothingCounts', { day: date(settings.asOf) })}{' '}
        {settings.documents !== null && (
          <Link to={{ settings: { documents: null } }}>{t('settings.takeAll')}</Link>
        )}
      </span>
    </p>
  );
}
