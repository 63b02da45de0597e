import {
  type GraphNode,
  type GraphPart,
  type GraphRelationship,
  type Label,
  type NodeProperties,
  type NodeRef,
  type RELATIONSHIPS,
  type RelationshipProperties,
  type RelationshipType,
  relationshipId,
} from '../../cypher/model.ts';

type From<T extends RelationshipType> = NodeRef<(typeof RELATIONSHIPS)[T]['from'][number]>;
type To<T extends RelationshipType> = NodeRef<(typeof RELATIONSHIPS)[T]['to'][number]>;

/** Collects nodes and relationships; what has an id that is there already is not added again. */
export class PartBuilder {
  private readonly nodes = new Map<string, GraphNode>();
  private readonly relationships = new Map<string, GraphRelationship>();

  constructor(private readonly owner: string) {}

  node<L extends Label>(label: L, properties: NodeProperties<L>): NodeRef<L> {
    const key = `${label}:${properties.id}`;
    if (!this.nodes.has(key)) this.nodes.set(key, { label, properties } as GraphNode);
    return { label, id: properties.id };
  }

  /** `discriminator` tells apart relationships of one type between the same two nodes. */
  relate<T extends RelationshipType>(
    type: T,
    from: From<T>,
    to: To<T>,
    properties: RelationshipProperties<T>,
    discriminator = '',
  ): void {
    const id = relationshipId(type, from, to, discriminator);
    if (!this.relationships.has(id))
      this.relationships.set(id, { type, id, from, to, properties } as GraphRelationship);
  }

  build(): GraphPart {
    return {
      owner: this.owner,
      nodes: [...this.nodes.values()],
      relationships: [...this.relationships.values()],
    };
  }
}
