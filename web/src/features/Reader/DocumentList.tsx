import { useState } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import { useAddress, useEntryKey } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import { useGrown } from '../../app/leisure.ts';
import { holds } from '../../core/holds.ts';
import { useWords } from '../../i18n/useWords.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { LostNote } from '../Settings/LostNote.tsx';
import styles from './DocumentList.module.css';

/** What was typed, by entry of the history: Back from a document finds the list as it was. */
const typed = new Map<string, string>();

/** All documents by area, to choose one; those whose title, number or area holds what is typed. */
export function DocumentList({ coverage }: { coverage: Coverage }) {
  const { t, name, date } = useWords();
  const { settings } = useAddress();
  const entry = useEntryKey();
  const [text, setText] = useState(typed.get(entry) ?? '');
  const areaNames = new Map(coverage.areas.map(({ id, name, nameEn }) => [id, `${name} ${nameEn}`]));
  const documents = coverage.documents.filter(({ title, number, area }) =>
    holds([title, number, area !== null && areaNames.get(area)].join(' '), text),
  );
  // As long as it may be, all of it stands there in the end: a browser's search finds a title in it.
  const grown = useGrown(documents.length, text);
  let left = grown;
  const areas = [...coverage.areas, { id: null, name: t('reader.notStated'), nameEn: t('reader.notStated') }];
  return (
    <div className={styles.room}>
      <h1>{t('reader.choose')}</h1>
      <p className={styles.help}>{t('reader.chooseHelp', { day: date(settings.asOf) })}</p>
      <LostNote missing={[]} without={{}} />
      <p className={styles.filter}>
        <input
          type="search"
          value={text}
          aria-label={t('reader.filter')}
          placeholder={t('reader.filter')}
          onChange={({ target: { value } }) => {
            typed.set(entry, value);
            setText(value);
          }}
        />
        <span role="status">
          {t('reader.filtered', { count: documents.length, total: coverage.documents.length })}
        </span>
      </p>
      {documents.length === 0 && <p className={styles.none}>{t('reader.filteredNone')}</p>}
      {areas.map((area) => {
        const here = documents.filter((document) => document.area === area.id).slice(0, left);
        left -= here.length;
        if (here.length === 0) return null;
        return (
          <section key={area.id}>
            <h2>{name(area)}</h2>
            <ul>
              {here.map((document) => (
                <li key={document.id}>
                  <Link to={{ document: document.id, measure: null, link: null, at: null }}>
                    <span lang="zh">{document.title}</span>
                  </Link>
                  <p>
                    <StatusBadge document={document} day={settings.asOf} />
                    {document.number && <span lang="zh">{document.number}</span>}
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
