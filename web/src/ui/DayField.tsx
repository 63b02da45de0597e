/**
 * A day, written 2026-11-22 whatever the browser's own habit is: 11/12 means two days to two people. The calendar is
 * the browser's.
 */
import { useRef, useState } from 'react';
import { isDay } from '../core/dates.ts';
import { useWords } from '../i18n/useWords.ts';
import styles from './DayField.module.css';
import { Icon } from './Icon.tsx';

interface DayFieldProps {
  id: string;
  day: string;
  onChange: (day: string) => void;
}

function shifted(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

export function DayField({ id, day, onChange }: DayFieldProps) {
  const { t } = useWords();
  const calendar = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? day;
  const take = (text: string) => {
    setDraft(isDay(text) ? null : text);
    if (isDay(text)) onChange(text);
  };
  return (
    <span className={styles.field}>
      <input
        id={id}
        className={styles.text}
        inputMode="numeric"
        maxLength={10}
        placeholder="2026-01-31"
        value={shown}
        aria-invalid={!isDay(shown)}
        onChange={(event) => take(event.target.value.trim())}
        onBlur={() => setDraft(null)}
        onKeyDown={(event) => {
          const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
          if (step === undefined || !isDay(shown)) return;
          event.preventDefault();
          take(shifted(shown, step));
        }}
      />
      <button
        type="button"
        aria-label={t('settings.calendar')}
        onClick={() => calendar.current?.showPicker()}
      >
        <Icon name="calendar" />
      </button>
      <input
        ref={calendar}
        className={styles.calendar}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={day}
        onChange={(event) => take(event.target.value)}
      />
    </span>
  );
}
