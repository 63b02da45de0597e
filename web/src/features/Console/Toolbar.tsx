/** Runs, cancels and formats, with the limits that hold. */
import { type FormEvent, useState } from 'react';
import { LIMITS } from '../../../api/console.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Console.module.css';
import { cancel, change, useConsole } from './session.ts';
import { keepOwn } from './shelves.ts';
import { useSeconds } from './useSeconds.ts';

interface ToolbarProps {
  canRun: boolean;
  writable: boolean;
  onRun(): void;
  onFormat(): void;
}

const within = ({ least, most }: { least: number; most: number }, value: number) =>
  Math.min(most, Math.max(least, Math.round(value)));

export function Toolbar({ canRun, writable, onRun, onFormat }: ToolbarProps) {
  const { t } = useWords();
  const { running, write, limit, timeout } = useConsole();
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('console.run')}>
      {running ? (
        <RunningButton />
      ) : (
        <button
          type="button"
          className={styles.run}
          disabled={!canRun}
          title="Ctrl+Enter"
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={onRun}
        >
          {t('console.run')}
        </button>
      )}
      <button type="button" title="Shift+Alt+F" onClick={onFormat}>
        {t('console.format')}
      </button>
      <KeepButton />
      <NumberField
        label={t('console.rowLimit')}
        value={limit}
        onChange={(value) => change({ limit: within(LIMITS.rows, value) })}
      />
      <NumberField
        label={t('console.timeout')}
        value={timeout / 1000}
        onChange={(value) => change({ timeout: within(LIMITS.timeout, value * 1000) })}
      />
      {writable && (
        <label className={styles.write}>
          <input
            type="checkbox"
            role="switch"
            aria-checked={write}
            checked={write}
            onChange={(event) => change({ write: event.target.checked })}
          />
          {t('console.write')}
        </label>
      )}
    </div>
  );
}

function RunningButton() {
  const { t } = useWords();
  const seconds = useSeconds(useConsole().began);
  return (
    <button type="button" className={styles.cancel} title="Esc" onClick={cancel}>
      <Icon name="close" /> {t('console.cancel')} <span aria-hidden="true">{seconds.toFixed(1)} s</span>
    </button>
  );
}

/** Takes a number once it is left or entered, so that it can be typed in peace. */
function NumberField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange(value: number): void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    const number = Number(typed);
    if (typed !== null && typed.trim() !== '' && Number.isFinite(number)) onChange(number);
    setTyped(null);
  };
  return (
    <label className={styles.number}>
      {label}
      <input
        inputMode="decimal"
        value={typed ?? String(value)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </label>
  );
}

function KeepButton() {
  const { t } = useWords();
  const { text, typed } = useConsole();
  const [title, setTitle] = useState<string | null>(null);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (title?.trim()) keepOwn({ title: title.trim().slice(0, 200), text, typed: [...typed] });
    setTitle(null);
  };
  if (title === null)
    return (
      <button type="button" disabled={text.trim() === ''} onClick={() => setTitle('')}>
        {t('console.save')}
      </button>
    );
  return (
    <form className={styles.keep} onSubmit={keep}>
      <input
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
        autoFocus
        value={title}
        maxLength={200}
        aria-label={t('console.saveTitle')}
        placeholder={t('console.saveTitle')}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setTitle(null)}
      />
      <button type="submit" disabled={title.trim() === ''}>
        {t('console.saveDone')}
      </button>
    </form>
  );
}
