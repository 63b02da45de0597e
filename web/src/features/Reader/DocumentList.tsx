import type { Coverage } from '../../../api/coverage.ts';
import { useAddress } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import styles from './DocumentList.module.css';

/** All documents by area, to choose one. */
export function DocumentList({ coverage }: { coverage: Coverage }) {
  const { t, name, date } = useWords();
  const { settings } = useAddress();
  const areas = [...coverage.areas, { id: null, name: t('reader.notStated'), nameEn: t('reader.notStated') }];
  return (
    <div className={styles.room}>
      <h1>{t('reader.choose')}</h1>
      <p className={styles.help}>{t('reader.chooseHelp', { day: date(settings.asOf) })}</p>
      {areas.map((area) => {
        const documents = coverage.documents.filter((document) => document.area === area.id);
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
