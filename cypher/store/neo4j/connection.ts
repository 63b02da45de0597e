/** Where a Neo4j is and who may use it: from an address and the variables that Neo4j's own tools use. */
import type { Environment } from '../environment.ts';
import { StoreError } from '../store.ts';

export interface Connection {
  /** Without credentials. */
  uri: string;
  username: string;
  password: string;
  /** Undefined: the server's default. */
  database: string | undefined;
}

/**
 * @param address `neo4j://HOST`, `bolt://HOST`, …; credentials in it are taken out of it
 * @throws StoreError for an address that is none, `unauthorized` where there is no password
 */
export function connectionFor(address: string, environment: Environment): Connection {
  let url: URL;
  try {
    url = new URL(address);
    if (!url.hostname) throw new Error('no host');
  } catch {
    throw new StoreError(
      'query',
      'The address of the store is not one of Neo4j. Give neo4j://HOST or bolt://HOST:PORT.',
    );
  }
  const username = decoded(url.username) || environment.NEO4J_USERNAME || 'neo4j';
  const password = decoded(url.password) || environment.NEO4J_PASSWORD;
  url.username = '';
  url.password = '';
  const uri = url.href.replace(/\/$/, '');
  if (!password) {
    throw new StoreError(
      'unauthorized',
      `Neo4j at ${uri} needs a password. Set NEO4J_PASSWORD (and NEO4J_USERNAME, where it is not neo4j) in the ` +
        'environment or in a .env file.',
    );
  }
  const database = environment.NEO4J_DATABASE || undefined;
  if (database === 'system') {
    throw new StoreError(
      'not-found',
      "NEO4J_DATABASE is system, which is Neo4j's own and holds no graph. Set it to another, such as neo4j, or to nothing.",
    );
  }
  return { uri, username, password, database };
}

/** What stands before the host of an address is written like any part of one. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new StoreError(
      'query',
      'The user or password in the address of the store has a % that begins no code (a % itself is %25). Better set ' +
        'NEO4J_USERNAME and NEO4J_PASSWORD in the environment or in a .env file.',
    );
  }
}

const OLDEST_MAJOR = 5;

/**
 * @param agent what the server calls itself, such as `Neo4j/5.26.0`
 * @throws StoreError `unsupported` for a server that is older than Cetu's queries, or is no Neo4j
 */
export function assertNewEnough(agent: string, uri: string): void {
  const major = Number(/^Neo4j\/(\d+)/.exec(agent)?.[1] ?? Number.NaN);
  if (major >= OLDEST_MAJOR) return;
  throw new StoreError(
    'unsupported',
    `The server at ${uri} is ${agent || 'unknown'}; Cetu needs Neo4j ${OLDEST_MAJOR} or newer.`,
  );
}
