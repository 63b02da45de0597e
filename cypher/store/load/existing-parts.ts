import type { GraphPart, Label, NodeRef } from '../../model.ts';
import type { NodeValue, RelationshipValue, Row, Value } from '../store.ts';
import type { Changes, RelationshipChange } from './changes.ts';
import { isShared, nodeKey } from './part-check.ts';

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

/** What the graph holds that one part may change. */
export interface Existing {
  /** Nodes of the owner, and the shared nodes that the part names. */
  nodes: Map<string, ExistingNode>;
  /** Relationships that start at one of them, by id. */
  relationships: Map<string, ExistingRelationship>;
}

interface SharedNode {
  node: ExistingNode;
  relationships: Map<string, ExistingRelationship>;
}

/**
 * What the graph holds of several owners. Parts share nothing but nodes of shared labels, and those are kept as
 * the parts before leave them.
 */
export class ExistingParts {
  readonly #owned = new Map<string, Existing>();
  readonly #shared = new Map<string, SharedNode>();

  addNode(label: Label, row: Row): void {
    const { properties } = row.n as NodeValue;
    const node = { label, id: properties.id as string, properties };
    if (isShared(label)) this.#shared.set(nodeKey(node), { node, relationships: new Map() });
    else this.#ownedBy(properties.owner as string).nodes.set(nodeKey(node), node);
  }

  /** `owner`: whose node, or link, it starts at. */
  addRelationship(label: Label, row: Row, owner: string | null): void {
    const { relType, properties } = row.r as RelationshipValue;
    const relationship = {
      type: relType,
      id: properties.id as string,
      from: { label, id: row.from as string },
      to: { label: row.toLabel as Label, id: row.to as string },
      properties,
    };
    const shared = this.#shared.get(nodeKey(relationship.from));
    const { relationships } = shared ?? this.#ownedBy(owner!);
    relationships.set(relationship.id, relationship);
  }

  hasShared(ref: NodeRef): boolean {
    return this.#shared.has(nodeKey(ref));
  }

  /** What `part`, whose nodes are in `keys`, may change. */
  of({ owner }: GraphPart, keys: ReadonlyMap<string, unknown>): Existing {
    const owned = this.#owned.get(owner);
    const existing = { nodes: new Map(owned?.nodes), relationships: new Map(owned?.relationships) };
    for (const [key, { node, relationships }] of this.#shared) {
      if (!keys.has(key) && node.properties.owner !== owner) continue;
      existing.nodes.set(key, node);
      for (const [id, relationship] of relationships) existing.relationships.set(id, relationship);
    }
    return existing;
  }

  /** Takes over what a part makes of the shared nodes, for the parts after it. */
  follow({
    createNodes,
    updateNodes,
    createRelationships,
    updateRelationships,
    deleteRelationships,
  }: Changes): void {
    for (const node of [...createNodes, ...updateNodes]) {
      if (!isShared(node.label)) continue;
      const key = nodeKey(node);
      this.#shared.set(key, { node, relationships: this.#shared.get(key)?.relationships ?? new Map() });
    }
    const at = ({ from }: RelationshipChange) => this.#shared.get(nodeKey(from))?.relationships;
    for (const change of deleteRelationships) at(change)?.delete(change.id);
    for (const change of [...createRelationships, ...updateRelationships]) at(change)?.set(change.id, change);
  }

  #ownedBy(owner: string): Existing {
    let owned = this.#owned.get(owner);
    if (!owned) {
      owned = { nodes: new Map(), relationships: new Map() };
      this.#owned.set(owner, owned);
    }
    return owned;
  }
}
