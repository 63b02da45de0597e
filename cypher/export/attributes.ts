/**
 * Attributes for formats that declare them before the first node: those of the model, from its one definition. What a
 * graph holds beside the model goes into one attribute more, as JSON.
 */
import { NODES, RELATIONSHIPS } from '../model.ts';
import type { Value } from '../store/store.ts';
import type { Properties } from './subgraph.ts';

export type AttributeType = 'string' | 'long' | 'double' | 'list';

export interface Attribute {
  /** Of the property in the graph. */
  property: string;
  /** In a file, where `id` is taken by the format. */
  name: string;
  type: AttributeType;
}

/** What `id` of the graph is called where the format has an id of its own. */
export const ID_NAME = 'cetuId';
/** Holds what the model does not know, as a JSON object. */
export const MORE = 'more';

/** As much of a Zod schema as tells a type. */
interface Definition {
  type: string;
  innerType?: { _zod: { def: Definition } };
  format?: string;
}

function typeOf({ type, innerType, format }: Definition): AttributeType {
  if (innerType) return typeOf(innerType._zod.def);
  if (type === 'array') return 'list';
  if (type !== 'number') return 'string';
  return format === 'safeint' ? 'long' : 'double';
}

function attributesOf(shapes: readonly object[]): Attribute[] {
  const found = new Map<string, Attribute>();
  const add = (property: string, type: AttributeType) => {
    const known = found.get(property);
    const widened = known && known.type !== type ? 'string' : type;
    found.set(property, { property, name: property === 'id' ? ID_NAME : property, type: widened });
  };
  add('id', 'string');
  for (const shape of shapes)
    for (const [property, schema] of Object.entries(shape) as [string, { _zod: { def: Definition } }][])
      add(property, typeOf(schema._zod.def));
  // Every load adds it.
  add('owner', 'string');
  return [...found.values()];
}

export const NODE_ATTRIBUTES: readonly Attribute[] = attributesOf(
  Object.values(NODES).map(({ shape }) => shape),
);
export const EDGE_ATTRIBUTES: readonly Attribute[] = attributesOf(
  Object.values(RELATIONSHIPS).map(({ properties }) => properties.shape),
);

const FITS: Record<AttributeType, (value: Value) => boolean> = {
  string: (value) => typeof value === 'string',
  long: (value) => Number.isSafeInteger(value),
  double: (value) => typeof value === 'number' && Number.isFinite(value),
  list: (value) => Array.isArray(value),
};

export interface Given {
  attribute: Attribute;
  /** As text, a list as {@link listText}. */
  text: string;
  value: Value;
}

/** The attributes that `properties` give, without those that are null; `more` is null where the model knows all. */
export function given(
  attributes: readonly Attribute[],
  properties: Properties,
): { known: Given[]; more: string | null } {
  const known: Given[] = [];
  const seen = new Set<string>();
  for (const attribute of attributes) {
    const value = properties[attribute.property] ?? null;
    if (value === null || !FITS[attribute.type](value)) continue;
    seen.add(attribute.property);
    known.push({
      attribute,
      value,
      text: attribute.type === 'list' ? listText(value as Value[]) : String(value),
    });
  }
  const others = Object.entries(properties).filter(([name, value]) => value !== null && !seen.has(name));
  return { known, more: others.length > 0 ? JSON.stringify(Object.fromEntries(others)) : null };
}

const ESCAPES: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A list as JSON with no escapes by number, which graphology and Gephi do not read: what XML refuses is left to the
 * escape of the whole text, so that whoever reads JSON first decodes each item after.
 */
function listText(items: readonly Value[]): string {
  const item = (value: Value) =>
    typeof value === 'string'
      ? `"${value.replace(/["\\\n\r\t]/g, (character) => ESCAPES[character]!)}"`
      : JSON.stringify(value);
  return `[${items.map(item).join(',')}]`;
}
