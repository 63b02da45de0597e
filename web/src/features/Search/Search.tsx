/** The button and shortcut that open the search; the search itself is loaded when it is first opened. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Search.module.css';

const load = () => import('./SearchDialog.tsx');
const SearchDialog = lazy(load);

export function Search() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    // Soon after the first view, so that the first search does not wait for it.
    const later = setTimeout(() => void load(), 1200);
    return () => clearTimeout(later);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setLoaded(true);
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => {
          setLoaded(true);
          setOpen(true);
        }}
      >
        <Icon name="search" />
        <span className="if-medium">{t('search.open')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {loaded && (
        <Suspense>
          <SearchDialog open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
