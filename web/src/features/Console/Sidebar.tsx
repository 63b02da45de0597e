/** Queries to start from: saved ones, a person's own, and those that ran before. */
import { type ChangeEvent, useId, useState } from 'react';
import { type SavedQuery, savedQueries } from '../../../../cypher/queries.ts';
import { typedDefault } from '../../core/console-parameters.ts';
import { fileOf, type OwnQuery, queryOfFile, searchRuns } from '../../core/console-storage.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { download } from './download.ts';
import styles from './Sidebar.module.css';
import { change } from './session.ts';
import { clearRuns, keepOwn, removeOwn, useOwnQueries, useRuns } from './shelves.ts';

const TABS = ['saved', 'own', 'history'] as const;
type Tab = (typeof TABS)[number];

export function Sidebar({ onPicked }: { onPicked: () => void }) {
  const { t } = useWords();
  const [tab, setTab] = useState<Tab>('saved');
  const [words, setWords] = useState('');
  const Shelf = { saved: SavedShelf, own: OwnShelf, history: HistoryShelf }[tab];
  return (
    <aside className={styles.side} aria-label={t('console.side')}>
      <div className={styles.tabs}>
        {TABS.map((name) => (
          <button key={name} type="button" aria-pressed={name === tab} onClick={() => setTab(name)}>
            {t(`console.tabs.${name}`)}
          </button>
        ))}
      </div>
      <input
        type="search"
        className={styles.find}
        value={words}
        aria-label={t('console.find')}
        placeholder={t('console.find')}
        onChange={(event) => setWords(event.target.value)}
      />
      <Shelf words={words.trim()} onPicked={onPicked} />
    </aside>
  );
}

interface ShelfProps {
  words: string;
  onPicked: () => void;
}

const holds = (text: string, words: string) =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word));

function SavedShelf({ words, onPicked }: ShelfProps) {
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

function OwnShelf({ words, onPicked }: ShelfProps) {
  const { t, language } = useWords();
  const own = useOwnQueries().filter(({ title, text }) => holds(`${title} ${text}`, words));
  const [said, setSaid] = useState('');
  const input = useId();
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    target.value = '';
    try {
      const read = await Promise.all(
        files.map(async (file) => queryOfFile(file.name, (await file.text()).slice(0, 200_000), language)),
      );
      for (const query of read) keepOwn(query);
      setSaid(t('console.imported', { count: read.length }));
    } catch (error) {
      setSaid(t('console.notImported', { message: (error as Error).message }));
    }
  };
  const save = ({ title, text, typed }: OwnQuery) =>
    download(
      `${title.replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 60) || 'query'}.cypher`,
      fileOf({ title, text, typed }),
    );
  return (
    <>
      <div className={styles.tools}>
        <input
          id={input}
          type="file"
          accept=".cypher,.cyp,.txt"
          multiple
          className="visually-hidden"
          onChange={take}
        />
        <label htmlFor={input}>{t('console.import')}</label>
        <p role="status">{said}</p>
      </div>
      {own.length === 0 ? (
        <p className={styles.empty}>{words ? t('console.noMatch') : t('console.noOwn')}</p>
      ) : (
        <ul className={styles.list}>
          {own.map((query) => (
            <li key={query.id}>
              <button
                type="button"
                onClick={() => {
                  change({ text: query.text, typed: query.typed });
                  onPicked();
                }}
              >
                <b>{query.title}</b>
                <code>{query.text.slice(0, 160)}</code>
              </button>
              <div className={styles.actions}>
                <button
                  type="button"
                  aria-label={t('console.download', { title: query.title })}
                  title={t('console.download', { title: query.title })}
                  onClick={() => save(query)}
                >
                  <Icon name="down" />
                </button>
                <button
                  type="button"
                  aria-label={t('console.remove', { title: query.title })}
                  title={t('console.remove', { title: query.title })}
                  onClick={() => removeOwn(query.id)}
                >
                  <Icon name="close" />
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function HistoryShelf({ words, onPicked }: ShelfProps) {
  const { t, language } = useWords();
  const all = useRuns();
  const runs = searchRuns(all, words);
  if (runs.length === 0)
    return <p className={styles.empty}>{words ? t('console.noMatch') : t('console.noHistory')}</p>;
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <ul className={styles.list}>
        {runs.map(({ text, typed, at, rows, failed }) => (
          <li key={`${at} ${text}`}>
            <button
              type="button"
              onClick={() => {
                change({ text, typed });
                onPicked();
              }}
            >
              <code>{text.slice(0, 240)}</code>
              <span>
                {Number.isNaN(Date.parse(at)) ? '' : when.format(new Date(at))} ·{' '}
                {failed ? t('console.failedRun') : t('console.rowsOf', { count: rows })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.tools}>
        <button type="button" onClick={clearRuns}>
          {t('console.clear')}
        </button>
      </div>
    </>
  );
}
