/** Checks of a part before anything is written: a mistake in it must not reach the graph by half. */
import {
  type GraphNode,
  type GraphPart,
  type Label,
  NODES,
  type NodeRef,
  REFERENCE_OWNER,
  RELATIONSHIPS,
  type RelationshipType,
  SHARED_LABELS,
} from '../../model.ts';
import { StoreError } from '../store.ts';

export const LABELS = Object.keys(NODES) as Label[];
const SHARED: ReadonlySet<string> = new Set(SHARED_LABELS);

export const isShared = (label: string): boolean => SHARED.has(label);

/** Key of a node in maps. */
export const nodeKey = (ref: NodeRef): string => `${ref.label}:${ref.id}`;

/** A shared node belongs to no document, but to the reference data when that names it. */
export const isOwned = (label: string, owner: string): boolean =>
  owner === REFERENCE_OWNER || !isShared(label);

/** A part without nodes is links between nodes that other parts hold, such as near-identical measures. */
export const joinsOthers = (part: GraphPart): boolean => part.nodes.length === 0;

const refuse = (owner: string, what: string): never => {
  throw new StoreError('query', `Cannot load ${owner}: ${what}`);
};

/** @throws StoreError `query` where two of the parts have one owner */
export function checkParts(parts: readonly GraphPart[]): void {
  const owners = new Set<string>();
  for (const { owner } of parts) {
    if (owners.has(owner)) refuse(owner, 'it is to be loaded twice at once.');
    owners.add(owner);
  }
}

/**
 * The part's nodes by key.
 * @throws StoreError `query` for an unknown label or type, an id that comes twice, or a relationship that starts
 * outside the part or joins labels that the model does not join.
 */
export function checkPart(part: GraphPart): Map<string, GraphNode> {
  const { owner } = part;
  const nodes = new Map<string, GraphNode>();
  for (const node of part.nodes) {
    if (!Object.hasOwn(NODES, node.label)) refuse(owner, `the model has no label ${node.label}.`);
    const key = nodeKey({ label: node.label, id: node.properties.id });
    if (nodes.has(key)) refuse(owner, `the node ${key} is in it twice.`);
    nodes.set(key, node);
  }
  const ids = new Set<string>();
  for (const { type, id, from, to } of part.relationships) {
    if (!Object.hasOwn(RELATIONSHIPS, type)) refuse(owner, `the model has no relationship type ${type}.`);
    const ends: { from: readonly string[]; to: readonly string[] } = RELATIONSHIPS[type as RelationshipType];
    if (ids.has(id)) refuse(owner, `the relationship ${id} is in it twice.`);
    ids.add(id);
    if (!ends.from.includes(from.label) || !ends.to.includes(to.label)) {
      refuse(owner, `${id}: ${type} does not go from ${from.label} to ${to.label}.`);
    }
    if (!joinsOthers(part) && !nodes.has(nodeKey(from)))
      refuse(owner, `${id} starts at ${nodeKey(from)}, which is not in the part.`);
  }
  return nodes;
}
