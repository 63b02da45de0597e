/**
 * A day, written 2026-11-22 whatever the browser's own habit is: 11/12 means two days to two people. The calendar is
 * the browser's.
 */
import { useId, useRef, useState } from 'react';
import { isDay } from '../../../cypher/day.ts';
import { dateInWords, dayFrom } from '../core/dates.ts';
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
  const { t, language } = useWords();
  const hint = useId();
  const calendar = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const shown = draft ?? day;
  const wrong = asked && dayFrom(shown) === null;
  const take = (text: string) => {
    setAsked(false);
    setDraft(isDay(text) ? null : text);
    if (isDay(text)) onChange(text);
  };
  // Only when the person is done: 2027-1-1 may be on its way to 2027-1-12.
  const settle = () => {
    const read = dayFrom(shown);
    if (read !== null) take(read);
    setAsked(true);
  };
  return (
    <span className={styles.field}>
      <input
        id={id}
        className={styles.text}
        inputMode="numeric"
        maxLength={14}
        placeholder="2026-01-31"
        value={shown}
        aria-invalid={wrong}
        aria-describedby={wrong ? hint : undefined}
        onChange={(event) => take(event.target.value.trim())}
        onBlur={() => {
          settle();
          setDraft(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
          const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
          if (step === undefined || !isDay(shown)) return;
          event.preventDefault();
          take(shifted(shown, step));
        }}
      />
      {wrong && (
        <span id={hint} className={styles.wrong} role="alert">
          {t('settings.notADay', { day: dateInWords(day, language) })}
        </span>
      )}
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
