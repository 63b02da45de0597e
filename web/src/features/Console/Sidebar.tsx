/** Queries to start from: saved ones, a person's own, and those that ran before. */
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { HistoryShelf } from './HistoryShelf.tsx';
import { OwnShelf } from './OwnShelf.tsx';
import { SavedShelf } from './SavedShelf.tsx';
import styles from './Sidebar.module.css';

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
