import type { DocumentSummary } from '../../../api/coverage.ts';
import { Link } from '../../app/Link.tsx';
import type { Settings } from '../../core/settings.ts';
import { statusOn } from '../../core/status.ts';
import { useWords } from '../../i18n/useWords.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import styles from './Gaps.module.css';

/** Documents of an item that are listed at once; the rest of them unfolds. */
const FEW = 3;

interface DocumentLinksProps {
  documents: readonly DocumentSummary[];
  settings: Settings;
}

/** The way into the documents that an item rests on; those that are not plainly in force say what they are. */
export function DocumentLinks({ documents, settings }: DocumentLinksProps) {
  const { t } = useWords();
  if (documents.length === 0) return null;
  // A fold that hides one alone would be as long as what it hides.
  const few = documents.length > FEW + 1 ? FEW : documents.length;
  return (
    <div className={styles.documents}>
      <List documents={documents.slice(0, few)} settings={settings} />
      {documents.length > few && (
        <details>
          <summary>{t('gaps.moreDocuments', { count: documents.length - few })}</summary>
          <List documents={documents.slice(few)} settings={settings} />
        </details>
      )}
    </div>
  );
}

function List({ documents, settings }: DocumentLinksProps) {
  return (
    <ul>
      {documents.map((document) => (
        <li key={document.id}>
          <Link to={{ room: 'reader', document: document.id, measure: null, link: null, at: null }}>
            {document.title}
          </Link>
          {statusOn(document, settings.asOf) !== 'in-force' && (
            <StatusBadge document={document} day={settings.asOf} />
          )}
        </li>
      ))}
    </ul>
  );
}
