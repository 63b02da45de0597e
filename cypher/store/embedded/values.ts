/** Values of the engine in the one shape of `store.ts`. Pure. */
import type { NodeValue, Parameter, PathValue, RelationshipValue, Row, Value } from '../store.ts';

type EngineRecord = Record<string, unknown>;

const isRecord = (value: unknown): value is EngineRecord => typeof value === 'object' && value !== null;
const isNode = (value: EngineRecord): boolean =>
  typeof value._id === 'number' && Array.isArray(value._labels);
const isRelationship = (value: EngineRecord): boolean =>
  typeof value._id === 'number' && typeof value._source === 'number' && typeof value._type === 'string';
const isPath = (value: EngineRecord): boolean =>
  Array.isArray(value.nodes) &&
  Array.isArray(value.edges) &&
  Object.keys(value).length === 2 &&
  value.nodes.length === value.edges.length + 1 &&
  value.nodes.every((node) => isRecord(node) && isNode(node));

/** Any value that the engine gives back. */
export function fromEngine(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(fromEngine);
  if (value instanceof Date) return localDateTime(value);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float32Array);
  if (!isRecord(value)) return String(value);
  if (isNode(value)) return node(value);
  if (isRelationship(value)) return relationship(value);
  if (isPath(value)) {
    const path: PathValue = {
      type: 'path',
      nodes: (value.nodes as EngineRecord[]).map(node),
      relationships: (value.edges as EngineRecord[]).map(relationship),
    };
    return path;
  }
  return properties(value);
}

/** A row of the engine. */
export const rowFromEngine = (row: EngineRecord): Row => properties(row);

/** A parameter as the engine takes it: null where JavaScript says undefined. */
export function toEngine(value: Parameter | undefined): Parameter {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(toEngine);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toEngine(item)]));
  }
  return value;
}

function properties(value: EngineRecord, hidden: readonly string[] = []): Record<string, Value> {
  const result: Record<string, Value> = {};
  for (const [key, item] of Object.entries(value)) if (!hidden.includes(key)) result[key] = fromEngine(item);
  return result;
}

const node = (value: EngineRecord): NodeValue => ({
  type: 'node',
  id: String(value._id),
  labels: value._labels as string[],
  properties: properties(value, ['_id', '_labels']),
});

const relationship = (value: EngineRecord): RelationshipValue => ({
  type: 'relationship',
  id: String(value._id),
  start: String(value._source),
  end: String(value._target),
  relType: String(value._type),
  properties: properties(value, ['_id', '_source', '_target', '_type']),
});

/** The engine gives a date and time without a zone as a Date in UTC, everything else as ISO text. */
const localDateTime = (date: Date): string => date.toISOString().replace(/(?:\.000)?Z$/, '');
