/** Nodes that are named, and the relationships that begin at them. */
import { type ExportEdge, type ExportNode, nodeKey } from '../export/subgraph.ts';
import { type Label, RELATIONSHIPS, type RelationshipType } from '../model.ts';
import type { NodeValue, RelationshipValue } from '../store/store.ts';
import { edgeOf, nodeOf, type Reader, rowsOf } from './reading.ts';

export interface NamedNodes {
  nodes: ExportNode[];
  edges: ExportEdge[];
}

/** Nodes that are not there are left out. Relationships to labels that `ends` does not hold are left out too. */
export async function namedNodes(
  reader: Reader,
  wanted: readonly { label: Label; id: string }[],
  ends: ReadonlySet<string>,
): Promise<NamedNodes> {
  const byLabel = new Map<Label, string[]>();
  for (const { label, id } of wanted) byLabel.set(label, [...(byLabel.get(label) ?? []), id]);
  const found: NamedNodes = { nodes: [], edges: [] };
  for (const [label, ids] of byLabel) {
    const each = `UNWIND $ids AS wanted MATCH (a:${label} {id: wanted})`;
    for await (const row of rowsOf(reader, `${each} RETURN a AS a`, { ids }))
      found.nodes.push(nodeOf(row.a as NodeValue, reader));
    for (const [type, { from, to }] of Object.entries(RELATIONSHIPS) as [
      RelationshipType,
      { from: readonly Label[]; to: readonly Label[] },
    ][]) {
      if (!from.includes(label)) continue;
      for (const other of to.filter((one) => ends.has(one)))
        for await (const row of rowsOf(
          reader,
          `${each} MATCH (a)-[r:${type}]->(b:${other}) RETURN a.id AS a, r AS r, b.id AS b`,
          { ids },
        ))
          found.edges.push(
            edgeOf(row.r as RelationshipValue, nodeKey(label, String(row.a)), nodeKey(other, String(row.b))),
          );
    }
  }
  return found;
}
