/** What a room shows instead of content: nothing there, or something went wrong, and what to do. */
import type { ReactNode } from 'react';
import { errorInWords } from '../i18n/error-words.ts';
import { useWords } from '../i18n/useWords.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Notice.module.css';

interface NoticeProps {
  title: string;
  icon?: IconName;
  children?: ReactNode;
  alert?: boolean;
  /** It stands in place of a whole room: its title is the title of the page. */
  whole?: boolean;
}

export function Notice({ title, icon, children, alert, whole }: NoticeProps) {
  const Title = whole ? 'h1' : 'h2';
  return (
    <div className={styles.notice} role={alert ? 'alert' : undefined}>
      {icon && <Icon name={icon} size={28} />}
      <Title>{title}</Title>
      {children}
    </div>
  );
}

interface ErrorNoticeProps extends Pick<NoticeProps, 'whole'> {
  error: Error;
  onRetry: () => void;
}

export function ErrorNotice({ error, onRetry, whole }: ErrorNoticeProps) {
  const { t } = useWords();
  return (
    <Notice title={t('error.title')} icon="warning" alert whole={whole}>
      <p>{errorInWords(t, error)}</p>
      {error.message !== '' && (
        <details className={styles.told}>
          <summary>{t('error.told')}</summary>
          <p lang="en">{error.message}</p>
        </details>
      )}
      <button type="button" className={styles.button} onClick={onRetry}>
        {t('app.retry')}
      </button>
    </Notice>
  );
}
