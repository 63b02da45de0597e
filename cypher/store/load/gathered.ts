import type { NodeRef } from '../../model.ts';
import type { Changes, NodeChange, RelationshipChange } from './changes.ts';
import { isShared, nodeKey } from './part-check.ts';

/**
 * Changes of several parts, one after the other, as what has to be written once for all of them. Only what is shared
 * can come more than once: a part may change what one before it made.
 */
export class Gathered implements Changes {
  readonly #createdNodes: NodeChange[] = [];
  readonly #createdLinks: RelationshipChange[] = [];
  readonly #shared = {
    created: new Map<string, NodeChange>(),
    updated: new Map<string, NodeChange>(),
    unused: new Map<string, NodeRef>(),
  };
  readonly #links = {
    created: new Map<string, RelationshipChange>(),
    updated: new Map<string, RelationshipChange>(),
    deleted: new Map<string, RelationshipChange>(),
  };
  readonly deleteNodes: NodeRef[] = [];

  add(changes: Changes): void {
    this.#addNodes(changes);
    this.#addLinks(changes);
    this.deleteNodes.push(...changes.deleteNodes);
    for (const node of changes.maybeUnused) this.#shared.unused.set(nodeKey(node), node);
  }

  get createNodes(): NodeChange[] {
    return [...this.#createdNodes, ...this.#shared.created.values()];
  }

  get updateNodes(): NodeChange[] {
    return [...this.#shared.updated.values()];
  }

  get createRelationships(): RelationshipChange[] {
    return [...this.#createdLinks, ...this.#links.created.values()];
  }

  get updateRelationships(): RelationshipChange[] {
    return [...this.#links.updated.values()];
  }

  get deleteRelationships(): RelationshipChange[] {
    return [...this.#links.deleted.values()];
  }

  get maybeUnused(): NodeRef[] {
    return [...this.#shared.unused.values()];
  }

  #addNodes({ createNodes, updateNodes }: Changes): void {
    const { created, updated } = this.#shared;
    for (const node of createNodes) {
      if (isShared(node.label)) created.set(nodeKey(node), node);
      else this.#createdNodes.push(node);
    }
    for (const node of updateNodes) {
      const key = nodeKey(node);
      (created.has(key) ? created : updated).set(key, node);
    }
  }

  #addLinks({ createRelationships, updateRelationships, deleteRelationships }: Changes): void {
    const { created, updated, deleted } = this.#links;
    for (const link of deleteRelationships) {
      updated.delete(link.id);
      if (!created.delete(link.id)) deleted.set(link.id, link);
    }
    for (const link of updateRelationships) (created.has(link.id) ? created : updated).set(link.id, link);
    for (const link of createRelationships) {
      if (isShared(link.from.label)) created.set(link.id, link);
      else this.#createdLinks.push(link);
    }
  }
}
