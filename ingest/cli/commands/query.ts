import type { Parameter, QueryResult } from '../../../cypher/store/store.ts';
import type { Command, Context } from '../context.ts';
import { withStore } from '../open-store.ts';
import { cell, plain } from '../output/cell.ts';
import { csv } from '../output/csv.ts';
import { table } from '../output/table.ts';
import { UserError } from '../user-error.ts';

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
  terminal.data(FORMATS[options.format](result));
  return 0;
};

interface Statement {
  cypher: string;
  parameters: Record<string, Parameter>;
}

async function statementOf(
  { cypher, saved, param }: QueryOptions,
  stdin: Context['stdin'],
): Promise<Statement> {
  if ((cypher === undefined) === (saved === undefined))
    throw new UserError(
      'give either a statement, or --saved with the name of one ("cetu queries" lists them)',
      2,
    );
  if (saved !== undefined) return savedStatement(saved, param);
  const statement = cypher === '-' ? new TextDecoder().decode(await stdin()) : cypher!;
  return { cypher: statement, parameters: param };
}

async function savedStatement(name: string, param: Record<string, Parameter>): Promise<Statement> {
  const { ParameterError, parametersFor, savedQueries } = await import('../../../cypher/queries.ts');
  const found = savedQueries.get(name);
  if (!found) throw new UserError(`there is no saved query ${name}: "cetu queries" lists what there is`, 2);
  try {
    return { cypher: found.cypher, parameters: parametersFor(found, param, today()) };
  } catch (error) {
    throw error instanceof ParameterError ? new UserError(error.message, 2) : error;
  }
}

/** The date here, not in Greenwich. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
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
