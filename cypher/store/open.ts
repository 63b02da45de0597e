/** Opens a store by its address. */
import { join } from 'node:path';
import { openEmbeddedStore } from './embedded/embedded-store.ts';
import { type Store, StoreError } from './store.ts';

/** Where the graph lies when nobody says otherwise, under the folder that the program is run in. */
export const DEFAULT_FOLDER = join('.cetu', 'graph');

export interface OpenOptions {
  /** Deletes the graph that is there, and begins with an empty one. */
  fresh?: boolean;
}

const SCHEME = /^([a-z][a-z0-9+.-]+):/i;

/**
 * Opens the store at `uri`: `neo4j://…` or `bolt://…` a Neo4j server; a path, `embedded:PATH` or nothing the
 * embedded store in that folder.
 * @throws StoreError that says what is wrong with the address or the store
 */
export async function openStore(uri?: string, options: OpenOptions = {}): Promise<Store> {
  if (uri === undefined || uri.trim() === '') return openEmbeddedStore(DEFAULT_FOLDER, options);
  const scheme = SCHEME.exec(uri)?.[1];
  if (scheme === undefined) return openEmbeddedStore(uri, options);
  if (scheme.toLowerCase() === 'embedded') {
    return openEmbeddedStore(uri.slice('embedded:'.length) || DEFAULT_FOLDER, options);
  }
  throw new StoreError(
    'query',
    `There is no store for ${scheme}: addresses. Give neo4j://HOST, bolt://HOST, or the path of a folder.`,
  );
}
