/** The button and shortcut that open the search; the search itself is loaded when it is first opened. */
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Search.module.css';

type Dialog = typeof import('./SearchDialog.tsx').default;

/** Once it is there it is drawn at once: React would keep back what suspended, and the first letters typed would be lost. */
let fetched: Dialog | null = null;
const load = async () => {
  const loaded = await import('./SearchDialog.tsx');
  fetched = loaded.default;
  return loaded;
};
const Fetching = lazy(load);
type Shown = Dialog | typeof Fetching;

export function Search() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [SearchDialog, setDialog] = useState<Shown | null>(null);
  const show = useCallback(() => {
    setDialog((before: Shown | null) => before ?? fetched ?? Fetching);
    setOpen(true);
  }, []);
  useEffect(() => {
    // Soon after the first view, so that the first search does not wait for it.
    const later = setTimeout(() => void load(), 1200);
    return () => clearTimeout(later);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      show();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [show]);
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={show}
      >
        <Icon name="search" />
        <span className="if-medium">{t('search.open')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {SearchDialog && (
        <Suspense>
          <SearchDialog open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
