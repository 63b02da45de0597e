/** What the graph holds of an owner before a load: read within the load's transaction. */
import { type GraphPart, type Label, LINK_TYPES, type NodeRef, RELATIONSHIPS } from '../../model.ts';
import type { NodeValue, RelationshipValue, Row, Value } from '../store.ts';
import { isShared, joinsOthers, LABELS, nodeKey } from './part-check.ts';
import type { Transaction } from './transaction.ts';

export interface ExistingNode extends NodeRef {
  properties: Record<string, Value>;
}

export interface ExistingRelationship {
  type: string;
  id: string;
  from: NodeRef;
  to: NodeRef;
  properties: Record<string, Value>;
}

export interface Existing {
  /** Nodes of the owner, and the shared nodes that the part names. */
  nodes: Map<string, ExistingNode>;
  /** Relationships that start at one of them, by id. */
  relationships: Map<string, ExistingRelationship>;
}

const RELATIONSHIPS_OF =
  'MATCH (n)-[r]->(m) RETURN r AS r, n.id AS from, labels(m)[0] AS toLabel, m.id AS to';

/** Reads what a load of `part` may have to change. */
export async function readExisting(tx: Transaction, part: GraphPart): Promise<Existing> {
  const existing: Existing = { nodes: new Map(), relationships: new Map() };
  const take = async (label: Label, condition: string, parameters: { owner: string } | { ids: string[] }) => {
    const prefix = 'ids' in parameters ? 'UNWIND $ids AS id ' : '';
    const match = `${prefix}MATCH (n:${label}${condition})`;
    const { rows } = await tx.run(`${match} RETURN n AS n`, parameters);
    for (const row of rows) addNode(existing, label, row);
    if (rows.length === 0) return;
    const found = await tx.run(RELATIONSHIPS_OF.replace('MATCH (n)', match), parameters);
    for (const row of found.rows) addRelationship(existing, label, row);
  };
  for (const label of LABELS) {
    await take(label, ' {owner: $owner}', { owner: part.owner });
    const ids = part.nodes
      .filter(
        (node) => node.label === label && !existing.nodes.has(nodeKey({ label, id: node.properties.id })),
      )
      .map((node) => node.properties.id);
    // A shared node may be there already, made by another document; any other id is the owner's alone.
    if (isShared(label) && ids.length > 0) await take(label, ' {id: id}', { ids });
  }
  if (joinsOthers(part)) await takeLinks(tx, part, existing);
  return existing;
}

/** The relationships that a part without nodes made before, by their types: they start at nodes of others. */
async function takeLinks(tx: Transaction, part: GraphPart, existing: Existing): Promise<void> {
  const kinds = LINK_TYPES.map((type) => ({ type, from: RELATIONSHIPS[type].from }));
  for (const { type, from } of kinds)
    for (const label of from) {
      const { rows } = await tx.run(
        `MATCH (n:${label})-[r:${type}]->(m) WHERE r.owner = $owner
         RETURN r AS r, n.id AS from, labels(m)[0] AS toLabel, m.id AS to`,
        { owner: part.owner },
      );
      for (const row of rows) addRelationship(existing, label, row);
    }
}

function addNode(existing: Existing, label: Label, row: Row): void {
  const { properties } = row.n as NodeValue;
  const id = properties.id as string;
  existing.nodes.set(nodeKey({ label, id }), { label, id, properties });
}

function addRelationship(existing: Existing, label: Label, row: Row): void {
  const { relType, properties } = row.r as RelationshipValue;
  const id = properties.id as string;
  existing.relationships.set(id, {
    type: relType,
    id,
    from: { label, id: row.from as string },
    to: { label: row.toLabel as Label, id: row.to as string },
    properties,
  });
}
