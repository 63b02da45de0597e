/** Errors of the engine as `StoreError`s: what is wrong, where, and what to do. */
import { positionAt, tokens } from '../../text/tokens.ts';
import { StoreError, type StoreErrorCode } from '../store.ts';

const KINDS: readonly [RegExp, StoreErrorCode][] = [
  [/cannot be locked/i, 'locked'],
  [
    /no space left|disk full|file too large|quota exceeded|read-only file system|permission denied|not a directory|cannot create/i,
    'disk',
  ],
  [/GRAFEO-S002|GRAFEO-X002|is damaged|not a Grafeo database|not a database file|checksum/i, 'damaged'],
  [/Missing parameter/i, 'query'],
  [/Internal error|GRAFEO-X001/i, 'unsupported'],
  [/GRAFEO-Q00[12]|syntax error|semantic error/i, 'syntax'],
  [/\bunsupported\b/i, 'unsupported'],
];

const REMEDY: Partial<Record<StoreErrorCode, string>> = {
  unsupported:
    ' The embedded store could not run this pattern, and Neo4j can: connect it (--store neo4j://HOST).',
  syntax: ' The embedded store does not know all of Cypher: where the query is right, Neo4j runs it.',
  disk: ' Check the rights and the free space of the folder that the graph lies in, or give another with --store.',
};

/** True where the engine says that another transaction got in the way and the same again may succeed. */
export const isConflict = (error: unknown): boolean => /GRAFEO-T001/.test(messageOf(error));

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * @param cypher the statement as the user wrote it, to tell the position
 * @param linesBefore lines put in front of it before it went to the engine
 */
export function engineError(error: unknown, cypher = '', linesBefore = 0): StoreError {
  if (error instanceof StoreError) return error;
  const raw = messageOf(error);
  const code = KINDS.find(([pattern]) => pattern.test(raw))?.[1] ?? 'query';
  const engineCode = /GRAFEO-\w+/.exec(raw)?.[0];
  const position = code === 'syntax' ? positionOf(raw, cypher, linesBefore) : undefined;
  return new StoreError(
    code,
    `${readable(raw)}${position ? ` ${where(position)}` : ''}${REMEDY[code] ?? ''}`,
    {
      ...(engineCode && { engineCode }),
      ...(position && { position }),
      cause: error,
    },
  );
}

const where = ({ line, column }: { line: number; column: number }): string =>
  `(line ${line}, column ${column})`;

/** The engine's message without its code and its drawing of the query. */
function readable(raw: string): string {
  const unique =
    /UNIQUE constraint violation: property '(\w+)' with value String\("(.*)"\) already exists on :(\w+)/;
  const twice = unique.exec(raw);
  if (twice)
    return `There is already a ${twice[3]} with ${twice[1]} ${twice[2]}, loaded by another document.`;
  const first = raw.split('\n')[0]!.replace(/^(?:\w+ error: )?(?:GRAFEO-\w+: )?/, '');
  const help = /help: (.*)/.exec(raw)?.[1];
  const text = first.replace(/^(?:syntax|semantic|execution) error: /, '').replace(/^\[Cypher\] /, '');
  return `${text}${/[.?!]$/.test(text) ? '' : '.'}${help ? ` ${help}` : ''}`;
}

function positionOf(raw: string, cypher: string, linesBefore: number) {
  const place = /--> query:(\d+):(\d+)/.exec(raw);
  if (place) return { line: Number(place[1]) - linesBefore, column: Number(place[2]) };
  // A name that is unknown is told without its place: it is where it first stands.
  const name = /(?:variable|function|procedure) '([^']+)'/.exec(raw)?.[1];
  if (!name) return undefined;
  const list = tokens(cypher);
  const length = name.split('.').length * 2 - 1;
  const joined = (at: number) =>
    list
      .slice(at, at + length)
      .map(({ text }) => text)
      .join('');
  const token = list.find((_, at) => joined(at) === name);
  return token && positionAt(cypher, token.start);
}
