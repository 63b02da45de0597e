/** The statement that a command is given: in words, on standard input, or by the name of a saved query. */
import type { Parameter } from '../../cypher/store/store.ts';
import type { Context } from './context.ts';
import { UserError } from './user-error.ts';

export interface StatementOptions {
  /** One statement, or `-` for standard input. */
  cypher?: string;
  /** Name of a saved query, in place of a statement. */
  saved?: string;
  param: Record<string, Parameter>;
}

export interface Statement {
  cypher: string;
  parameters: Record<string, Parameter>;
}

/** Throws a {@link UserError} with exit code 2 where it is neither or both, or a parameter does not fit. */
export async function statementOf(
  { cypher, saved, param }: StatementOptions,
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
  const { ParameterError, parametersFor, savedQueries } = await import('../../cypher/queries.ts');
  const found = savedQueries.get(name);
  if (!found) throw new UserError(`there is no saved query ${name}: "cetu queries" lists what there is`, 2);
  try {
    return { cypher: found.cypher, parameters: parametersFor(found, param, today()) };
  } catch (error) {
    throw error instanceof ParameterError ? new UserError(error.message, 2) : error;
  }
}

/** The date here, not in Greenwich. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
