import { existsSync } from 'node:fs';
import { openStore } from '../../cypher/store/open.ts';
import type { Store } from '../../cypher/store/store.ts';
import type { Context } from './context.ts';
import { UserError } from './user-error.ts';

export interface StoreWish {
  /** Begin with an empty graph. */
  fresh?: boolean;
  /** Make the graph where there is none; otherwise that is an error. */
  create?: boolean;
}

/** Opens the store at `uri`, or the project's own, for as long as `work` takes. */
export async function withStore<T>(
  uri: string | undefined,
  { project }: Pick<Context, 'project'>,
  work: (store: Store) => Promise<T>,
  { fresh, create }: StoreWish = {},
): Promise<T> {
  const address = uri ?? project.defaultStore;
  if (!create && isFolder(address) && !existsSync(address))
    throw new UserError(
      `${address}: there is no graph here yet: make one with "cetu ingest", or name another with --store`,
    );
  const store = await openStore(address, { fresh });
  try {
    if (create) await store.applySchema();
    return await work(store);
  } finally {
    await store.close();
  }
}

function isFolder(address: string): boolean {
  return !/^[a-z][a-z0-9+.-]+:/i.test(address);
}
