/** Says that something is on its way, how far it is where that is known, and stops it: by its button or by Escape. */
import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/useWords.ts';
import styles from './Working.module.css';

interface WorkingProps {
  /** What is being done. */
  children: string;
  /** Of 1; left out where nobody knows. */
  share?: number;
  onStop: () => void;
}

/** Quiet: what is done within a moment is never announced. */
export function Working({ children, share, onStop }: WorkingProps) {
  const { t } = useWords();
  useEscape(onStop);
  return (
    <div className={styles.working} data-working>
      <span role="status">{children}</span>
      {share !== undefined && <progress aria-label={children} max={1} value={share} />}
      <button type="button" title="Esc" onClick={onStop}>
        {t('app.cancel')}
      </button>
    </div>
  );
}

/** Escape belongs to what lies on top first: an open dialog, a list of suggestions. */
function isTaken({ target }: KeyboardEvent): boolean {
  return (
    document.querySelector('[role=dialog]') !== null ||
    (target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true')
  );
}

/** While it stands there, Escape is its own: it comes before what else a room does with the key. */
function useEscape(onEscape: () => void): void {
  const told = useRef(onEscape);
  useEffect(() => {
    told.current = onEscape;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isTaken(event)) return;
      event.preventDefault();
      event.stopPropagation();
      told.current();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
