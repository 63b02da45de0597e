/** Errors of the driver and the server as `StoreError`s: what is wrong and what to do, never a password. */
import { StoreError, type StoreErrorCode } from '../store.ts';

interface Where {
  /** The address without credentials. */
  uri: string;
  database?: string | undefined;
  /** Lines put in front of the user's statement. */
  linesBefore?: number;
}

const KINDS: readonly [RegExp, StoreErrorCode][] = [
  [
    /Security\.(Unauthorized|CredentialsExpired|AuthenticationRateLimit|Forbidden|TokenExpired)/,
    'unauthorized',
  ],
  [/Database\.DatabaseNotFound/, 'not-found'],
  [/Statement\.AccessMode|General\.(ForbiddenOnReadOnlyDatabase|WriteOnReadOnlyAccessDatabase)/, 'read-only'],
  [/TransactionTimedOut|Transaction\.LockClientStopped/, 'timeout'],
  [/Transaction\.Terminated/, 'cancelled'],
  [/Statement\.SyntaxError/, 'syntax'],
  [/ServiceUnavailable|SessionExpired|DatabaseUnavailable|N\/A|Cluster\.NotALeader/, 'unavailable'],
];

export const codeOf = (error: unknown): string => String((error as { code?: unknown })?.code ?? '');

/** Turns what the driver raised into what the user can act on. */
export function driverError(error: unknown, { uri, database, linesBefore = 0 }: Where): StoreError {
  if (error instanceof StoreError) return error;
  const engineCode = codeOf(error);
  const raw = error instanceof Error ? error.message : String(error);
  const code = KINDS.find(([pattern]) => pattern.test(engineCode))?.[1] ?? 'query';
  const position = code === 'syntax' ? positionOf(raw, linesBefore) : undefined;
  const message =
    code === 'unauthorized' && engineCode.includes('RateLimit')
      ? `Neo4j at ${uri} takes no password for a moment, after several wrong ones. Check NEO4J_USERNAME and ` +
        'NEO4J_PASSWORD, in the environment or in a .env file, wait five seconds, and run this again.'
      : messageFor(code, raw, uri, database, position);
  return new StoreError(code, message, {
    ...(engineCode && { engineCode }),
    ...(position && { position }),
    cause: error,
  });
}

function messageFor(
  code: StoreErrorCode,
  raw: string,
  uri: string,
  database: string | undefined,
  position: { line: number; column: number } | undefined,
): string {
  const first = raw.split('\n')[0]!;
  switch (code) {
    case 'unauthorized':
      return (
        `Neo4j at ${uri} refuses the user or the password (${first}). Set NEO4J_USERNAME and NEO4J_PASSWORD in the ` +
        'environment or in a .env file.'
      );
    case 'not-found':
      return `Neo4j at ${uri} has no database ${database}. Set NEO4J_DATABASE to one that SHOW DATABASES lists.`;
    case 'unavailable':
      return (
        `No Neo4j answers at ${uri}${reason(first)}. Start it (npm run neo4j, or docker compose up), check the ` +
        `address${/^\w+\+s/.test(uri) ? ' (with +s it has to take encrypted connections)' : ''}, or leave out --store ` +
        'and NEO4J_URI for the embedded store.'
      );
    case 'read-only':
      return `This session only reads, and the query writes. ${first}`;
    case 'timeout':
      return 'The query was ended after its time. Narrow it, or allow more time.';
    case 'cancelled':
      return 'The query was cancelled.';
    case 'syntax':
      return `${first.replace(/ \(line \d+, column \d+.*$/, '')}${position ? ` (line ${position.line}, column ${position.column})` : ''}`;
    default:
      return readable(first);
  }
}

/** What the driver says of it, without the table in which it looked and without advice for other programs. */
function reason(message: string): string {
  const cause = /Caused by: (.*)/.exec(message)?.[1];
  if (cause) return ` (${cause})`;
  return /routing (?:servers|table)/i.test(message) ? '' : ` (${message.replace(/[\s.]+$/, '')})`;
}

function readable(message: string): string {
  const twice = /already exists with label `(\w+)` and property `(\w+)` = '(.*)'/.exec(message);
  return twice
    ? `There is already a ${twice[1]} with ${twice[2]} ${twice[3]}, loaded by another document.`
    : message;
}

function positionOf(raw: string, linesBefore: number) {
  const place = /\(line (\d+), column (\d+)/.exec(raw);
  const line = Number(place?.[1]) - linesBefore;
  // What is wrong with the whole is told of its first line, which need not be the user's.
  return line > 0 ? { line, column: Number(place![2]) } : undefined;
}
