/** A person's own queries, kept in the browser, and as files that the command line reads too. */
import { type ChangeEvent, useId, useState } from 'react';
import { fileOf, type OwnQuery, queryOfFile } from '../../core/console-storage.ts';
import { holds } from '../../core/holds.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { download } from './download.ts';
import styles from './Sidebar.module.css';
import { change } from './session.ts';
import type { ShelfProps } from './shelf-search.ts';
import { keepOwn, removeOwn, useOwnQueries } from './shelves.ts';

export function OwnShelf({ words, onPicked }: ShelfProps) {
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
                  <Icon name="download" />
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
