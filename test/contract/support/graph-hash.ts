/** A graph as text, the same for the same graph whatever the store and the order it was made in. */
import { createHash } from 'node:crypto';
import { MARK_LABEL } from '../../../cypher/store/neo4j/load-mark.ts';
import type { NodeValue, RelationshipValue, Store, Value } from '../../../cypher/store/store.ts';

/** Every node and relationship with every property, one a line, sorted; the store's own ids left out. */
export async function graphLines(store: Store): Promise<string[]> {
  const session = store.read();
  const lines: string[] = [];
  for await (const rows of session.pages('MATCH (n) RETURN n AS n')) {
    for (const row of rows) {
      const { labels, properties } = row.n as NodeValue;
      // A load that was killed leaves its mark behind until a later one, on a graph that is whole.
      if (labels.includes(MARK_LABEL)) continue;
      lines.push(`${[...labels].sort().join(':')} ${canonical(properties)}`);
    }
  }
  const edges =
    'MATCH (a)-[r]->(b) RETURN labels(a)[0] AS al, a.id AS a, r AS r, labels(b)[0] AS bl, b.id AS b';
  for await (const rows of session.pages(edges)) {
    for (const row of rows) {
      const { relType, properties } = row.r as RelationshipValue;
      lines.push(`${row.al}:${row.a} -${relType}-> ${row.bl}:${row.b} ${canonical(properties)}`);
    }
  }
  await session.close();
  return lines.sort();
}

export const graphHash = async (store: Store): Promise<string> =>
  createHash('sha256')
    .update((await graphLines(store)).join('\n'))
    .digest('hex');

function canonical(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value as Record<string, Value>).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${key}:${canonical(item)}`).join()}}`;
}
