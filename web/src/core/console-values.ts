/** Values of a result: what kind each is, how it reads in one line, and which nodes and links it holds. */
import type { NodeValue, PathValue, RelationshipValue, Value } from '../../../cypher/store/store.ts';
import { DRAWN_LABELS } from '../../api/graph.ts';

export type { NodeValue, RelationshipValue, Value };

/** A row in the order of the columns. */
export type Cells = readonly Value[];

const isMap = (value: Value): value is { [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function isNode(value: Value): value is NodeValue {
  return (
    isMap(value) && value.type === 'node' && Array.isArray(value.labels) && isMap(value.properties ?? null)
  );
}

export function isRelationship(value: Value): value is RelationshipValue {
  return (
    isMap(value) &&
    value.type === 'relationship' &&
    typeof value.relType === 'string' &&
    isMap(value.properties ?? null)
  );
}

export function isPath(value: Value): value is PathValue {
  return (
    isMap(value) &&
    value.type === 'path' &&
    Array.isArray(value.nodes) &&
    value.nodes.every(isNode) &&
    Array.isArray(value.relationships) &&
    value.relationships.every(isRelationship)
  );
}

const text = (value: Value | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** What a node is called. */
export function nodeName({ labels, properties }: NodeValue): string {
  const named = text(properties.title) ?? text(properties.name) ?? text(properties.asWritten);
  return named ?? text(properties.heading) ?? text(properties.id) ?? labels[0] ?? '';
}

/** A value in one line, cut to what a cell has room for. */
export function oneLine(value: Value, most = 200): string {
  const line = whole(value, most);
  return line.length > most ? `${line.slice(0, most)}…` : line;
}

/** From here on a number is read in groups of three digits; years and most codes are smaller. */
const GROUPED = 100_000;

/** A value as a cell of the table shows it: as in one line, with large numbers in groups of digits. */
export function cellLine(value: Value): string {
  const isLarge = typeof value === 'number' && Number.isFinite(value) && Math.abs(value) >= GROUPED;
  return isLarge ? value.toLocaleString('en', { maximumFractionDigits: 20 }) : oneLine(value);
}

function whole(value: Value, most: number): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return value.slice(0, most + 1).replace(/\s+/g, ' ');
  if (typeof value !== 'object') return String(value);
  if (isNode(value)) return nodeName(value);
  if (isRelationship(value)) return value.relType;
  if (isPath(value))
    return value.nodes
      .map(
        (node, at) =>
          nodeName(node) + (value.relationships[at] ? ` — ${value.relationships[at].relType} — ` : ''),
      )
      .join('');
  if (Array.isArray(value)) return `[${joined(value, most, (item) => oneLine(item, most))}]`;
  return `{${joined(Object.entries(value), most, ([key, item]) => `${key}: ${oneLine(item, most)}`)}}`;
}

/** No longer than it is shown: a list of a million items is not written out to be cut. */
function joined<T>(items: readonly T[], most: number, write: (item: T) => string): string {
  let line = '';
  for (const item of items) {
    if (line.length > most) break;
    line += `${line && ', '}${write(item)}`;
  }
  return line;
}

/** A value as it is copied: text as it is, all else as JSON of the values that a person sees. */
export function copyText(value: Value): string {
  if (value === null) return '';
  return typeof value === 'string'
    ? value
    : typeof value === 'object'
      ? JSON.stringify(plain(value))
      : String(value);
}

/** Rows as lines of tabs, with their header: what a spreadsheet pastes. Tabs and ends of lines in texts become spaces. */
export function copyRows(columns: readonly string[], rows: readonly Cells[]): string {
  const line = (cells: readonly string[]) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t');
  return [line(columns), ...rows.map((row) => line(row.map(copyText)))].join('\n');
}

/** Nodes and links without the engine's own ids, which mean nothing outside the result. */
export function plain(value: Value): Value {
  if (Array.isArray(value)) return value.map(plain);
  if (!isMap(value)) return value;
  if (isNode(value)) return { labels: value.labels, ...value.properties };
  if (isRelationship(value)) return { type: value.relType, ...value.properties };
  if (isPath(value)) return { nodes: value.nodes.map(plain), relationships: value.relationships.map(plain) };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

/** The order of a column: numbers by size, texts by the collator, null last, whatever else by how it reads. */
export function compareValues(a: Value, b: Value, collator: Intl.Collator): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return collator.compare(oneLine(a), oneLine(b));
}

/** Rows by one column; equal ones keep their order, and nulls stay last either way. */
export function sorted(rows: readonly Cells[], column: number, down: boolean, language: string): Cells[] {
  const collator = new Intl.Collator(language, { numeric: true });
  return [...rows].sort((a, b) => {
    const [left, right] = [a[column] ?? null, b[column] ?? null];
    const order = compareValues(left, right, collator);
    return down && left !== null && right !== null ? -order : order;
  });
}

export interface Found {
  nodes: Map<string, NodeValue>;
  relationships: Map<string, RelationshipValue>;
}

/** All nodes and links in a value, however deep, by the engine's id. */
export function entitiesIn(rows: readonly Cells[]): Found {
  const found: Found = { nodes: new Map(), relationships: new Map() };
  const walk = (value: Value): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (!isMap(value)) return;
    else if (isNode(value)) found.nodes.set(value.id, value);
    else if (isRelationship(value)) found.relationships.set(value.id, value);
    else if (isPath(value)) {
      for (const node of value.nodes) walk(node);
      for (const link of value.relationships) walk(link);
    } else for (const item of Object.values(value)) walk(item);
  };
  for (const row of rows) for (const value of row) walk(value);
  return found;
}

/** `Label:id` of a node that the graph draws, else null. */
export function keyOfNode({ labels, properties }: NodeValue): string | null {
  const label = labels.find((one) => (DRAWN_LABELS as readonly string[]).includes(one));
  return label && typeof properties.id === 'string' ? `${label}:${properties.id}` : null;
}

/** `Label:id` of the two ends of a link, out of its id; null where it was not made by an ingest. */
export function endsOf({ properties }: RelationshipValue): { from: string; to: string } | null {
  if (typeof properties.id !== 'string') return null;
  const parts = /^\w+\|(\w+:[^|]+)\|(\w+:[^|]+)(?:\||$)/.exec(properties.id);
  return parts ? { from: parts[1]!, to: parts[2]! } : null;
}

/** Keys of what can be drawn: the nodes of a result, and the ends of its links. */
export function drawableKeys({ nodes, relationships }: Found): string[] {
  const keys = new Set<string>();
  const add = (key: string | null) => {
    if (key && (DRAWN_LABELS as readonly string[]).includes(key.slice(0, key.indexOf(':')))) keys.add(key);
  };
  for (const node of nodes.values()) add(keyOfNode(node));
  for (const link of relationships.values()) {
    const ends = endsOf(link);
    if (!ends) continue;
    add(ends.from);
    add(ends.to);
  }
  return [...keys];
}
