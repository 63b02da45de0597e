import type { Patch } from '../../app/history.ts';
import { useUnread } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './RoomHead.module.css';

interface LostNoteProps {
  /** What the address names and nothing here has, in words. */
  missing: readonly string[];
  /** What takes it out of the address. */
  without: Patch;
}

/** Says what of the address was not found, or could not be read at all, and takes the first out. */
export function LostNote({ missing, without }: LostNoteProps) {
  const { parameters } = useUnread();
  const { t, language } = useWords();
  const between = language === 'zh' ? '、' : ', ';
  if (missing.length + parameters.length === 0) return null;
  return (
    <p className={styles.lost} role="status">
      <Icon name="warning" size={16} />
      <span>
        {missing.length > 0 && t('lost.notFound', { list: missing.join(between) })}{' '}
        {parameters.length > 0 && t('lost.unread', { list: parameters.join(between) })}{' '}
        {missing.length > 0 && (
          <Link to={without} replace>
            {t('lost.takeOut')}
          </Link>
        )}
      </span>
    </p>
  );
}
