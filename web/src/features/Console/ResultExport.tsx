import { valuesOf } from '../../core/console-parameters.ts';
import { dayOf } from '../../core/settings.ts';
import { ExportButton, resultSource } from '../Export/index.ts';
import { type Answer, useConsole } from './session.ts';

/** Exports a result: its rows, and the nodes and relationships in them. */
export function ResultExport({ answer, columns }: { answer: Answer; columns: readonly string[] }) {
  const { ran } = useConsole();
  const { text, rows, summary } = answer;
  return (
    <ExportButton
      disabled={!summary || rows.length === 0}
      source={(base) =>
        resultSource(base, {
          text,
          parameters: valuesOf(ran?.fields ?? [], dayOf(new Date())).values,
          columns,
          rows,
          more: summary?.more !== null,
        })
      }
    />
  );
}
