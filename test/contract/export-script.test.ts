/** The script of an export builds the same graph on a Neo4j server, hostile text included, and twice is as once. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cypherScript } from '../../cypher/export/cypher-script.ts';
import type { ExportNode } from '../../cypher/export/subgraph.ts';
import { openStore } from '../../cypher/store/open.ts';
import { statements } from '../../cypher/store/schema.ts';
import type { Store } from '../../cypher/store/store.ts';
import { cetu, tempFolder } from '../support/cli.ts';
import { HOSTILE, type HostileGraph, hostileGraphs, subgraphOf } from '../support/hostile-graph.ts';
import { graphLines } from './support/graph-hash.ts';
import { PASSWORD } from './support/neo4j.ts';
import { NEO4J as uri } from './support/own-neo4j.ts';

const temp = tempFolder('export-script');
let neo4j: Store;

beforeAll(async () => {
  if (uri) neo4j = await openStore(uri, { environment: { NEO4J_PASSWORD: PASSWORD } });
});
afterAll(async () => {
  await neo4j?.close();
  temp.remove();
});

async function emptied(): Promise<void> {
  await neo4j.write().run('MATCH (n) DETACH DELETE n');
}

async function run(script: string): Promise<void> {
  for (const statement of statements(script)) await neo4j.write().run(statement);
}

/** What Neo4j holds in place of half a character, which UTF-8 has no place for. */
const stored = (text: string) =>
  text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '?');

/** The graph as {@link graphLines} gives that of a store. */
async function lines({ nodes, edges }: HostileGraph): Promise<string[]> {
  const values = { nodes: nodes.map((node) => ({ n: { type: 'node', ...node } })), edges };
  const parts = new Map(nodes.map((node) => [node.key, node]));
  const text = JSON.stringify(values, (_, value: unknown) =>
    typeof value === 'string' ? stored(value) : value,
  );
  const read = JSON.parse(text) as { nodes: { n: ExportNode }[]; edges: HostileGraph['edges'] };
  const fake = {
    read: () => ({
      pages: async function* (cypher: string) {
        if (cypher.startsWith('MATCH (n)')) yield read.nodes;
        else
          yield read.edges.map((edge, at) => {
            const [a, b] = [parts.get(edges[at]!.source)!, parts.get(edges[at]!.target)!];
            return {
              al: a.labels[0],
              a: stored(String(a.properties.id)),
              r: { relType: edge.type, properties: edge.properties },
              bl: b.labels[0],
              b: stored(String(b.properties.id)),
            };
          });
      },
      close: async () => {},
    }),
  };
  return graphLines(fake as unknown as Store);
}

async function scriptOf(graph: HostileGraph): Promise<string> {
  let script = '';
  for await (const chunk of cypherScript(subgraphOf(graph))) script += chunk;
  return script;
}

describe.skipIf(!uri)('an exported script', () => {
  it('builds hostile graphs as they were, and changes nothing when it is run again', async () => {
    const hostileName: ExportNode = {
      key: 'Area:names',
      labels: ['Area', 'a `b` \\u0041 c'],
      name: '',
      properties: {
        id: 'names',
        'a `b` \\u0041': 1,
        "quote ' and ]]>": HOSTILE.filter((text) => text === stored(text)),
      },
      view: { size: 1, color: '#000000', shape: 'disc' },
    };
    for (const graph of [{ nodes: [hostileName], edges: [] }, ...fc.sample(hostileGraphs, 5)]) {
      await emptied();
      const script = await scriptOf(graph);
      await run(script);
      const expected = await lines(graph);
      expect(await graphLines(neo4j)).toEqual(expected);
      await run(script);
      expect(await graphLines(neo4j)).toEqual(expected);
    }
  });

  it('builds the whole graph of the seeds', async () => {
    const folder = temp.at('graph');
    expect((await cetu(['ingest', '--store', folder])).code).toBe(0);
    const file = temp.at('all.cypher');
    const { code, stderr } = await cetu(['export', '--out', file, '--store', folder]);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/\d+ nodes, \d+ relationships/),
    });
    await emptied();
    await run(readFileSync(file, 'utf8'));
    const embedded = await openStore(folder);
    const expected = (await graphLines(embedded)).filter((line) => !line.startsWith('CetuMeta'));
    await embedded.close();
    expect(expected.length).toBeGreaterThan(2000);
    expect(await graphLines(neo4j)).toEqual(expected);
  });
});
