/**
 * `cetu ingest --fresh` on a Neo4j server that is killed at any moment: what it left is whole, or refused with the
 * command that helps, which makes the graph of one that nothing disturbed. Only in the long run.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { openStore } from '../../../cypher/store/open.ts';
import { cetu, ROOT, tempFolder } from '../../support/cli.ts';
import { graphHash } from '../support/graph-hash.ts';
import { killed } from '../support/killed.ts';
import { startTestServer } from '../support/neo4j.ts';
import { rounds } from '../support/rounds.ts';

const ROUNDS = rounds(0, 30);
const DOCUMENT = '003_d7a5a1d8257d0abe.txt';

const temp = tempFolder('neo4j-killed');
afterAll(() => temp.remove());

describe.skipIf(!inject('neo4jIsHere') || ROUNDS === 0)('beginning anew on Neo4j, killed', () => {
  it(
    'leaves a graph that the same command makes whole, and that no other takes for whole before',
    async () => {
      mkdirSync(temp.at('documents'));
      copyFileSync(join(ROOT, 'seeds/documents', DOCUMENT), temp.at('documents', DOCUMENT));
      const server = await startTestServer();
      const { uri, environment } = server;
      const hash = async () => {
        const store = await openStore(uri, { environment });
        try {
          return await graphHash(store);
        } finally {
          await store.close();
        }
      };
      const plain = ['ingest', temp.at('documents'), '--store', uri];
      const fresh = [...plain, '--fresh'];
      const run = (args: readonly string[]) => cetu(args, { env: environment });

      expect((await run(fresh)).code).toBe(0);
      const began = performance.now();
      expect((await run(fresh)).code).toBe(0);
      const duration = performance.now() - began;
      const undisturbed = await hash();
      let hit = 0;
      for (let round = 0; round < ROUNDS; round++) {
        // Spread over its whole run, at places that no round shares.
        const after = duration * (((round * 0.618 + 0.5) % 1) * 0.9 + 0.1);
        if (await killed(fresh, null, after, environment)) hit++;
        const { code, stderr } = await run(plain);
        if (code !== 0) {
          expect(stderr).toContain(`cetu ingest --fresh --store ${uri}`);
          expect(await run(fresh)).toMatchObject({ code: 0 });
        }
        expect(await hash()).toBe(undisturbed);
      }
      expect(hit).toBeGreaterThan(0);
      await server.stop();
    },
    (ROUNDS + 1) * 300_000,
  );
});
