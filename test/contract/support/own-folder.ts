import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { openStore } from '../../../cypher/store/open.ts';
import type { Store } from '../../../cypher/store/store.ts';
import { documentPart, referencePart } from './parts.ts';

export interface OwnFolder {
  /** An empty folder, new for each test. */
  readonly path: string;
  /** Opens the graph in it, or in another folder; closed when the test ends. */
  opened(path?: string, options?: { fresh?: boolean }): Promise<Store>;
  /** Opens the graph in it with the reference data and one document. */
  filled(): Promise<Store>;
}

/** A folder for an embedded graph, for each test of the file that calls this. */
export function ownFolder(name: string): OwnFolder {
  let folder = '';
  const open: Store[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), `cetu-${name}-`));
  });
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const own: OwnFolder = {
    get path() {
      return folder;
    },
    async opened(path = folder, options = {}) {
      const store = await openStore(path, options);
      open.push(store);
      return store;
    },
    async filled() {
      const store = await own.opened();
      await store.applySchema();
      await store.load(referencePart());
      await store.load(documentPart());
      return store;
    },
  };
  return own;
}
