/** A disk that is full, and one that cannot be written: the error says where and what to do, and nothing is lost. */
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../cypher/store/open.ts';
import type { Store } from '../../../cypher/store/store.ts';
import { graphHash, graphLines } from '../support/graph-hash.ts';
import { heldDocument } from '../support/held-document.ts';
import { startOther } from '../support/other-process.ts';
import { referencePart } from '../support/parts.ts';
import { smallDisk } from '../support/small-disk.ts';

const MEGABYTES = 1;
const KILOBYTES = MEGABYTES * 1024;

const folder = mkdtempSync(join(tmpdir(), 'cetu-full-'));
const disk = smallDisk(MEGABYTES);
afterAll(() => {
  disk?.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function withStore<T>(path: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(path);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Hashes of a graph with so many documents, and with one more. */
const undisturbed = (documents: number) =>
  withStore(mkdtempSync(join(folder, 'undisturbed-')), async (store) => {
    await store.applySchema();
    await store.load(referencePart());
    for (let at = 0; at < documents; at++) await store.load(heldDocument(at));
    const before = await graphHash(store);
    await store.load(heldDocument(documents));
    return { before, after: await graphHash(store) };
  });

describe('a disk that is full', () => {
  async function fill(path: string, largest?: number): Promise<number> {
    const other = await startOther(path, '0', { largest });
    const failure = await other.failure();
    expect(failure).toMatch(/^disk /);
    expect(failure).toContain(path);
    expect(failure).toContain('--store');
    const documents = other.acknowledged.length;
    expect(documents).toBeGreaterThan(0);
    return documents;
  }

  it('ends the load, keeps what was acknowledged, and goes on once there is room (no file above a size, by ulimit -f)', async () => {
    const path = join(folder, 'limited');
    const documents = await fill(path, KILOBYTES);
    const { before, after } = await undisturbed(documents);
    await withStore(path, async (store) => {
      expect(await graphHash(store)).toBe(before);
      await store.load(heldDocument(documents));
      expect(await graphHash(store)).toBe(after);
    });
  });

  it.skipIf(!disk)(
    'ends the load and can be read as it was (a small disk in memory, made by root)',
    async () => {
      const path = join(disk!.path, 'graph');
      const documents = await fill(path);
      const { before } = await undisturbed(documents);
      await withStore(path, async (store) => {
        expect(await graphHash(store)).toBe(before);
        await expect(store.load(heldDocument(documents))).rejects.toMatchObject({ code: 'disk' });
        expect(await graphHash(store)).toBe(before);
      });
    },
  );
});

describe('a folder that cannot be written', () => {
  const isRoot = process.getuid?.() === 0;
  const path = join(disk?.path ?? folder, 'closed');
  const close = () => {
    if (disk) disk.makeReadOnly();
    else for (const each of ['.', ...readdirSync(path)]) chmodSync(join(path, each), 0o500);
  };
  const open = () => {
    if (disk) disk.makeWritable();
    else for (const each of ['.', ...readdirSync(path)]) chmodSync(join(path, each), 0o700);
  };

  it.skipIf(isRoot && !disk)(
    `names the folder and the remedy, and the graph is as it was (${disk ? 'a disk that root made read-only' : 'no right to write'})`,
    async () => {
      if (disk) rmSync(join(disk.path, 'graph'), { recursive: true, force: true });
      const before = await withStore(path, async (store) => {
        await store.applySchema();
        await store.load(referencePart());
        await store.load(heldDocument(0));
        return graphLines(store);
      });
      close();
      try {
        for (const place of [path, join(path, 'new')]) {
          await expect(openStore(place)).rejects.toMatchObject({
            name: 'StoreError',
            code: 'disk',
            message: expect.stringMatching(new RegExp(`${place}.*[Cc]heck .*rights.*--store`, 's')),
          });
        }
      } finally {
        open();
      }
      expect(await withStore(path, graphLines)).toEqual(before);
    },
  );
});
