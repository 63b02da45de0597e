/** Runs the statements of a request one after the other, and gives the lines of its answer. */
import {
  type Parameter,
  type ReadSession,
  type Row,
  StoreError,
  type WriteSession,
} from '../../../cypher/store/store.ts';
import { placeInText, statementsOf } from '../../../cypher/text/statements.ts';
import { type ConsoleEvent, LIMITS } from '../../api/console.ts';

export interface Asked {
  text: string;
  parameters: Record<string, Parameter>;
  limit: number;
  timeout: number;
}

/** Lines of one statement, from its columns to its summary. */
type Runner = (cypher: string, asked: Asked, signal: AbortSignal) => AsyncGenerator<string>;

/** Rows a line: as many as are in memory at once. */
const PAGE = 200;

/**
 * Lines in the order in which they come. A statement that fails is the last; an abort ends it without a word, because
 * nobody reads it any more.
 */
export async function* answer(asked: Asked, run: Runner, signal: AbortSignal): AsyncGenerator<string> {
  const statements = statementsOf(asked.text);
  for (const [index, { text, start }] of statements.entries()) {
    yield line({ event: 'statement', statement: index, of: statements.length, text });
    try {
      yield* run(text, asked, signal);
    } catch (thrown) {
      if (signal.aborted) return;
      yield line(failure(thrown, asked.text, start, statements.length - index - 1));
      return;
    }
  }
  yield line({ event: 'end' });
}

/** Reads in pages, so that memory is bounded however many rows there are. */
export function readStatements(session: ReadSession): Runner {
  return async function* (cypher, { parameters, limit, timeout }, signal) {
    const began = performance.now();
    let columns: string[] | undefined;
    const onColumns = (found: string[]) => {
      columns = found;
    };
    const pages = session.pages(cypher, { parameters, limit, timeout, signal, pageSize: PAGE, onColumns });
    let size = 0;
    try {
      for (let first = true; ; first = false) {
        const next = await pages.next();
        if (first) yield line({ event: 'columns', columns: columns ?? [] });
        const summary = { event: 'summary', counters: {}, elapsed: performance.now() - began } as const;
        if (next.done) {
          const { more, plan = null, unknown = [], changed = false } = next.value;
          yield line({ ...summary, more: more ? 'rows' : null, plan, unknown, changed });
          return;
        }
        const rows = rowsLine(columns ?? [], next.value);
        size += rows.length;
        if (size > LIMITS.bytes) {
          yield line({ ...summary, more: 'size', plan: null, unknown: [], changed: false });
          return;
        }
        yield rows;
      }
    } finally {
      await pages.return({ more: true });
    }
  };
}

/** Runs each statement in a transaction of its own. */
export function writeStatements(session: WriteSession): Runner {
  return async function* (cypher, { parameters, limit, timeout }, signal) {
    const result = await session.run(cypher, { parameters, limit, timeout, signal });
    const { columns, rows, counters, elapsed } = result;
    yield line({ event: 'columns', columns });
    for (let at = 0; at < rows.length; at += PAGE) yield rowsLine(columns, rows.slice(at, at + PAGE));
    yield line({
      event: 'summary',
      more: result.more ? 'rows' : null,
      counters,
      plan: result.plan ?? null,
      unknown: result.unknown ?? [],
      changed: false,
      elapsed,
    });
  };
}

const line = (event: ConsoleEvent): string => `${JSON.stringify(event)}\n`;

function rowsLine(columns: readonly string[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map((column) => row[column] ?? null));
  return `${JSON.stringify({ event: 'rows', rows: cells }, withoutLoss)}\n`;
}

/** JSON has no word for what is not finite, and would say null. */
const withoutLoss = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;

function failure(thrown: unknown, text: string, start: number, left: number): ConsoleEvent {
  if (!(thrown instanceof StoreError)) {
    console.error(process.env.DEBUG ? thrown : `unexpected error: ${(thrown as Error).message}`);
    const message = 'The server met an error that it did not expect; its terminal says which.';
    return { event: 'error', code: 'internal', message, engineCode: null, position: null, left };
  }
  const { position, engineCode = null } = thrown.details;
  return {
    event: 'error',
    code: thrown.code,
    message: thrown.message,
    engineCode,
    position: position ? placeInText(text, start, position) : null,
    left,
  };
}
