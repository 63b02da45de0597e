import type { DocumentSummary } from '../../../api/coverage.ts';
import { navigate, useAddress } from '../../app/history.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import styles from './Compare.module.css';

interface DocumentChoiceProps {
  documents: readonly DocumentSummary[];
  left: DocumentSummary;
  right: DocumentSummary;
}

export function DocumentChoice({ documents, left, right }: DocumentChoiceProps) {
  const { t } = useWords();
  return (
    <div className={styles.choice}>
      <Choice side="left" documents={documents} document={left} />
      <button
        type="button"
        className={styles.swap}
        aria-label={t('compare.swap')}
        title={t('compare.swap')}
        onClick={() => navigate({ left: right.id, right: left.id })}
      >
        <Icon name="swap" size={18} />
      </button>
      <Choice side="right" documents={documents} document={right} />
    </div>
  );
}

interface ChoiceProps {
  side: 'left' | 'right';
  documents: readonly DocumentSummary[];
  document: DocumentSummary;
}

function Choice({ side, documents, document }: ChoiceProps) {
  const { t, date } = useWords();
  const { settings } = useAddress();
  return (
    <div className={styles.area} data-side={side}>
      <select
        aria-label={t(`compare.${side}Document`)}
        value={document.id}
        onChange={({ target }) => navigate({ [side]: target.value })}
      >
        {documents.map(({ id, title }) => (
          <option key={id} value={id} lang="zh">
            {title}
          </option>
        ))}
      </select>
      <p className={styles.about}>
        {document.number && <span lang="zh">{document.number}</span>}
        {document.number && document.issued && ' · '}
        {document.issued && date(document.issued)} <StatusBadge document={document} day={settings.asOf} />
      </p>
    </div>
  );
}
