import { useWords } from '../../i18n/useWords.ts';
import styles from './CellPanel.module.css';
import { Panel } from './Panel.tsx';

/** Stands for the panel of a row that the address names and the matrix does not have under these settings. */
export function NoRow({ id }: { id: string }) {
  const { t } = useWords();
  return (
    <Panel row={t('lost.row')}>
      <p className={styles.sentence}>{t('lost.rowHelp', { id })}</p>
    </Panel>
  );
}
