/** The button and key that open the sheet of keys; the sheet is loaded when it is first opened. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import button from '../../ui/IconButton.module.css';

const HelpDialog = lazy(() => import('./HelpDialog.tsx'));

export function Help() {
  const { t } = useWords();
  const [open, setOpen] = useState<boolean | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || (event.target as Element).closest('input, select, textarea, [role=dialog]'))
        return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className={button.icon}
        aria-haspopup="dialog"
        aria-keyshortcuts="?"
        aria-label={t('help.open')}
        title={`${t('help.open')} (?)`}
        onClick={() => setOpen(true)}
      >
        <Icon name="help" size={18} />
      </button>
      {open !== null && (
        <Suspense>
          <HelpDialog open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
