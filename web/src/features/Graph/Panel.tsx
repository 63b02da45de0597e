/** A panel at the side: what it is about, how to close it, and what it says. */
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import button from '../../ui/IconButton.module.css';
import { langOfName } from '../../ui/lang.ts';
import styles from './Panel.module.css';

interface PanelProps {
  kind: string;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

export function Panel({ kind, title, onClose, children }: PanelProps) {
  const { t } = useWords();
  return (
    <section className={styles.panel} aria-label={`${kind}: ${title}`}>
      <header>
        <h2>
          <small>{kind}</small>
          <span lang={langOfName(title)}>{title}</span>
        </h2>
        <button type="button" className={button.icon} aria-label={t('app.close')} onClick={onClose}>
          <Icon name="close" size={18} />
        </button>
      </header>
      {children}
    </section>
  );
}
