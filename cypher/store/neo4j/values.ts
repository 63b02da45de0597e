/** Values of the Neo4j driver in the one shape of `store.ts`, and parameters in the driver's. Pure. */
import neo4j, { type Record as DriverRecord, type Node, type Path, type Relationship } from 'neo4j-driver';
import type { NodeValue, Parameter, PathValue, RelationshipValue, Row, Value } from '../store.ts';

/** Any value that the driver gives; an integer beyond 2^53 becomes the nearest number. */
export function fromDriver(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (neo4j.isInt(value)) return value.toNumber();
  if (Array.isArray(value)) return value.map(fromDriver);
  if (neo4j.isNode(value)) return node(value);
  if (neo4j.isRelationship(value)) return relationship(value);
  if (neo4j.isPath(value)) return path(value);
  if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array);
  if (neo4j.isDuration(value as object)) return String(value).replace(/T$/, '');
  if (isTemporal(value)) return value.toString();
  return properties(value as Record<string, unknown>);
}

export const rowFromDriver = (record: DriverRecord): Row =>
  Object.fromEntries(record.keys.map((key) => [String(key), fromDriver(record.get(key))]));

/** Whole numbers as integers: a LIMIT, an index or a range takes no others. */
export function toDriver(value: Parameter | undefined): unknown {
  if (value === undefined) return null;
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toDriver);
  if (value !== null && typeof value === 'object') return parametersToDriver(value);
  return value;
}

export const parametersToDriver = (parameters: Record<string, Parameter>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parameters).map(([key, item]) => [key, toDriver(item)]));

const isTemporal = (value: unknown): value is { toString(): string } =>
  neo4j.isDate(value as object) ||
  neo4j.isDateTime(value as object) ||
  neo4j.isLocalDateTime(value as object) ||
  neo4j.isTime(value as object) ||
  neo4j.isLocalTime(value as object);

const properties = (value: Record<string, unknown>): Record<string, Value> =>
  Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fromDriver(item)]));

const node = (value: Node): NodeValue => ({
  type: 'node',
  id: value.elementId,
  labels: value.labels,
  properties: properties(value.properties),
});

const relationship = (value: Relationship): RelationshipValue => ({
  type: 'relationship',
  id: value.elementId,
  start: value.startNodeElementId,
  end: value.endNodeElementId,
  relType: value.type,
  properties: properties(value.properties),
});

const path = (value: Path): PathValue => ({
  type: 'path',
  nodes: [value.start, ...value.segments.map(({ end }) => end)].map(node),
  relationships: value.segments.map((segment) => relationship(segment.relationship)),
});
