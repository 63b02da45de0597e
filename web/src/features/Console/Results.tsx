/** What came of the last run: a statement's rows in one of several views, or what went wrong. */
import { useMemo, useState } from 'react';
import { chartOf } from '../../core/console-chart.ts';
import { entitiesIn } from '../../core/console-values.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { ChartView } from './ChartView.tsx';
import styles from './Console.module.css';
import { FailureNotice } from './FailureNotice.tsx';
import { GraphView } from './GraphView.tsx';
import { JsonView } from './JsonView.tsx';
import { PlanView } from './PlanView.tsx';
import { ResultActions } from './ResultActions.tsx';
import { ResultTable } from './ResultTable.tsx';
import { type Answer, change, useConsole } from './session.ts';

const VIEWS = ['table', 'graph', 'json', 'chart', 'plan'] as const;
type View = (typeof VIEWS)[number];

interface ResultsProps {
  onRetry: () => void;
  onPlace: (place: { line: number; column: number }) => void;
}

export function Results({ onRetry, onPlace }: ResultsProps) {
  const { t } = useWords();
  const { answers, shown, error, cancelled, running, ran } = useConsole();
  const answer = answers[shown];
  return (
    <>
      {answers.length > 1 && (
        <nav className={styles.statements} aria-label={t('console.statements')}>
          {answers.map((one, at) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: a statement is its place in the text
              key={at}
              type="button"
              aria-pressed={at === shown}
              data-failed={one.failure !== null || undefined}
              title={one.text.slice(0, 300)}
              onClick={() => change({ shown: at })}
            >
              {t('console.statement', { number: at + 1 })}
            </button>
          ))}
        </nav>
      )}
      <p className="visually-hidden" role="status">
        {running
          ? t('console.running')
          : cancelled
            ? t('console.cancelled')
            : answer && <Told answer={answer} />}
      </p>
      {error && <ErrorNotice error={error} onRetry={onRetry} />}
      {cancelled && <p className={styles.note}>{t('console.cancelled')}</p>}
      {answer?.failure && <FailureNotice failure={answer.failure} onPlace={onPlace} />}
      {answer && !answer.failure && answer.columns && <Rows answer={answer} columns={answer.columns} />}
      {!ran && <p className={styles.note}>{t('console.none')}</p>}
      {running && !answer?.columns && <p className={styles.note}>{t('console.running')}</p>}
    </>
  );
}

/** How much an answer holds, in words. */
function Told({ answer: { rows, summary } }: { answer: Answer }) {
  const { t } = useWords();
  return summary?.more
    ? `${t('console.shownRows', { count: rows.length })} ${t(summary.more === 'rows' ? 'console.moreRows' : 'console.moreSize')}`
    : t('console.size', { count: rows.length });
}

function Rows({ answer, columns }: { answer: Answer; columns: readonly string[] }) {
  const { t } = useWords();
  const [wanted, setView] = useState<View | null>(null);
  const { rows, summary } = answer;
  // Rows that are still coming are not measured over and over.
  const settled = summary ? rows : null;
  const found = useMemo(() => entitiesIn(settled ?? []), [settled]);
  const chart = useMemo(() => chartOf(columns, settled ?? []), [columns, settled]);
  const plan = summary?.plan ?? null;
  const written = writtenPlan(answer, columns);
  const views = VIEWS.filter((view) => view !== 'plan' || plan || written !== null);
  const planned = written !== null || (plan !== null && columns.length === 0);
  const view = wanted && views.includes(wanted) ? wanted : planned ? 'plan' : 'table';
  const counters = Object.entries(summary?.counters ?? {}).filter(([, count]) => count > 0);
  return (
    <section className={styles.answer} aria-label={t('console.result')}>
      <header className={styles.answerHead}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend of its own */}
        <div className={styles.views} role="group" aria-label={t('console.views')}>
          {views.map((name) => (
            <button key={name} type="button" aria-pressed={name === view} onClick={() => setView(name)}>
              {t(`console.view.${name}`)}
            </button>
          ))}
        </div>
        <p data-more={summary?.more ?? undefined}>
          <Told answer={answer} />
          {summary &&
            ` · ${t('console.elapsed', { seconds: (summary.elapsed / 1000).toFixed(summary.elapsed < 100 ? 3 : 2) })}`}
          {counters.map(
            ([what, count]) => ` · ${t(`console.counters.${what as 'nodesCreated'}`, { count })}`,
          )}
        </p>
        <ResultActions answer={answer} columns={columns} />
      </header>
      {summary?.unknown.map(({ kind, name, meant }) => (
        <p key={`${kind} ${name}`} className={styles.note} role="status">
          {t(`console.unknown.${kind}`, { name })}
          {meant !== null && ` ${t('console.unknown.meant', { name: meant })}`}
        </p>
      ))}
      {summary?.changed && (
        <p className={styles.note} role="status">
          {t('console.changed')}
        </p>
      )}
      {view === 'table' && <ResultTable columns={columns} rows={rows} found={found} />}
      {view === 'graph' && <GraphView found={found} />}
      {view === 'json' && <JsonView columns={columns} rows={rows} />}
      {view === 'chart' && <ChartView chart={chart} />}
      {view === 'plan' && plan && <PlanView plan={plan} />}
      {view === 'plan' && written !== null && <pre className={styles.written}>{written}</pre>}
    </section>
  );
}

/** A plan that the engine gives as the only value of its answer; null where the answer is none. */
function writtenPlan({ text, rows }: Answer, columns: readonly string[]): string | null {
  if (!/^(EXPLAIN|PROFILE)\b/i.test(text) || columns.length !== 1 || rows.length !== 1) return null;
  const [plan] = rows[0]!;
  return /^(plan|profile)$/.test(columns[0]!) && typeof plan === 'string' ? plan : null;
}
