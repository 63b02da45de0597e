/** Every format of a graph is written while it is read: what a file holds never stands in memory as a whole. */
import { describe, expect, it } from 'vitest';
import { csvOfGraph } from './csv.ts';
import { cypherScript } from './cypher-script.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { graphologyJson, nodeLinkJson } from './json.ts';
import { sheetsOf } from './sheets.ts';
import type { ExportNode, Subgraph } from './subgraph.ts';
import { exportSettings } from './testing.ts';
import { xlsx } from './xlsx.ts';

const settings = exportSettings();

/** Nodes without end, whose texts do not compress. */
function endless(): { graph: Subgraph; pulled: () => number } {
  let pulled = 0;
  let noise = 1;
  const text = () => {
    let made = '';
    for (let at = 0; at < 40; at++) {
      noise = (noise * 48271) % 2147483647;
      made += noise.toString(36);
    }
    return made;
  };
  function* nodes(): Generator<ExportNode> {
    for (;;) {
      pulled++;
      const id = `n${pulled}`;
      yield {
        key: `Measure:${id}`,
        labels: ['Measure'],
        name: id,
        properties: { id, text: text() },
        view: { size: 1, color: '#000000', shape: 'disc' },
      };
    }
  }
  return {
    graph: { settings, nodes, edges: () => [], evidence: () => [] },
    pulled: () => pulled,
  };
}

const WRITERS: Record<string, (graph: Subgraph) => AsyncGenerator<string | Uint8Array>> = {
  gexf,
  graphml,
  json: graphologyJson,
  'node-link': nodeLinkJson,
  cypher: cypherScript,
  csv: csvOfGraph,
  xlsx: (graph) =>
    xlsx({ settings, tables: sheetsOf(graph, { nodes: 'n', edges: 'e', evidence: 'v' }).slice(1) }),
};

describe.each(Object.entries(WRITERS))('%s', (_, write) => {
  it('gives what it has before it asks for more', async () => {
    const { graph, pulled } = endless();
    const before: number[] = [];
    let written = 0;
    for await (const chunk of write(graph)) {
      written += chunk.length;
      before.push(pulled());
      if (written > 2_000_000) break;
    }
    // Pieces of 64 K characters, one of them ahead, and what compression holds back.
    const steps = before.map((count, at) => count - (before[at - 1] ?? 0));
    expect(before.at(-1)).toBeGreaterThan(1000);
    expect(Math.max(...steps)).toBeLessThan(600);
  });
});
