/** What is exported for `neo4j-admin` and imported by it is the same graph, to the last quote. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openStore } from '../../../cypher/store/open.ts';
import { statements } from '../../../cypher/store/schema.ts';
import type { Store } from '../../../cypher/store/store.ts';
import { cetu, tempFolder } from '../../support/cli.ts';
import { graphLines } from '../support/graph-hash.ts';
import { startTestServer } from '../support/neo4j.ts';
import { documentPart } from '../support/parts.ts';

const folder = tempFolder('export');
const [graph, files] = [folder.at('graph'), folder.at('for import')];
const stores: Store[] = [];
const opened = async (uri: string, environment = {}): Promise<Store> => {
  const store = await openStore(uri, { environment });
  stores.push(store);
  return store;
};

/** What breaks files of values with commas between them. */
const TEXTS = [
  'a "quoted" word, a comma; a semicolon',
  'two\nlines\r\nand\ttabs',
  "back\\slash \\\" and 'quotes'",
  '"',
  '',
  ' 前后空格 ',
  '𠮷 😀',
];

beforeAll(async () => {
  const { code, stderr } = await cetu(['ingest', 'seeds/documents', '--store', graph]);
  if (code !== 0) throw new Error(stderr);
  const store = await opened(graph);
  const { rows } = await store
    .read()
    .run("MATCH (a:Area) WHERE a.level = 'district' RETURN a.id AS id LIMIT 1");
  const measures = TEXTS.map((text, at) => ({ id: `m${at}`, text, title: text, departments: ['经委'] }));
  const part = documentPart({ id: 'odd "id", of a document', area: String(rows[0]!.id), measures });
  const [odd] = part.nodes.filter(({ label }) => label === 'Measure');
  if (odd?.label === 'Measure') odd.properties.path = [''];
  await store.load(part);
}, 300_000);
afterAll(async () => {
  for (const store of stores) await store.close();
  folder.remove();
});

describe('cetu export --format neo4j-admin', () => {
  it.skipIf(!inject('neo4jIsHere'))(
    'writes what the bulk import makes the same graph of',
    async () => {
      const store = stores.shift()!;
      const expected = await graphLines(store);
      const halves =
        'MATCH (x) WHERE x.max > 0 OR x.value > 0 RETURN x.id AS id, x.max / 3 AS a, x.value / 3 AS b ORDER BY id';
      const quotients = (await store.read().run(halves)).rows;
      await store.close();
      const { code, stdout, stderr } = await cetu([
        'export',
        '--format',
        'neo4j-admin',
        files,
        '--store',
        graph,
      ]);
      expect(stderr).toMatch(/\d+ nodes, \d+ relationships/);
      expect(code).toBe(0);

      // A server that has run before, as anybody's has.
      const server = await startTestServer();
      await server.stop();
      const [importing, finishing] = stdout.trim().split('\n');
      const [program, ...args] = importing!.split(' ');
      expect(program).toBe('neo4j-admin');
      await server.admin(args, files);
      const again = await server.restart();
      try {
        const imported = await opened(again.uri, again.environment);
        const script = readFileSync(join(files, finishing!.split(' ').at(-1)!), 'utf8');
        for (const statement of statements(script)) await imported.write().run(statement);
        // What the script left is what every load finds in place.
        await imported.applySchema();
        expect(await graphLines(imported)).toEqual(expected);
        expect((await imported.read().run(halves)).rows).toEqual(quotients);
        expect((await imported.search('人工智能')).length).toBeGreaterThan(0);
        await stores.pop()!.close();
      } finally {
        await again.stop();
      }
    },
    600_000,
  );

  it('leaves a folder alone that has something in it', async () => {
    const taken = tempFolder('taken');
    writeFileSync(taken.at('notes.txt'), 'mine');
    const { code, stderr } = await cetu(['export', taken.path, '--store', graph]);
    expect(code).toBe(1);
    expect(stderr).toContain('is not empty');
    expect(readFileSync(taken.at('notes.txt'), 'utf8')).toBe('mine');
    taken.remove();
  });
});
