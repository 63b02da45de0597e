/**
 * Neo4j's own language support, which is large and slow enough to be kept from the page's thread: it is loaded with
 * the first editor, and runs here.
 */
import {
  autocomplete,
  type CompletionItem,
  type DbSchema,
  formatQuery,
  highlightSyntax,
  isNotParamError,
  lintCypherQuery,
} from '@neo4j-cypher/language-support';
import type { Piece, Problem, Reply, Request, Suggestion, TaskName, Tasks } from './language-messages.ts';
import { dbSchemaOf } from './language-schema.ts';

let schema: DbSchema = {};

const OFF = { consoleCommandsEnabled: false };

const TASKS: { [N in TaskName]: (ask: Tasks[N]['ask']) => Tasks[N]['answer'] } = {
  schema({ schema: given, parameters }) {
    schema = dbSchemaOf(given, parameters);
    return null;
  },
  highlight: ({ text }) =>
    highlightSyntax(text, OFF).map(
      ({ position: { startOffset }, length, tokenType }): Piece => ({
        from: startOffset,
        to: startOffset + length,
        kind: tokenType,
      }),
    ),
  lint: ({ text }) =>
    lintCypherQuery(text, schema, OFF)
      .diagnostics.filter((one) => isNotParamError({ message: words(one.message) }))
      .map(
        ({ offsets: { start, end }, severity, message }): Problem => ({
          from: start,
          to: end,
          severity: severity === 1 ? 'error' : 'warning',
          message: words(message),
        }),
      ),
  complete: ({ text, at, manual }) =>
    autocomplete(text, schema, { ...OFF, caretPosition: at, manual }).map(suggestion),
  format({ text, at }) {
    const { formattedQuery, newCursorPos = 0 } = formatQuery(text, { cursorPosition: at });
    return { text: formattedQuery, at: newCursorPos };
  },
};

const words = (message: string | { value: string }): string =>
  typeof message === 'string' ? message : message.value;

/** Kinds of the Language Server Protocol that a query has. */
const KINDS: Record<number, string> = {
  2: 'function',
  3: 'function',
  6: 'variable',
  10: 'property',
  14: 'keyword',
  15: 'snippet',
  25: 'label',
};

function suggestion({
  label,
  kind,
  detail,
  insertText,
  signature,
  labelDetails,
}: CompletionItem): Suggestion {
  return {
    label,
    kind: KINDS[kind ?? 0] ?? 'text',
    detail: signature ?? labelDetails?.description ?? detail ?? null,
    snippet: insertText && insertText !== label ? insertText : null,
  };
}

self.onmessage = ({ data: { id, task, ask } }: MessageEvent<Request>) => {
  const run = TASKS[task] as (asked: typeof ask) => unknown;
  let reply: Reply;
  try {
    reply = { id, answer: run(ask) };
  } catch (error) {
    reply = { id, failed: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(reply);
};
