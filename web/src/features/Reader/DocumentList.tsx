import type { Coverage } from '../../../api/coverage.ts';
import { useAddress } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import { useGrown } from '../../app/leisure.ts';
import { useWords } from '../../i18n/useWords.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import styles from './DocumentList.module.css';

/** All documents by area, to choose one. */
export function DocumentList({ coverage }: { coverage: Coverage }) {
  const { t, name, date } = useWords();
  const { settings } = useAddress();
  // As long as it may be, all of it stands there in the end: a browser's search finds a title in it.
  const grown = useGrown(coverage.documents.length, 'documents');
  let left = grown;
  const areas = [...coverage.areas, { id: null, name: t('reader.notStated'), nameEn: t('reader.notStated') }];
  return (
    <div className={styles.room}>
      <h1>{t('reader.choose')}</h1>
      <p className={styles.help}>{t('reader.chooseHelp', { day: date(settings.asOf) })}</p>
      {areas.map((area) => {
        const documents = coverage.documents.filter((document) => document.area === area.id).slice(0, left);
        left -= documents.length;
        if (documents.length === 0) return null;
        return (
          <section key={area.id}>
            <h2>{name(area)}</h2>
            <ul>
              {documents.map((document) => (
                <li key={document.id}>
                  <Link to={{ document: document.id, measure: null, link: null, at: null }}>
                    {document.title}
                  </Link>
                  <p>
                    <StatusBadge document={document} day={settings.asOf} />
                    {document.number && <span>{document.number}</span>}
                    {document.issued && <span>{t('reader.issuedOn', { day: date(document.issued) })}</span>}
                    <span>{t('cell.measures', { count: document.measures })}</span>
                  </p>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
