/** Files of the embedded store that were damaged: refused with how to rebuild, never answered with less. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../cypher/store/open.ts';
import { type Store, StoreError } from '../../../cypher/store/store.ts';
import { graphHash, graphLines } from '../support/graph-hash.ts';
import { heldDocument } from '../support/held-document.ts';
import { ownFolder } from '../support/own-folder.ts';
import { documentPart, referencePart } from '../support/parts.ts';
import { rounds } from '../support/rounds.ts';

const own = ownFolder('damage');
const { opened, filled } = own;

describe('damage', () => {
  const harmAt = (file: string, place: number) => {
    const bytes = readFileSync(file);
    bytes.fill(0xa5, place, place + 32);
    writeFileSync(file, bytes);
  };
  /** The last place that is not empty space: the engine looks at no other. */
  const lastFilled = (file: string) => readFileSync(file).findLastIndex((byte) => byte !== 0) - 32;
  const damage: [string, (file: string) => void][] = [
    ['cut short', (file) => writeFileSync(file, readFileSync(file).subarray(0, statSync(file).size / 2))],
    ['emptied', (file) => writeFileSync(file, '')],
    ['overwritten', (file) => writeFileSync(file, 'no graph '.repeat(5_000))],
    ['deleted', (file) => rmSync(file)],
    ['changed in the first header', (file) => harmAt(file, 4096)],
    ['changed in the second header', (file) => harmAt(file, 8192)],
    ['changed where it holds data', (file) => harmAt(file, lastFilled(file))],
  ];

  it.each(damage)('refuses a file that was %s, says how to rebuild, and rebuilds', async (_name, harm) => {
    const store = await filled();
    const before = await graphHash(store);
    await store.close();
    harm(join(own.path, 'graph.grafeo'));
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(opened()).rejects.toMatchObject({
        name: 'StoreError',
        code: 'damaged',
        message: expect.stringContaining('cetu ingest --fresh'),
      });
    }
    const fresh = await opened(own.path, { fresh: true });
    expect(await graphLines(fresh)).toEqual([]);
    await fresh.applySchema();
    await fresh.load(referencePart());
    await fresh.load(documentPart());
    expect(await graphHash(fresh)).toBe(before);
  });

  it('touches nothing else in the folder when it begins anew', async () => {
    await (await filled()).close();
    writeFileSync(join(own.path, 'notes.txt'), 'mine');
    await opened(own.path, { fresh: true });
    expect(readFileSync(join(own.path, 'notes.txt'), 'utf8')).toBe('mine');
  });
});

describe('damage after the process was killed', () => {
  const CLOSED = 3;
  const LOGGED = 6;
  const refusal = {
    name: 'StoreError',
    code: 'damaged',
    message: expect.stringContaining('cetu ingest --fresh'),
  };
  const graphFile = (path: string) => join(path, 'graph.grafeo');
  const logFile = (path: string) => {
    const logs = `${graphFile(path)}.wal`;
    return join(logs, readdirSync(logs).sort().at(-1)!);
  };
  const change = (file: string, work: (bytes: Buffer) => Buffer) =>
    writeFileSync(file, work(readFileSync(file)));

  const harms: [string, (bytes: Buffer, place: number) => Buffer][] = [
    ['a bit is not what it was', (bytes, at) => bytes.fill(bytes[at]! ^ 0x40, at, at + 1)],
    ['a piece was not written', (bytes, at) => bytes.fill(0, at, at + 512)],
    ['a piece is another', (bytes, at) => bytes.fill(0xa5, at, at + 32)],
    ['it ends too soon', (bytes, at) => bytes.subarray(0, at)],
  ];

  /** Its files as a power cut would leave them, with what was loaded last only in the log; and the log of one more. */
  let left: string;
  let hash: string;
  let next: Buffer;
  let kept: string;

  beforeAll(async () => {
    kept = mkdtempSync(join(tmpdir(), 'cetu-damage-'));
    const path = join(kept, 'graph');
    left = join(kept, 'left');
    await (await filledWith(path, 0, CLOSED)).close();
    const store = await filledWith(path, CLOSED, LOGGED);
    cpSync(path, left, { recursive: true });
    hash = await graphHash(store);
    await store.load(heldDocument(CLOSED + LOGGED));
    next = readFileSync(logFile(path));
    await store.close();
  });
  afterAll(() => rmSync(kept, { recursive: true, force: true }));

  async function filledWith(path: string, from: number, count: number): Promise<Store> {
    const store = await openStore(path);
    await store.applySchema();
    await store.load(referencePart());
    for (let at = 0; at < count; at++) await store.load(heldDocument(from + at));
    return store;
  }

  /** What opening a copy of the files gives, after one of them was harmed. */
  async function afterHarm(harm: (path: string) => void): Promise<string | StoreError> {
    const path = join(own.path, 'harmed');
    rmSync(path, { recursive: true, force: true });
    cpSync(left, path, { recursive: true });
    harm(path);
    try {
      const store = await openStore(path);
      try {
        return await graphHash(store);
      } finally {
        await store.close();
      }
    } catch (error) {
      if (error instanceof StoreError) return error;
      throw error;
    }
  }

  it.each(harms)(
    'is refused wherever it is, or lost nothing: %s',
    async (_name, harm) => {
      expect(await afterHarm(() => {})).toBe(hash);
      let refused = 0;
      for (const file of [graphFile, logFile])
        for (let round = 0; round < rounds(2, 120); round++) {
          // Spread over the file, at places that no round shares; the first in its last part.
          const at = Math.floor(statSync(file(left)).size * ((round * 0.618 + 0.97) % 1));
          const found = await afterHarm((path) => change(file(path), (bytes) => harm(bytes, at)));
          if (found instanceof StoreError) {
            expect(found).toMatchObject(refusal);
            refused++;
          } else expect([file(left), at, found]).toEqual([file(left), at, hash]);
        }
      expect(refused).toBeGreaterThan(0);
    },
    rounds(300_000, 3_600_000),
  );

  it('is refused where the log is gone, and where the note of how far the graph had come is not readable', async () => {
    const logs = (path: string) => rmSync(`${graphFile(path)}.wal`, { recursive: true });
    expect(await afterHarm(logs)).toMatchObject(refusal);
    const note = (path: string) => writeFileSync(join(path, 'acknowledged.json'), '{"epo');
    expect(await afterHarm(note)).toMatchObject(refusal);
  });

  it('is not found in a write that was torn before anybody was told of it', async () => {
    const { size } = statSync(logFile(left));
    for (let round = 0; round < rounds(2, 60); round++) {
      const end = size + Math.floor((next.length - size) * ((round * 0.618 + 0.97) % 1));
      const tear = (path: string) => writeFileSync(logFile(path), next.subarray(0, end));
      expect([end, await afterHarm(tear)]).toEqual([end, hash]);
    }
  });
});
