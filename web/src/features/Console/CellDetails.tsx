/** One cell of a result, unfolded: what it holds, where that stands in the documents, and ways to copy it. */
import { useState } from 'react';
import { type Cells, copyRows, copyText, type Found } from '../../core/console-values.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { copy } from './copy.ts';
import styles from './ResultTable.module.css';
import { ValueView } from './ValueView.tsx';

interface CellDetailsProps {
  columns: readonly string[];
  cells: Cells;
  /** From 1, as it is shown. */
  row: number;
  column: number;
  found: Found;
  onClose: () => void;
}

export function CellDetails({ columns, cells, row, column, found, onClose }: CellDetailsProps) {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const value = cells[column] ?? null;
  const tell = async (text: string) =>
    setSaid(t((await copy(text)) ? 'console.copied' : 'console.notCopied'));
  return (
    <aside
      className={styles.details}
      aria-label={t('console.details')}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header>
        <h2>{t('console.detailsOf', { row, column: columns[column] })}</h2>
        <button type="button" aria-label={t('app.close')} onClick={onClose}>
          <Icon name="close" size={18} />
        </button>
      </header>
      <div className={styles.copy}>
        <button type="button" onClick={() => tell(copyText(value))}>
          {t('console.copyCell')}
        </button>
        <button type="button" onClick={() => tell(copyRows(columns, [cells]))}>
          {t('console.copyRow')}
        </button>
        <span role="status">{said}</span>
      </div>
      <ValueView key={`${row} ${column}`} value={value} found={found} />
    </aside>
  );
}
