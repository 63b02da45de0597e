import { navigate } from '../../app/history.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import button from '../../ui/IconButton.module.css';
import styles from './CellPanel.module.css';

/** Stands for the panel of a row that the address names and the matrix does not have under these settings. */
export function NoRow({ id }: { id: string }) {
  const { t } = useWords();
  return (
    <aside className={styles.panel} aria-labelledby="panel-title">
      <header className={styles.head}>
        <h2 id="panel-title">
          <span>{t('lost.row')}</span>
        </h2>
        <button
          type="button"
          className={button.icon}
          aria-label={t('app.close')}
          onClick={() => navigate({ item: null, target: null })}
        >
          <Icon name="close" size={18} />
        </button>
      </header>
      <p className={styles.sentence}>{t('lost.rowHelp', { id })}</p>
    </aside>
  );
}
