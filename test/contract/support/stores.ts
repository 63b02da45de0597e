/** The stores that the contract is run on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../cypher/store/open.ts';
import type { Store } from '../../../cypher/store/store.ts';

export interface TestStore {
  store: Store;
  /** Opens the same graph once more, after the first was closed. */
  reopen(): Promise<Store>;
  /** Closes it and takes away what it left. */
  dispose(): Promise<void>;
}

export interface StoreKind {
  name: string;
  /** An empty graph with its schema. */
  make(): Promise<TestStore>;
}

const embedded: StoreKind = {
  name: 'embedded',
  async make() {
    const folder = mkdtempSync(join(tmpdir(), 'cetu-contract-'));
    const open = await openStore(folder);
    await open.applySchema();
    const made: TestStore = {
      store: open,
      reopen: async () => {
        await made.store.close();
        made.store = await openStore(folder);
        return made.store;
      },
      dispose: async () => {
        await made.store.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
    return made;
  },
};

export const STORES: readonly StoreKind[] = [embedded];

/** For `describe.each`: the name first, for the title. */
export const EACH_STORE = STORES.map((kind) => [kind.name, kind] as const);
