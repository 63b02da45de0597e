import { type ReactNode, useId, useRef, useState } from 'react';
import { REPORT_FORMATS, type ReportFormat } from '../../../../ingest/cli/report-entry.ts';
import type { Coverage } from '../../../api/coverage.ts';
import { navigate, useAddress } from '../../app/history.ts';
import type { Matrix } from '../../core/coverage.ts';
import { LANGUAGES, type Language } from '../../core/dates.ts';
import { REPORT_SUBJECTS, type ReportSubject, type ReportSubjectKind } from '../../core/report/subject.ts';
import { errorInWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { langOfName } from '../../ui/lang.ts';
import { Working } from '../../ui/Working.tsx';
import styles from './MakeReport.module.css';
import { makeReport } from './make.ts';
import { changeBasket, useBasket } from './store.ts';

const OWN_NAME = { zh: '中文', en: 'English' } as const;

type Outcome =
  | { kind: 'idle' }
  | { kind: 'making'; done: number; of: number }
  | { kind: 'made'; name: string }
  | { kind: 'failed'; reason: string };

/** What the report is about, what it is called, and the file that it becomes. */
export function MakeReport({ coverage, matrix }: { coverage: Coverage; matrix: Matrix }) {
  const address = useAddress();
  const { t, language: own } = useWords();
  const { basket } = useBasket();
  const [language, setLanguage] = useState<Language | null>(null);
  const [format, setFormat] = useState<ReportFormat>('docx');
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' });
  const byLinks = [...matrix.rows].sort((a, b) => b.links - a.links).map(({ area }) => area.id);
  const known = (id: string | null) => byLinks.find((one) => one === id);
  const area = known(address.area) ?? byLinks[0] ?? '';
  const left = known(address.left) ?? byLinks.find((id) => id !== address.right) ?? '';
  const another = byLinks.find((id) => id !== left) ?? '';
  const right = address.right === left ? another : (known(address.right) ?? another);
  const kind = address.subject ?? (basket.items.length > 0 ? 'basket' : 'matrix');
  const subjects: Record<ReportSubjectKind, ReportSubject> = {
    basket: { kind: 'basket', items: basket.items },
    matrix: { kind: 'matrix' },
    area: { kind: 'area', area },
    comparison: { kind: 'comparison', left, right },
  };
  const making = useRef<AbortController>(null);
  const make = async () => {
    const ending = new AbortController();
    making.current = ending;
    const onStep = (done: number, of: number) => setOutcome({ kind: 'making', done, of });
    onStep(0, 0);
    try {
      const { title, question } = basket;
      const { settings } = address;
      const wish = { subject: subjects[kind], settings, language: language ?? own, title, question };
      const name = await makeReport(wish, coverage, format, { signal: ending.signal, onStep });
      setOutcome({ kind: 'made', name });
    } catch (error) {
      if (ending.signal.aborted) return setOutcome({ kind: 'idle' });
      const reason = errorInWords(t, error);
      setOutcome({ kind: 'failed', reason });
    }
  };
  const status = {
    idle: '',
    making:
      outcome.kind === 'making' && outcome.done < outcome.of
        ? t('report.reading', { done: outcome.done, of: outcome.of })
        : t('report.making'),
    made: outcome.kind === 'made' ? t('report.made', { name: outcome.name }) : '',
    failed: outcome.kind === 'failed' ? t('report.failed', { reason: outcome.reason }) : '',
  }[outcome.kind];
  return (
    <section className={styles.make} aria-labelledby="make-title">
      <h2 id="make-title">{t('report.make')}</h2>
      <Choices
        legend={t('report.subject')}
        value={kind}
        options={REPORT_SUBJECTS.map((one) => [one, t(`report.subjects.${one}`)])}
        onChange={(subject) => navigate({ subject }, true)}
      />
      {kind === 'area' && (
        <AreaSelect
          label={t('report.area')}
          matrix={matrix}
          value={area}
          onChange={(id) => navigate({ area: id }, true)}
        />
      )}
      {kind === 'comparison' && (
        <>
          <AreaSelect
            label={t('report.left')}
            matrix={matrix}
            value={left}
            onChange={(id) => navigate({ left: id, right: id === right ? left : right }, true)}
          />
          <AreaSelect
            label={t('report.right')}
            matrix={matrix}
            value={right}
            onChange={(id) => navigate({ right: id, left: id === left ? right : left }, true)}
          />
        </>
      )}
      <Field label={t('report.reportTitle')}>
        {(id) => (
          <input
            id={id}
            value={basket.title}
            maxLength={400}
            onChange={({ target }) => changeBasket((now) => ({ ...now, title: target.value }), 'title')}
          />
        )}
      </Field>
      <Field label={t('report.question')}>
        {(id) => (
          <textarea
            id={id}
            rows={3}
            value={basket.question}
            maxLength={4000}
            onChange={({ target }) => changeBasket((now) => ({ ...now, question: target.value }), 'question')}
          />
        )}
      </Field>
      <Choices
        legend={t('report.language')}
        value={language ?? own}
        options={LANGUAGES.map((one) => [one, OWN_NAME[one]])}
        onChange={setLanguage}
        row
      />
      <Choices
        legend={t('report.format')}
        value={format}
        options={REPORT_FORMATS.map((one) => [one, t(`report.formats.${one}`)])}
        onChange={setFormat}
      />
      <button
        type="button"
        className={styles.download}
        aria-disabled={outcome.kind === 'making' || (kind === 'basket' && basket.items.length === 0)}
        onClick={() => {
          if (outcome.kind === 'making' || (kind === 'basket' && basket.items.length === 0)) return;
          void make();
        }}
      >
        <Icon name="download" />
        {t('report.download')}
      </button>
      {outcome.kind === 'making' ? (
        <Working
          share={outcome.of > 0 ? outcome.done / outcome.of : undefined}
          onStop={() => making.current?.abort()}
        >
          {status}
        </Working>
      ) : (
        <p role="status" className={styles.status} data-failed={outcome.kind === 'failed' || undefined}>
          {kind === 'basket' && basket.items.length === 0 ? t('report.empty') : status}
        </p>
      )}
    </section>
  );
}

interface ChoicesProps<T extends string> {
  legend: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
  /** Beside each other. */
  row?: boolean;
}

function Choices<T extends string>({ legend, value, options, onChange, row }: ChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.choices} data-row={row || undefined}>
      <legend>{legend}</legend>
      {options.map(([option, label]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
          <span lang={langOfName(label)}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface AreaSelectProps {
  label: string;
  matrix: Matrix;
  value: string;
  onChange: (id: string) => void;
}

function AreaSelect({ label, matrix, value, onChange }: AreaSelectProps) {
  const { name } = useWords();
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {matrix.rows.map(({ area }) => (
            <option key={area.id} value={area.id}>
              {name(area)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
