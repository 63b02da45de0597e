/** The nodes, relationships and paths of a result as a graph, and its values as a table. */
import type { ExportEdge, Table, TableValue } from '../export/subgraph.ts';
import type { NodeValue, QueryResult, RelationshipValue, Value } from '../store/store.ts';
import type { HeldGraph } from './of-documents.ts';
import { edgeOf, type Looks, nodeOf } from './reading.ts';

export interface ResultGraph extends HeldGraph {
  /** Relationships whose nodes the result does not have: they cannot be drawn. */
  loose: number;
}

/** Every node, relationship and path in the rows, however deep in lists and maps; each once. */
export function graphOfResult({ rows }: Pick<QueryResult, 'rows'>, looks: Looks): ResultGraph {
  const nodes = new Map<string, NodeValue>();
  const relationships = new Map<string, RelationshipValue>();
  const visit = (value: Value): void => {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) nodes.set(value.id, value);
    else if (isRelationship(value)) relationships.set(value.id, value);
    else for (const inner of Object.values(value)) visit(inner as Value);
  };
  for (const row of rows) visit(row);
  const exported = new Map([...nodes].map(([id, node]) => [id, nodeOf(node, looks)]));
  const edges: ExportEdge[] = [];
  let loose = 0;
  for (const relationship of relationships.values()) {
    const [source, target] = [exported.get(relationship.start), exported.get(relationship.end)];
    if (source && target) edges.push(edgeOf(relationship, source.key, target.key));
    else loose++;
  }
  return { nodes: [...exported.values()], edges, loose };
}

const isNode = (value: object): value is NodeValue =>
  'type' in value && value.type === 'node' && 'labels' in value && Array.isArray(value.labels);
const isRelationship = (value: object): value is RelationshipValue =>
  'type' in value && value.type === 'relationship' && 'relType' in value;

/** The result as it is printed: scalars as they are, all else as JSON. */
export function tableOfResult({ columns, rows }: Pick<QueryResult, 'columns' | 'rows'>, name: string): Table {
  return {
    name,
    columns: columns.map((column) => ({ id: column, title: column, width: 24 })),
    rows: () => rows.map((row) => columns.map((column) => cellOf(row[column] ?? null))),
  };
}

function cellOf(value: Value): TableValue {
  if (value === null || typeof value !== 'object') return value;
  return JSON.stringify(bare(value));
}

/** Properties instead of the store's wrapping. */
function bare(value: Value): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(bare);
  if (isNode(value)) return { labels: value.labels, ...value.properties };
  if (isRelationship(value)) return { type: value.relType, ...value.properties };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bare(inner as Value)]));
}
