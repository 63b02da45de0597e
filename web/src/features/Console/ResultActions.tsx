/** What can be done with a whole answer: copied, or put into the report. */
import { useState } from 'react';
import { hrefOf, useAddress } from '../../app/history.ts';
import { copyRows, oneLine } from '../../core/console-values.ts';
import { useWords } from '../../i18n/useWords.ts';
import { AddToReport } from '../Report/AddToReport.tsx';
import styles from './Console.module.css';
import { copy } from './copy.ts';
import { ResultExport } from './ResultExport.tsx';
import type { Answer } from './session.ts';

/** What a report takes of a result; it says itself that there is more. */
const REPORTED = { rows: 1000, columns: 60, cell: 2000, query: 40_000 } as const;

export function ResultActions({ answer, columns }: { answer: Answer; columns: readonly string[] }) {
  const { t } = useWords();
  useAddress();
  const [said, setSaid] = useState('');
  const { rows, text, summary } = answer;
  const content = () => ({
    query: text.slice(0, REPORTED.query),
    columns: columns.slice(0, REPORTED.columns),
    rows: rows
      .slice(0, REPORTED.rows)
      .map((row) =>
        row.slice(0, REPORTED.columns).map((cell) => (cell === null ? '' : oneLine(cell, REPORTED.cell))),
      ),
    more: summary?.more !== null || rows.length > REPORTED.rows,
  });
  return (
    <div className={styles.actions}>
      <span role="status">{said}</span>
      <button
        type="button"
        disabled={rows.length === 0}
        onClick={async () =>
          setSaid(t((await copy(copyRows(columns, rows))) ? 'console.copied' : 'console.notCopied'))
        }
      >
        {t('console.copyAll')}
      </button>
      <ResultExport answer={answer} columns={columns} />
      {summary && rows.length > 0 && (
        <AddToReport
          item={{ kind: 'query', title: text.split('\n')[0]!.slice(0, 120), address: hrefOf({}) }}
          content={content}
        />
      )}
    </div>
  );
}
