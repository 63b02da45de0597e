/** The stores that the contract is run on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../cypher/store/open.ts';
import type { Store } from '../../../cypher/store/store.ts';
import { PASSWORD } from './neo4j.ts';
import { NEO4J } from './own-neo4j.ts';

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

const neo4j: StoreKind = {
  name: 'neo4j',
  async make() {
    const open = (fresh: boolean) => openStore(NEO4J, { fresh, environment: { NEO4J_PASSWORD: PASSWORD } });
    const store = await open(true);
    await store.write().run('MATCH (n) DETACH DELETE n');
    await store.applySchema();
    const made: TestStore = {
      store,
      reopen: async () => {
        await made.store.close();
        made.store = await open(false);
        return made.store;
      },
      dispose: () => made.store.close(),
    };
    return made;
  },
};

/** Neo4j is left out where there is no Java to run it; in CI that fails before any test. */
export const STORES: readonly StoreKind[] = NEO4J ? [embedded, neo4j] : [embedded];

/** For `describe.each`: the name first, for the title. */
export const EACH_STORE = STORES.map((kind) => [kind.name, kind] as const);
