import type { Parameter, QueryResult } from '../../../cypher/store/store.ts';
import type { Command } from '../context.ts';
import { withStore } from '../open-store.ts';
import { cell, plain } from '../output/cell.ts';
import { csv } from '../output/csv.ts';
import { table } from '../output/table.ts';
import { statementOf } from '../statement.ts';
import type { Terminal } from '../terminal.ts';

export interface QueryOptions {
  /** One statement, or `-` for standard input. */
  cypher?: string;
  /** Name of a saved query, in place of a statement. */
  saved?: string;
  param: Record<string, Parameter>;
  format: 'table' | 'json' | 'csv';
  store?: string;
}

/** Runs one statement that only reads, given or saved, and prints its rows. */
export const query: Command<QueryOptions> = async (options, { terminal, stdin, signal }) => {
  const { cypher, parameters } = await statementOf(options, stdin);
  const result = await withStore(options.store, async (graph) => {
    const session = graph.read();
    try {
      return await session.run(cypher, { parameters, signal });
    } finally {
      await session.close();
    }
  });
  warnOfUnknown(result, terminal);
  terminal.data(FORMATS[options.format](result));
  return 0;
};

const KINDS = { label: 'label', type: 'relationship type', property: 'property' } as const;

/** A name that the graph does not have gives no rows and no error. */
export function warnOfUnknown({ unknown = [] }: QueryResult, terminal: Pick<Terminal, 'message'>): void {
  for (const { kind, name, meant } of unknown)
    terminal.message(
      `cetu: warning: the graph has no ${KINDS[kind]} ${name}${meant === null ? '' : `: did you mean ${meant}?`}`,
    );
}

const FORMATS: Record<QueryOptions['format'], (result: QueryResult) => string> = {
  table: ({ columns, rows }) => table(columns, cells(columns, rows)),
  csv: ({ columns, rows }) => csv([columns, ...cells(columns, rows)]),
  json: ({ columns, rows }) => {
    const objects = rows.map((row) =>
      Object.fromEntries(columns.map((column) => [column, plain(row[column] ?? null)])),
    );
    return `${JSON.stringify(objects, null, 2)}\n`;
  },
};

function cells(columns: readonly string[], rows: QueryResult['rows']): string[][] {
  return rows.map((row) => columns.map((column) => cell(row[column])));
}
