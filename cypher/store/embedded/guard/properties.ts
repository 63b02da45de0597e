/** Kinds of the model's properties. In every label and type that has a name, it is of the same kind. */
import * as z from 'zod';
import { NODES, RELATIONSHIPS } from '../../../model.ts';
import { anyOf, type Kind, kind, listOf, NULL, orNull } from './kinds.ts';

interface JsonProperty {
  type?: string | string[];
  minimum?: number;
  pattern?: string;
  items?: JsonProperty;
  anyOf?: JsonProperty[];
}

/** By label or type, then by name. */
const PROPERTIES: ReadonlyMap<string, ReadonlyMap<string, Kind>> = new Map([
  ...Object.entries(NODES).map(([label, schema]) => [label, kindsOf(schema)] as const),
  ...Object.entries(RELATIONSHIPS).map(
    ([type, { properties }]) => [type, new Map([...kindsOf(properties), ['id', kind('text')]])] as const,
  ),
]);

function kindsOf(schema: z.ZodType): Map<string, Kind> {
  const json = z.toJSONSchema(schema) as { properties?: Record<string, JsonProperty>; required?: string[] };
  return new Map(
    Object.entries(json.properties ?? {}).map(([name, property]) => [
      name,
      json.required?.includes(name) ? kindOf(property) : orNull(kindOf(property)),
    ]),
  );
}

function kindOf(property: JsonProperty): Kind {
  const { type, minimum, pattern, items, anyOf: options } = property;
  if (options) return anyOf(options.map(kindOf));
  if (Array.isArray(type)) return anyOf(type.map((each) => kindOf({ ...property, type: each })));
  switch (type) {
    case 'string':
      // The one pattern in the model is that of dates.
      return kind(pattern?.includes('\\d{4}-\\d{2}-\\d{2}') ? 'day' : 'text');
    case 'integer':
      return kind(minimum !== undefined && minimum >= 0 ? 'natural' : 'integer');
    case 'number':
      return kind('number');
    case 'array':
      return listOf(kindOf(items ?? {}));
    case 'null':
      return NULL;
    default:
      return kind('unknown');
  }
}

/**
 * Kind of a property of a node or relationship with one of these labels or types, or of any where none is known. What
 * the model does not have is null in a graph that only ingest wrote.
 */
export function propertyKind(name: string, labels: readonly string[] | undefined): Kind {
  const known = labels?.filter((label) => PROPERTIES.has(label)) ?? [];
  const owners = known.length > 0 ? known.map((label) => PROPERTIES.get(label)!) : [...PROPERTIES.values()];
  return anyOf(owners.map((properties) => properties.get(name) ?? NULL));
}

/** All properties of a node or relationship, as a map. */
export const propertiesKind = (): Kind => orNull(kind('map'));
