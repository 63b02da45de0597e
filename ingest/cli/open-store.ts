import { holdsGraph, openStore, storeFolder } from '../../cypher/store/open.ts';
import type { Store } from '../../cypher/store/store.ts';
import { UserError } from './user-error.ts';

export interface StoreWish {
  /** Begin with an empty graph. */
  fresh?: boolean;
  /** Make the graph where there is none; otherwise that is an error. */
  create?: boolean;
}

/** Opens the store at `uri`, or the one that stands for none, for as long as `work` takes. */
export async function withStore<T>(
  uri: string | undefined,
  work: (store: Store) => Promise<T>,
  { fresh, create }: StoreWish = {},
): Promise<T> {
  const folder = storeFolder(uri);
  if (!create && folder !== null && !holdsGraph(folder))
    throw new UserError(
      `${folder}: there is no graph here yet: make one with "cetu ingest", or name another with --store`,
    );
  const store = await openStore(uri, { fresh });
  try {
    if (create) await store.applySchema();
    return await work(store);
  } finally {
    await store.close();
  }
}
