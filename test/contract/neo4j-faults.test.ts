/** A server that dies while it is loaded into: what it acknowledged is there, and the same load again makes it whole. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { GraphPart } from '../../cypher/model.ts';
import { openStore } from '../../cypher/store/open.ts';
import type { Store } from '../../cypher/store/store.ts';
import { graphLines } from './support/graph-hash.ts';
import { startTestServer, type TestServer } from './support/neo4j.ts';
import { documentPart, referencePart } from './support/parts.ts';
import { rounds } from './support/rounds.ts';

const ROUNDS = rounds(1, 50);
const MEASURES = 400;

const big = (round: number): GraphPart =>
  documentPart({
    id: `doc-${round}`,
    measures: Array.from({ length: MEASURES }, (_, at) => ({
      id: `m${at}`,
      links: ['ai', 'ic'],
      departments: ['经委'],
    })),
  });

describe.skipIf(!inject('neo4j'))('a Neo4j server that is killed', () => {
  let server: TestServer;
  let store: Store;
  let undisturbed: Store;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cetu-faults-'));
    undisturbed = await openStore(folder);
    server = await startTestServer();
    store = await openStore(server.uri, { environment: server.environment });
    for (const each of [store, undisturbed]) {
      await each.applySchema();
      await each.load(referencePart());
    }
  }, 120_000);
  afterAll(async () => {
    await store.close();
    await undisturbed.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'says so, keeps what it acknowledged, and takes the same load again once it is back',
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const acknowledged = documentPart({ id: `small-${round}` });
        await store.load(acknowledged);
        await undisturbed.load(acknowledged);
        const before = await graphLines(undisturbed);

        // In the middle of its transaction, and on later rounds at other moments of it.
        let calls = 0;
        const killed = { at: 1 + (round % 6), promise: Promise.resolve() };
        const loading = store.load(big(round), {
          onProgress: () => {
            if (++calls === killed.at) killed.promise = server.kill();
          },
        });
        await expect(loading).rejects.toMatchObject({
          name: 'StoreError',
          code: 'unavailable',
          message: expect.stringContaining(server.uri),
        });
        await killed.promise;
        server = await server.restart();
        // The store is the one from before: its driver finds the server again.
        expect(await graphLines(store)).toEqual(before);

        await store.load(big(round));
        await undisturbed.load(big(round));
        expect(await graphLines(store)).toEqual(await graphLines(undisturbed));
      }
    },
    ROUNDS * 120_000,
  );
});
