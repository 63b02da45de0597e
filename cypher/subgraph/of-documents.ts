/** What some documents say: their measures with everything that hangs on these, up to areas and frameworks. */
import { type ExportEdge, type ExportNode, nodeKey } from '../export/subgraph.ts';
import type { Label, RelationshipType } from '../model.ts';
import type { NodeValue, RelationshipValue, Value } from '../store/store.ts';
import { edgeOf, nodeOf, type Reader, rowsOf } from './reading.ts';

/** A graph that is small enough to be held. */
export interface HeldGraph {
  nodes: ExportNode[];
  edges: ExportEdge[];
}

type Pattern = readonly [Label, RelationshipType, Label];

const OF_DOCUMENT: readonly Pattern[] = [
  ['Document', 'OF', 'Area'],
  ['Document', 'ISSUED_BY', 'Department'],
  ['Document', 'HAS_MEASURE', 'Measure'],
];
const OF_MEASURE: readonly Pattern[] = [
  ['Measure', 'RESPONSIBLE', 'Department'],
  ['Measure', 'ADDRESSES', 'Priority'],
  ['Measure', 'ADDRESSES', 'Tier'],
  ['Measure', 'ADDRESSES', 'Framework'],
  ['Measure', 'MENTIONS', 'Industry'],
  ['Measure', 'USES', 'Instrument'],
  ['Measure', 'SUPPORTS', 'Beneficiary'],
  ['Measure', 'OFFERS', 'Amount'],
  ['Measure', 'COMMITS_TO', 'Target'],
];
/** In an order in which each finds the nodes that those before it brought. */
const UPWARDS: readonly Pattern[] = [
  ['Industry', 'PART_OF', 'Priority'],
  ['Priority', 'IN_TIER', 'Tier'],
  ['Tier', 'OF', 'Framework'],
  ['Department', 'OF', 'Area'],
  ['Department', 'IN_LINE', 'Line'],
];
const BATCH = 500;

/** Sections and source texts stay out. `counting`: which links count, null for all of them, rejected ones too. */
export async function graphOfDocuments(
  reader: Reader,
  documents: readonly string[],
  counting: 'direct' | 'named' | null,
): Promise<HeldGraph> {
  const graph = new Held(reader);
  await graph.take('Document', documents);
  for (const pattern of OF_DOCUMENT) await graph.follow(pattern);
  for (const pattern of OF_MEASURE) await graph.follow(pattern, (link) => isCounted(link, counting));
  for (const pattern of UPWARDS) await graph.follow(pattern);
  return graph.held();
}

function isCounted({ relType, properties }: RelationshipValue, counting: 'direct' | 'named' | null): boolean {
  if (relType !== 'ADDRESSES' || counting === null) return true;
  return properties.state !== 'rejected' && (counting === 'named' || properties.relation === 'direct');
}

class Held {
  readonly #nodes = new Map<string, ExportNode>();
  readonly #edges = new Map<string, ExportEdge>();
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  async take(label: Label, ids: readonly string[]): Promise<void> {
    for await (const row of this.#each(ids, `MATCH (a:${label} {id: wanted}) RETURN a AS a`))
      this.#add(row.a);
  }

  /** Brings the neighbours of the nodes of one label. */
  async follow(
    [from, type, to]: Pattern,
    wanted: (relationship: RelationshipValue) => boolean = () => true,
  ): Promise<void> {
    const ids = [...this.#nodes.values()]
      .filter(({ labels }) => labels[0] === from)
      .map(({ properties }) => String(properties.id));
    const cypher = `MATCH (a:${from} {id: wanted}) MATCH (a)-[r:${type}]->(b:${to}) RETURN a.id AS a, r AS r, b AS b`;
    for await (const row of this.#each(ids, cypher)) {
      const relationship = row.r as RelationshipValue;
      if (!wanted(relationship)) continue;
      const edge = edgeOf(relationship, nodeKey(from, String(row.a)), this.#add(row.b));
      this.#edges.set(edge.key, edge);
    }
  }

  held(): HeldGraph {
    return { nodes: [...this.#nodes.values()], edges: [...this.#edges.values()] };
  }

  #add(value: Value | undefined): string {
    const node = nodeOf(value as NodeValue, this.#reader);
    if (!this.#nodes.has(node.key)) this.#nodes.set(node.key, node);
    return node.key;
  }

  async *#each(ids: readonly string[], cypher: string) {
    for (let at = 0; at < ids.length; at += BATCH)
      yield* rowsOf(this.#reader, `UNWIND $ids AS wanted ${cypher}`, { ids: ids.slice(at, at + BATCH) });
  }
}
