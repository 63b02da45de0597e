/** Queries to start from: saved ones, a person's own, and those that ran before. */
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
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
  // A narrow window has no room for both: the list opens over the editor, and closes when something is taken from it.
  const [open, setOpen] = useState(false);
  const Shelf = { saved: SavedShelf, own: OwnShelf, history: HistoryShelf }[tab];
  return (
    <aside className={styles.side} aria-label={t('console.side')} data-open={open || undefined}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        onClick={() => setOpen((before) => !before)}
      >
        {t('console.side')} <Icon name="down" size={14} />
      </button>
      <div className={styles.shelf}>
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
        <Shelf
          words={words.trim()}
          onPicked={() => {
            setOpen(false);
            onPicked();
          }}
        />
      </div>
    </aside>
  );
}
