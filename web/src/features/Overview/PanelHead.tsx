import type { Tier } from '../../../api/coverage.ts';
import type { Column } from '../../core/columns.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import button from '../../ui/IconButton.module.css';
import { tierColour } from '../../ui/tier.ts';
import styles from './CellPanel.module.css';

interface PanelHeadProps {
  /** Name of the row. */
  row: string;
  column: Column | undefined;
  tiers: readonly Tier[];
  onClose: () => void;
}

/** Which cell, row or column the panel is about. */
export function PanelHead({ row, column, tiers, onClose }: PanelHeadProps) {
  const { t, name } = useWords();
  return (
    <header className={styles.head} data-tier={tierColour(column?.tier ?? null, tiers)}>
      <h2 id="panel-title">
        <span>{row}</span>
        <span className={styles.target}>{column ? name(column) : t('cell.allTargets')}</span>
      </h2>
      <button type="button" className={button.icon} aria-label={t('app.close')} onClick={onClose}>
        <Icon name="close" size={18} />
      </button>
    </header>
  );
}
