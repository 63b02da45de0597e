import { navigate, useAddress } from '../../app/history.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './MatrixGrid.module.css';

interface FoldRowProps {
  index: number;
  columns: number;
  /** Areas that it folds away. */
  count: number;
  folded: boolean;
}

export function FoldRow({ index, columns, count, folded }: FoldRowProps) {
  const { settings } = useAddress();
  const { t } = useWords();
  return (
    <tr className={styles.fold}>
      <td colSpan={columns}>
        <button
          type="button"
          tabIndex={-1}
          data-row={index}
          data-column={0}
          aria-expanded={!folded}
          onClick={() => navigate({ folded: !folded }, true)}
        >
          <Icon name={folded ? 'down' : 'up'} size={14} />
          {t(settings.documents === null ? 'matrix.withoutDocuments' : 'matrix.withoutChosen', { count })}
          <span>{t(folded ? 'matrix.unfold' : 'matrix.fold')}</span>
        </button>
      </td>
    </tr>
  );
}
