import type { GraphPart } from '../../../cypher/model.ts';
import type { Parameter } from '../../../cypher/store/store.ts';

type Properties = Record<string, Parameter>;

export interface EdgeRow {
  from: string;
  to: string;
  properties: Properties;
}

/** What a corpus comes to as rows to create, each once: what the plainest of loaders would be given. */
export interface Rows {
  /** By label. */
  nodes: Map<string, Properties[]>;
  /** By `label TYPE label`. */
  edges: Map<string, EdgeRow[]>;
  nodeCount: number;
  edgeCount: number;
}

export function rowsOf(parts: readonly GraphPart[]): Rows {
  const nodes = new Map<string, Properties[]>();
  const edges = new Map<string, EdgeRow[]>();
  const seen = new Set<string>();
  const isNew = (key: string) => !seen.has(key) && seen.add(key);
  let [nodeCount, edgeCount] = [0, 0];
  for (const { owner, nodes: own, relationships } of parts) {
    for (const { label, properties } of own) {
      if (!isNew(`${label}:${properties.id}`)) continue;
      nodeCount++;
      listAt(nodes, label).push(given({ ...properties, owner }));
    }
    for (const { type, id, from, to, properties } of relationships) {
      if (!isNew(id)) continue;
      edgeCount++;
      const row = { from: from.id, to: to.id, properties: given({ ...properties, id, owner }) };
      listAt(edges, `${from.label} ${type} ${to.label}`).push(row);
    }
  }
  return { nodes, edges, nodeCount, edgeCount };
}

const given = (properties: Record<string, unknown>): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)) as Properties;

function listAt<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Rows by kind, so many at a time. */
export function* inBatches<T>(
  lists: ReadonlyMap<string, readonly T[]>,
  size: number,
): Generator<[string, T[]]> {
  for (const [kind, rows] of lists)
    for (let at = 0; at < rows.length; at += size) yield [kind, rows.slice(at, at + size)];
}
