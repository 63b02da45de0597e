import type { DocumentSummary } from '../../../api/coverage.ts';
import { Link } from '../../app/Link.tsx';
import type { Settings } from '../../core/settings.ts';
import { statusOn } from '../../core/status.ts';
import { useWords } from '../../i18n/useWords.ts';
import { FewFirst } from '../../ui/FewFirst.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import styles from './Gaps.module.css';

interface DocumentLinksProps {
  documents: readonly DocumentSummary[];
  settings: Settings;
}

/** The way into the documents that an item rests on; those that are not plainly in force say what they are. */
export function DocumentLinks({ documents, settings }: DocumentLinksProps) {
  const { t } = useWords();
  if (documents.length === 0) return null;
  return (
    <div className={styles.documents}>
      <FewFirst items={documents} more={(count) => t('gaps.moreDocuments', { count })}>
        {(some) => <List documents={some} settings={settings} />}
      </FewFirst>
    </div>
  );
}

function List({ documents, settings }: DocumentLinksProps) {
  return (
    <ul>
      {documents.map((document) => (
        <li key={document.id}>
          <Link to={{ room: 'reader', document: document.id, measure: null, link: null, at: null }}>
            <span lang="zh">{document.title}</span>
          </Link>
          {statusOn(document, settings.asOf) !== 'in-force' && (
            <StatusBadge document={document} day={settings.asOf} />
          )}
        </li>
      ))}
    </ul>
  );
}
