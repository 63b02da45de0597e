import { lazy, Suspense, useState } from 'react';
import { useAddress } from '../../app/history.ts';
import type { States } from '../../data/export.ts';
import { useCoverage } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Export.module.css';
import type { ExportBase, ExportSource } from './source.ts';

const ExportDialog = lazy(() => import('./ExportDialog.tsx'));

interface ExportButtonProps {
  /** What is on the screen; asked for when the button is pressed. */
  source: (base: ExportBase) => ExportSource;
  disabled?: boolean;
  /** Where “export” alone would not say what. */
  label?: string;
}

interface Open {
  source: ExportSource;
  states: States;
  asking: AbortController;
}

/** Opens the dialog of exports; it is loaded when it is first opened. */
export function ExportButton({ source, disabled, label }: ExportButtonProps) {
  const { t, language } = useWords();
  const { settings } = useAddress();
  const { data } = useCoverage();
  const [open, setOpen] = useState<Open | null>(null);
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-haspopup="dialog"
        title={label ?? t('exports.open')}
        disabled={disabled || !data}
        onClick={() => {
          const asking = new AbortController();
          const address = window.location.href;
          const states: States = new Set();
          const base = { language, settings, coverage: data!, address, signal: asking.signal, states };
          setOpen({ source: source(base), states, asking });
        }}
      >
        <Icon name="download" />
        <span>{label ?? t('exports.open')}</span>
      </button>
      {open && (
        <Suspense>
          <ExportDialog
            source={open.source}
            states={open.states}
            signal={open.asking.signal}
            onClose={() => {
              open.asking.abort();
              setOpen(null);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
