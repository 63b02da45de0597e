/** The saved queries that come with the program. */
import { type SavedQuery, savedQueries } from '../../../../cypher/queries.ts';
import { typedDefault } from '../../core/console-parameters.ts';
import { holds } from '../../core/holds.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Sidebar.module.css';
import { change } from './session.ts';
import type { ShelfProps } from './shelf-search.ts';

export function SavedShelf({ words, onPicked }: ShelfProps) {
  const { t, language } = useWords();
  const found = [...savedQueries.values()].filter(({ name, title, description }) =>
    holds([name, title.zh, title.en, description.zh, description.en].join(' '), words),
  );
  const pick = ({ cypher, parameters }: SavedQuery) => {
    change({
      text: cypher,
      typed: Object.entries(parameters).map(([name, parameter]) => typedDefault(name, parameter)),
    });
    onPicked();
  };
  if (found.length === 0) return <p className={styles.empty}>{t('console.noMatch')}</p>;
  return (
    <ul className={styles.list}>
      {found.map((query) => (
        <li key={query.name}>
          <button type="button" onClick={() => pick(query)}>
            <b>{query.title[language]}</b>
            <span>{query.description[language]}</span>
            {Object.keys(query.parameters).length > 0 && (
              <code>
                {Object.keys(query.parameters)
                  .map((name) => `$${name}`)
                  .join(' ')}
              </code>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
