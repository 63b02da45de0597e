/** What was run before, newest first. */
import { searchRuns } from '../../core/console-storage.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Sidebar.module.css';
import { change } from './session.ts';
import type { ShelfProps } from './shelf-search.ts';
import { clearRuns, useRuns } from './shelves.ts';

export function HistoryShelf({ words, onPicked }: ShelfProps) {
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
