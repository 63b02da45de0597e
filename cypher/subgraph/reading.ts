/** Reads rows for an export: page by page, in sessions of their own, for as long as it takes. */

import { viewOf } from '../export/palette.ts';
import type { Language } from '../export/settings.ts';
import type { ExportEdge, ExportNode } from '../export/subgraph.ts';
import { nodeKey, nodeName } from '../export/subgraph.ts';
import type { NodeValue, Parameter, RelationshipValue, Row, Store } from '../store/store.ts';

const PAGE = 1_000;
/** A large graph takes longer than a question may. */
const TIMEOUT = 24 * 3_600_000;

/** What a node's name and colour depend on. */
export interface Looks {
  language: Language;
  /** Colours of tiers and priorities by their ids. */
  tiers: ReadonlyMap<string, number>;
}

export interface Reader extends Looks {
  store: Store;
  signal: AbortSignal;
}

/** Rows of a statement, one after the other. */
export async function* rowsOf(
  { store, signal }: Pick<Reader, 'store' | 'signal'>,
  cypher: string,
  parameters: Record<string, Parameter> = {},
): AsyncGenerator<Row> {
  const session = store.read();
  try {
    for await (const rows of session.pages(cypher, { parameters, pageSize: PAGE, timeout: TIMEOUT, signal }))
      yield* rows;
  } finally {
    await session.close();
  }
}

export async function makeReader(store: Store, signal: AbortSignal, language: Language): Promise<Reader> {
  const tiers = new Map<string, number>();
  const places = new Map<string, number>();
  for await (const row of rowsOf(
    { store, signal },
    'MATCH (t:Tier)-[:OF]->(f:Framework) RETURN t.id AS id, f.id AS framework ORDER BY framework, t.ordinal',
  )) {
    const place = places.get(String(row.framework)) ?? 0;
    places.set(String(row.framework), place + 1);
    tiers.set(String(row.id), (place % 6) + 1);
  }
  for await (const row of rowsOf(
    { store, signal },
    'MATCH (p:Priority)-[:IN_TIER]->(t:Tier) RETURN p.id AS id, t.id AS tier',
  ))
    tiers.set(String(row.id), tiers.get(String(row.tier)) ?? 0);
  return { store, signal, language, tiers };
}

/** A node as it is exported. One without an id of its own goes by the store's. */
export function nodeOf({ labels, properties, id }: NodeValue, { language, tiers }: Looks): ExportNode {
  const own = typeof properties.id === 'string' ? properties.id : id;
  const label = labels[0] ?? '';
  return {
    key: nodeKey(label, own),
    labels,
    name: nodeName(properties, language),
    properties,
    view: viewOf(label, tiers.get(own)),
  };
}

export function edgeOf(value: RelationshipValue, source: string, target: string): ExportEdge {
  const { id, relType, properties } = value;
  const own = typeof properties.id === 'string' ? properties.id : `${relType}|${source}|${target}|${id}`;
  return { key: own, source, target, type: relType, properties };
}
