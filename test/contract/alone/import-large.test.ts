/** A graph of a million nodes goes into a Neo4j server by its bulk import; only in the long run. */
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { REFERENCE_OWNER } from '../../../cypher/model.ts';
import { exportForImport } from '../../../cypher/store/export/neo4j-admin.ts';
import { openStore } from '../../../cypher/store/open.ts';
import { statements } from '../../../cypher/store/schema.ts';
import type { Store } from '../../../cypher/store/store.ts';
import { PartLoader } from '../../../ingest/load/part-loader.ts';
import { countLinks } from '../../../web/server/read/link-counts.ts';
import { tempFolder } from '../../support/cli.ts';
import { generatedCorpus, NODES_A_DOCUMENT } from '../../support/generated-corpus.ts';
import { startTestServer } from '../support/neo4j.ts';
import { rounds } from '../support/rounds.ts';

const NODES = rounds(0, 1_000_000);
const HOURS = 3 * 3_600_000;

const all = { timeout: HOURS };

/** Nodes and relationships by kind, and the counts of the matrix. */
async function outline(store: Store) {
  const session = store.read();
  const labels = await session.run(
    'MATCH (n) RETURN labels(n)[0] AS label, count(n) AS n ORDER BY label',
    all,
  );
  const types = await session.run(
    'MATCH ()-[r]->() RETURN type(r) AS type, count(r) AS n ORDER BY type',
    all,
  );
  const { links } = await countLinks({ session, signal: new AbortController().signal });
  const cells = Array.from(links, ({ document, target, relation, measures }) =>
    [document, target, relation, measures].join(),
  );
  return { labels: labels.rows, types: types.rows, cells: cells.sort() };
}

describe.skipIf(!inject('neo4jIsHere') || NODES === 0)('the bulk import of a large graph', () => {
  it(
    'takes it whole, and the schema applies after it',
    async () => {
      const folder = tempFolder('import');
      const embedded = await openStore(folder.at('graph'));
      await embedded.applySchema();
      const loader = new PartLoader(embedded);
      for (const part of generatedCorpus({ documents: NODES / NODES_A_DOCUMENT, seed: 3 })) {
        await loader.add([part]);
        // What documents point at has to be there.
        if (part.owner === REFERENCE_OWNER) await loader.end();
      }
      await loader.end();
      const expected = await outline(embedded);
      const { commands } = await exportForImport(embedded, folder.at('files'));
      await embedded.close();
      rmSync(folder.at('graph'), { recursive: true });

      const server = await startTestServer();
      await server.stop();
      const [, ...args] = commands[0].split(' ');
      await server.admin(args, folder.at('files'));
      const again = await server.restart();
      const { environment } = again;
      const imported = await openStore(again.uri, { environment });
      const script = await readFile(join(folder.at('files'), commands[1].split(' ').at(-1)!), 'utf8');
      for (const statement of statements(script)) await imported.write().run(statement, all);
      await imported.applySchema();
      expect(await outline(imported)).toEqual(expected);
      expect((await imported.search('人工智能')).length).toBeGreaterThan(0);
      await imported.close();
      await again.stop();
      folder.remove();
    },
    HOURS,
  );
});
