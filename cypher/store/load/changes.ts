/** The difference between a part and what the graph holds of its owner. Pure. */
import { summarise } from '../../coverage.ts';
import type { GraphNode, GraphPart, GraphRelationship, NodeRef } from '../../model.ts';
import type { Parameter, Value } from '../store.ts';
import type { Existing, ExistingNode, ExistingRelationship } from './existing-parts.ts';
import { isOwned, isShared, nodeKey } from './part-check.ts';
import { keptReviews } from './reviews.ts';

export type Properties = Record<string, Parameter>;

export interface NodeChange extends NodeRef {
  properties: Properties;
}

export interface RelationshipChange {
  type: string;
  id: string;
  from: NodeRef;
  to: NodeRef;
  properties: Properties;
}

export interface Changes {
  createNodes: NodeChange[];
  updateNodes: NodeChange[];
  deleteNodes: NodeRef[];
  createRelationships: RelationshipChange[];
  updateRelationships: RelationshipChange[];
  deleteRelationships: RelationshipChange[];
  /** Shared nodes that may have lost the last relationship that pointed at them. */
  maybeUnused: NodeRef[];
}

/** What has to be written so that the graph holds `part`; `nodes` are the part's, by key. */
export function changesFor(part: GraphPart, nodes: Map<string, GraphNode>, existing: Existing): Changes {
  const changes: Changes = {
    createNodes: [],
    updateNodes: [],
    deleteNodes: [],
    createRelationships: [],
    updateRelationships: [],
    deleteRelationships: [],
    maybeUnused: [],
  };
  const kept = keptReviews(part, nodes, existing);
  const summaries = summarise(part.nodes, [...part.relationships, ...kept.values()]);
  const used = new Set(part.relationships.map(({ to }) => (isShared(to.label) ? nodeKey(to) : '')));
  for (const node of part.nodes) {
    const ref = { label: node.label, id: node.properties.id };
    const key = nodeKey(ref);
    const before = existing.nodes.get(key);
    const properties = nodeProperties(node, part.owner, before);
    if (node.label === 'Document') properties.coverage = summaries.get(ref.id)!;
    if (!before) changes.createNodes.push({ ...ref, properties });
    else if (!sameProperties(properties, before.properties)) changes.updateNodes.push({ ...ref, properties });
    if (isShared(ref.label) && !used.has(key)) changes.maybeUnused.push(ref);
  }
  for (const node of existing.nodes.values()) {
    if (nodes.has(nodeKey(node))) continue;
    if (isShared(node.label)) giveUp(node, changes);
    else changes.deleteNodes.push({ label: node.label, id: node.id });
  }
  relationshipChanges(part, kept, existing, changes);
  return changes;
}

/** Reference data no longer names a shared node: documents may still point at it. */
function giveUp(node: ExistingNode, changes: Changes): void {
  const { owner: _, ...properties } = node.properties as Properties;
  const ref = { label: node.label, id: node.id };
  changes.updateNodes.push({ ...ref, properties });
  changes.maybeUnused.push(ref);
}

function nodeProperties(node: GraphNode, owner: string, before: ExistingNode | undefined): Properties {
  const given = withoutNulls(node.properties);
  if (isOwned(node.label, owner)) {
    given.owner = owner;
    return given;
  }
  if (!before) return given;
  const kept = before.properties as Properties;
  return kept.owner === undefined ? merged(kept, given) : kept;
}

/** Of what documents say about a shared node, lists are joined and the newest of anything else is taken. */
function merged(kept: Properties, given: Properties): Properties {
  const result: Properties = { ...kept };
  for (const [key, value] of Object.entries(given)) {
    const before = kept[key];
    result[key] = Array.isArray(value) && Array.isArray(before) ? union(before, value) : value;
  }
  return result;
}

const union = (a: Parameter[], b: Parameter[]): Parameter[] =>
  [...new Set([...a, ...b])].sort((x, y) => (String(x) < String(y) ? -1 : 1));

function relationshipChanges(
  part: GraphPart,
  kept: ReadonlyMap<string, ExistingRelationship>,
  existing: Existing,
  changes: Changes,
): void {
  const wanted = new Map(part.relationships.map((relationship) => [relationship.id, relationship]));
  const typesFrom = new Set(
    part.relationships.flatMap(({ type, from }) =>
      isShared(from.label) ? [`${type} ${nodeKey(from)}`] : [],
    ),
  );
  for (const before of existing.relationships.values()) {
    const after = wanted.get(before.id);
    if (after && sameEnds(before, after)) {
      const properties = relationshipProperties(after, part.owner, before);
      if (!sameProperties(properties, before.properties)) {
        changes.updateRelationships.push({ ...before, properties });
      }
      wanted.delete(before.id);
      continue;
    }
    const reviewed = kept.get(before.id);
    if (reviewed) {
      const properties = reviewed.properties as Properties;
      if (!sameProperties(properties, before.properties)) {
        changes.updateRelationships.push({ ...before, properties });
      }
    } else if (isReplaced(before, part, typesFrom)) {
      changes.deleteRelationships.push({ ...before, properties: {} });
      if (isShared(before.to.label)) changes.maybeUnused.push(before.to);
    }
  }
  for (const relationship of wanted.values()) {
    const { type, id, from, to } = relationship;
    const properties = relationshipProperties(relationship, part.owner, undefined);
    changes.createRelationships.push({ type, id, from, to, properties });
  }
}

/**
 * The owner's relationships go when the part does not have them. One that starts at a shared node goes when the
 * part says something else of the same type there (a department whose line of work was corrected).
 */
function isReplaced(before: ExistingRelationship, part: GraphPart, typesFrom: Set<string>): boolean {
  const { owner } = before.properties;
  if (owner !== undefined) return owner === part.owner;
  return isShared(before.from.label) && typesFrom.has(`${before.type} ${nodeKey(before.from)}`);
}

function relationshipProperties(
  { id, from, properties }: GraphRelationship,
  owner: string,
  before: ExistingRelationship | undefined,
): Properties {
  const given = withoutNulls(properties);
  given.id = id;
  if (isOwned(from.label, owner)) given.owner = owner;
  else if (before?.properties.owner !== undefined) return before.properties as Properties;
  const reviewed = before?.properties.state;
  if (reviewed === 'accepted' || reviewed === 'rejected') given.state = reviewed;
  return given;
}

/** A property that is null is one that is not there. */
function withoutNulls(properties: object): Properties {
  const given: Properties = {};
  for (const [key, value] of Object.entries(properties))
    if (value !== null && value !== undefined) given[key] = value;
  return given;
}

const sameEnds = (a: Pick<RelationshipChange, 'type' | 'from' | 'to'>, b: GraphRelationship): boolean =>
  a.type === b.type && nodeKey(a.from) === nodeKey(b.from) && nodeKey(a.to) === nodeKey(b.to);

function sameProperties(a: Properties, b: Record<string, Value>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => sameValue(a[key], b[key]));
}

function sameValue(a: Parameter | undefined, b: Value | undefined): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((item, at) => sameValue(item, b[at]));
}
