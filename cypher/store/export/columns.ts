/** Columns of the files that `neo4j-admin database import` reads, and values as it reads them. Pure. */
import { type Label, NODES, RELATIONSHIPS, type RelationshipType } from '../../model.ts';
import { StoreError, type Value } from '../store.ts';

/** Parts the items of a list. It stands in no text that a person wrote. */
export const LIST_DELIMITER = '\u001F';

/** Stands for an empty text that is alone in a list, which the import would take for no list; set right after it. */
export const EMPTY_ITEM = '\u001E';

/** What the import would not read back as it is: it is written otherwise, and set right by a statement after it. */
export type Odd = 'no items' | 'one empty text';

export function oddList(value: Value): Odd | null {
  if (!Array.isArray(value) || value.length > 1) return null;
  if (value.length === 0) return 'no items';
  return value[0] === '' ? 'one empty text' : null;
}

type ColumnType = 'string' | 'long' | 'double' | 'string[]' | 'long[]';

export interface Column {
  name: string;
  type: ColumnType | 'number';
}

/** A node's properties but its id, which is a column of another kind; `owner` is what a load adds. */
export const nodeColumns = (label: Label): Column[] => [
  ...Object.entries(NODES[label].shape)
    .filter(([name]) => name !== 'id')
    .map(column),
  { name: 'owner', type: 'string' },
];

export const relationshipColumns = (type: RelationshipType): Column[] => [
  ...Object.entries(RELATIONSHIPS[type].properties.shape).map(column),
  { name: 'id', type: 'string' },
  { name: 'owner', type: 'string' },
];

/** As much of a Zod schema as tells the type of a column. */
interface Definition {
  type: string;
  innerType?: { _zod: { def: Definition } };
  element?: { _zod: { def: Definition } };
  format?: string;
}

function column([name, schema]: [string, { _zod: { def: object } }]): Column {
  return { name, type: typeOf(schema._zod.def as Definition) };
}

function typeOf(definition: Definition): Column['type'] {
  const { type, innerType, element, format } = definition;
  if (innerType) return typeOf(innerType._zod.def);
  if (element) return typeOf(element._zod.def) === 'string' ? 'string[]' : 'long[]';
  if (type !== 'number') return 'string';
  return format === 'safeint' ? 'long' : 'number';
}

/**
 * Types of the columns for one row. A whole number stays one, as 3 / 2 is 1 in Cypher and 3.0 / 2 is 1.5: rows that
 * differ in this go to files of their own.
 */
export function typesFor(
  columns: readonly Column[],
  properties: Readonly<Record<string, Value>>,
): ColumnType[] {
  return columns.map(({ name, type }) => {
    if (type !== 'number') return type;
    return Number.isInteger(properties[name] ?? 0) ? 'long' : 'double';
  });
}

/** The fields of a row: nothing for a property that is not there, `""` for an empty text or list. */
export const fieldsOf = (columns: readonly Column[], properties: Readonly<Record<string, Value>>): string[] =>
  columns.map(({ name, type }) => field(properties[name] ?? null, type, name));

function field(value: Value, type: Column['type'], name: string): string {
  if (value === null) return '';
  if (Array.isArray(value))
    return quoted(value.map((item) => listItem(item, value.length, name)).join(LIST_DELIMITER));
  return type === 'long' || type === 'number' || type === 'double' ? String(value) : quoted(String(value));
}

function listItem(item: Value, count: number, name: string): string {
  const text = String(item);
  if (text.includes(LIST_DELIMITER) || text === EMPTY_ITEM)
    throw new StoreError(
      'query',
      `A list in ${name} cannot be written so that neo4j-admin reads it back: it holds the character U+${text === EMPTY_ITEM ? '001E' : '001F'}.`,
    );
  return text === '' && count === 1 ? EMPTY_ITEM : text;
}

/** RFC 4180, as the import reads it: quotes doubled, nothing else escaped. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
