import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import button from '../../ui/IconButton.module.css';
import { langOfName } from '../../ui/lang.ts';
import styles from './CellPanel.module.css';
import { closePanel } from './close-panel.ts';

interface PanelProps {
  /** Names of the row and of the column that it is about; a column is left out where there is none to name. */
  row: string;
  column?: string;
  /** Which colour the tier of the column has. */
  tier?: number;
  scroller?: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** The panel beside the matrix. Escape closes it as its button does. */
export function Panel({ row, column, tier = 0, scroller, children }: PanelProps) {
  const { t } = useWords();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) closePanel();
  };
  return (
    <aside ref={scroller} className={styles.panel} aria-labelledby="panel-title" onKeyDown={onKeyDown}>
      <header className={styles.head} data-tier={tier}>
        <h2 id="panel-title">
          <span lang={langOfName(row)}>{row}</span>
          {column !== undefined && <span className={styles.target}>{column}</span>}
        </h2>
        <button type="button" className={button.icon} aria-label={t('app.close')} onClick={closePanel}>
          <Icon name="close" size={18} />
        </button>
      </header>
      {children}
    </aside>
  );
}
