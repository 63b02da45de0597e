/** Opens a store by its address. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbeddedStore } from './embedded/embedded-store.ts';
import { GRAPH_FILE, MADE_FILE } from './embedded/folder.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { type Store, StoreError } from './store.ts';

/** Where the graph lies when nobody says otherwise, under the folder that the program is run in. */
export const DEFAULT_FOLDER = join('.cetu', 'graph');

export interface OpenOptions {
  /** Deletes the graph that is there, and begins with an empty one. */
  fresh?: boolean;
  /** Variables to go by; default those of the process over those of a `.env` file. */
  environment?: Environment;
}

const SCHEME = /^([a-z][a-z0-9+.-]+):/i;
const NEO4J = /^(?:neo4j|bolt)(?:\+s|\+ssc)?$/i;

/**
 * Opens the store at `uri`, or else at `NEO4J_URI`: `neo4j://…` or `bolt://…` a Neo4j server; a path,
 * `embedded:PATH` or nothing the embedded store in that folder.
 * @throws StoreError that says what is wrong with the address or the store
 */
export async function openStore(uri?: string, options: OpenOptions = {}): Promise<Store> {
  const environment = options.environment ?? readEnvironment();
  const address = addressFrom(uri, environment);
  const folder = folderOf(address);
  if (folder !== null) return openEmbeddedStore(folder, options);
  const scheme = schemeOf(address);
  if (scheme !== undefined && NEO4J.test(scheme)) {
    // The driver is large, and who runs on the embedded store does not need it.
    const [{ openNeo4jStore }, { connectionFor }] = await Promise.all([
      import('./neo4j/neo4j-store.ts'),
      import('./neo4j/connection.ts'),
    ]);
    return openNeo4jStore(connectionFor(address, environment), options);
  }
  throw new StoreError(
    'query',
    `There is no store for ${scheme}: addresses. Give neo4j://HOST, bolt://HOST, or the path of a folder.`,
  );
}

/** The folder that `uri` means, or that stands for it where it says nothing; null where it means a server. */
export function storeFolder(uri?: string): string | null {
  return folderOf(addressFrom(uri, readEnvironment()));
}

/** What every folder of an embedded graph that is sound holds. */
export const GRAPH_FILES: readonly string[] = [GRAPH_FILE, MADE_FILE];

/** Whether there is a graph in a folder, sound or not. */
export const holdsGraph = (folder: string): boolean =>
  GRAPH_FILES.some((name) => existsSync(join(folder, name)));

function folderOf(address: string): string | null {
  const scheme = schemeOf(address);
  if (scheme === undefined) return address;
  return scheme === 'embedded' ? address.slice('embedded:'.length) || DEFAULT_FOLDER : null;
}

function schemeOf(address: string): string | undefined {
  return SCHEME.exec(address)?.[1]?.toLowerCase();
}

function addressFrom(uri: string | undefined, environment: Environment) {
  return uri?.trim() || environment.NEO4J_URI?.trim() || DEFAULT_FOLDER;
}
