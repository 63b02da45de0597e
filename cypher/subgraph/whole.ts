/** The whole graph as streams: every label and every type of the model, page by page. */
import type { ExportEdge, ExportNode, Subgraph } from '../export/subgraph.ts';
import { nodeKey } from '../export/subgraph.ts';
import { type Label, NODES, RELATIONSHIPS, type RelationshipType } from '../model.ts';
import type { NodeValue, RelationshipValue } from '../store/store.ts';
import type { KnownDocument } from './documents.ts';
import { evidenceOf } from './evidence.ts';
import { edgeOf, nodeOf, type Reader, rowsOf } from './reading.ts';

export function wholeGraph(reader: Reader, documents: readonly KnownDocument[]): Omit<Subgraph, 'settings'> {
  return {
    nodes: () => allNodes(reader),
    edges: () => allEdges(reader),
    evidence: () => evidenceOf(reader, documents, null),
  };
}

async function* allNodes(reader: Reader): AsyncGenerator<ExportNode> {
  for (const label of Object.keys(NODES) as Label[])
    for await (const row of rowsOf(reader, `MATCH (n:${label}) RETURN n AS n`))
      yield nodeOf(row.n as NodeValue, reader);
}

async function* allEdges(reader: Reader): AsyncGenerator<ExportEdge> {
  for (const type of Object.keys(RELATIONSHIPS) as RelationshipType[]) {
    const { from, to } = RELATIONSHIPS[type];
    for (const start of from)
      for (const end of to)
        for await (const row of rowsOf(
          reader,
          `MATCH (a:${start})-[r:${type}]->(b:${end}) RETURN a.id AS a, r AS r, b.id AS b`,
        ))
          yield edgeOf(
            row.r as RelationshipValue,
            nodeKey(start, String(row.a)),
            nodeKey(end, String(row.b)),
          );
  }
}
