/**
 * A server, or a loader, that dies in the middle of a load: what was acknowledged is there, and the same load again
 * makes the graph whole.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { GraphPart } from '../../../cypher/model.ts';
import { MARK_LABEL } from '../../../cypher/store/neo4j/load-mark.ts';
import { openStore } from '../../../cypher/store/open.ts';
import type { Store } from '../../../cypher/store/store.ts';
import { graphLines } from '../support/graph-hash.ts';
import { heldDocument } from '../support/held-document.ts';
import { startTestServer, type TestServer } from '../support/neo4j.ts';
import { startOther } from '../support/other-process.ts';
import { documentPart, referencePart } from '../support/parts.ts';
import { rounds } from '../support/rounds.ts';

const ROUNDS = rounds(1, 50);
/** Rounds in which the server stays away until the load has given up, which takes longest. */
const AWAY = rounds(1, 4);
const MEASURES = 400;

const big = (id: string, round: number): GraphPart =>
  documentPart({
    id,
    measures: Array.from({ length: MEASURES + round }, (_, at) => ({
      id: `m${at}`,
      links: ['ai', 'ic'],
      departments: ['经委'],
    })),
  });

describe.skipIf(!inject('neo4jIsHere'))('a Neo4j server that is killed', () => {
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
  }, 300_000);
  afterAll(async () => {
    await store.close();
    await undisturbed.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'says so, keeps what it acknowledged, and takes the same load again once it is back',
    async () => {
      for (let round = 0; round < AWAY; round++) {
        const acknowledged = documentPart({ id: `small-${round}` });
        await store.load(acknowledged);
        await undisturbed.load(acknowledged);
        const before = await graphLines(undisturbed);

        // In the middle of its transaction, and on later rounds at other moments of it.
        let calls = 0;
        const killed = { at: 1 + (round % 6), promise: Promise.resolve() };
        const loading = store.load(big(`big-${round}`, 0), {
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

        await store.load(big(`big-${round}`, 0));
        await undisturbed.load(big(`big-${round}`, 0));
        expect(await graphLines(store)).toEqual(await graphLines(undisturbed));
      }
    },
    AWAY * 600_000,
  );

  it(
    'is waited for while it comes back, and the load that it interrupted goes on',
    async () => {
      let wentOn = 0;
      for (let round = 0; round < ROUNDS; round++) {
        let calls = 0;
        let back: Promise<TestServer> | undefined;
        const away = async () => {
          await server.kill();
          return server.restart();
        };
        const part = big('back', round);
        const loading = store.load(part, {
          onProgress: () => {
            if (++calls === 1 + (round % 6)) back = away();
          },
        });
        const failure = await loading.then(
          () => undefined,
          (error: unknown) => error,
        );
        server = await back!;
        if (failure === undefined) wentOn++;
        else {
          // A machine on which a server takes longer to start than a load waits for it.
          expect(failure).toMatchObject({ code: 'unavailable' });
          await store.load(part);
        }
        await undisturbed.load(part);
        expect(await graphLines(store)).toEqual(await graphLines(undisturbed));
      }
      if (ROUNDS > 1) expect(wentOn).toBeGreaterThan(0);
    },
    ROUNDS * 300_000,
  );

  it(
    'keeps every acknowledged document whole when the loader is killed, and takes the same again',
    async () => {
      let next = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const other = await startOther(server.uri, String(next), { environment: server.environment });
        await other.reached(1 + (round % 3));
        // In the middle of the next, at a moment that no round shares.
        await new Promise((resolve) => setTimeout(resolve, (round * 0.618 * 100) % 100));
        await other.kill();
        const { rows } = await store
          .read()
          .run(
            "MATCH (d:Document)-[:HAS_MEASURE]->(m) WHERE d.id STARTS WITH 'doc-' " +
              'WITH d, count(m) AS measures RETURN d.id AS id, measures',
          );
        const found = new Map(rows.map(({ id, measures }) => [id, measures]));
        for (const measures of found.values()) expect(measures).toBe(20);
        for (const id of other.acknowledged) expect(found.has(`doc-${id}`)).toBe(true);
        next += other.acknowledged.length;
      }
      // A loader that is killed while it commits leaves its mark, which readers heed no longer than a commit can take.
      await store.write().run(`MATCH (m:${MARK_LABEL}) DELETE m`);
      for (const each of [store, undisturbed])
        for (let at = 0; at <= next; at++) await each.load(heldDocument(at));
      expect(await graphLines(store)).toEqual(await graphLines(undisturbed));
    },
    ROUNDS * 300_000,
  );
});
