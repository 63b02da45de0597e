/** Loading a corpus as `cetu ingest` does, against the plainest way to create the same graph. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import type { GraphPart } from '../../../cypher/model.ts';
import { openStore } from '../../../cypher/store/open.ts';
import type { Store } from '../../../cypher/store/store.ts';
import { PartLoader } from '../../../ingest/load/part-loader.ts';
import { driverFloor, engineFloor } from './floor.ts';
import type { Rows } from './rows.ts';
import type { BenchServer } from './server.ts';

export interface LoadTimes {
  /** Seconds, the best of the rounds, turn about. */
  floor: number;
  /** On the embedded engine: the same without its indexes of texts, which ours does without. */
  bare?: number;
  ours: number;
}

/** Loads parts, several a transaction; `onPart` is told after each. */
export async function loadAll(
  store: Store,
  parts: Iterable<GraphPart>,
  onPart: (count: number) => void = () => {},
): Promise<void> {
  const loader = new PartLoader(store);
  let count = 0;
  for (const part of parts) {
    await loader.add([part]);
    // What documents point at has to be there.
    if (count === 0) await loader.end();
    onPart(++count);
  }
  await loader.end();
}

const seconds = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

export async function timeEmbedded(
  parts: readonly GraphPart[],
  rows: Rows,
  rounds: number,
): Promise<LoadTimes> {
  const never = Number.POSITIVE_INFINITY;
  const times = { floor: never, bare: never, ours: never };
  for (let round = 0; round < rounds; round++) {
    const folder = mkdtempSync(join(tmpdir(), 'cetu-bench-'));
    try {
      times.floor = Math.min(times.floor, await engineFloor(rows, join(folder, 'floor.grafeo'), true));
      times.bare = Math.min(times.bare, await engineFloor(rows, join(folder, 'bare.grafeo'), false));
      const store = await openStore(join(folder, 'ours'));
      await store.applySchema();
      // Closing writes the file, as the floor's checkpoint does.
      const ours = await seconds(async () => {
        await loadAll(store, parts);
        await store.close();
      });
      times.ours = Math.min(times.ours, ours);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return times;
}

export async function timeServer(
  { uri, environment }: BenchServer,
  parts: readonly GraphPart[],
  rows: Rows,
  rounds: number,
): Promise<LoadTimes> {
  const { NEO4J_USERNAME: user, NEO4J_PASSWORD: password } = environment;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const empty = async (): Promise<Store> => {
    await (await openStore(uri, { environment, fresh: true })).close();
    await forgetTexts(driver);
    const store = await openStore(uri, { environment });
    await store.applySchema();
    return store;
  };
  const times = { floor: Number.POSITIVE_INFINITY, ours: Number.POSITIVE_INFINITY };
  // The first round warms the server up.
  for (let round = -1; round < rounds; round++) {
    await (await empty()).close();
    const floor = await driverFloor(rows, driver);
    const store = await empty();
    const ours = await seconds(() => loadAll(store, parts));
    await store.close();
    if (round < 0) continue;
    times.floor = Math.min(times.floor, floor);
    times.ours = Math.min(times.ours, ours);
  }
  await driver.close();
  return times;
}

/** Texts that were deleted stay in the index until it merges its files: each round begins without. */
async function forgetTexts(driver: Driver): Promise<void> {
  const session = driver.session();
  await session.run('DROP INDEX cetu_text IF EXISTS');
  await session.close();
}
