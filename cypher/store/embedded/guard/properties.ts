/** Kinds of the model's properties. In every label and type that has a name, it is of the same kind. */
import * as z from 'zod';
import { NODES, RELATIONSHIPS } from '../../../model.ts';
import { META_LABEL } from '../../schema.ts';
import {
  anyOf,
  type Base,
  type Kind,
  kind,
  listOf,
  may,
  NATURAL,
  NULL,
  orNull,
  TEXT,
  UNKNOWN,
} from './kinds.ts';
import type { Written } from './written.ts';

interface JsonProperty {
  type?: string | string[];
  minimum?: number;
  pattern?: string;
  items?: JsonProperty;
  anyOf?: JsonProperty[];
}

/** By label or type, then by name; with what every store adds to the model. */
const PROPERTIES: ReadonlyMap<string, ReadonlyMap<string, Kind>> = new Map([
  ...Object.entries(NODES).map(
    ([label, schema]) => [label, new Map([...kindsOf(schema), ['owner', orNull(TEXT)]])] as const,
  ),
  ...Object.entries(RELATIONSHIPS).map(
    ([type, { properties }]) =>
      [type, new Map([...kindsOf(properties), ['id', TEXT], ['owner', orNull(TEXT)]])] as const,
  ),
  [
    META_LABEL,
    new Map([
      ['id', TEXT],
      ['version', orNull(NATURAL)],
    ]),
  ],
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

/** Kinds of the properties of one graph: those of the model, and of what was written by hand. */
export class Properties {
  readonly #written: Written;

  constructor(written: Written) {
    this.#written = written;
  }

  /**
   * Kind of a property of a node or relationship with one of these labels or types, or of any where none is known. What
   * the model does not have is null in a graph that only ingest wrote.
   */
  kind(name: string, labels: readonly string[] | undefined): Kind {
    if (this.#written.anything) return UNKNOWN;
    const { labelled, kinds } = this.#written;
    const own = ownersOf(labelled ? [] : (labels ?? [])).map((properties) => properties.get(name) ?? NULL);
    return anyOf([...own, ...(kinds.has(name) ? [kinds.get(name)!] : [])]);
  }
}

function ownersOf(labels: readonly string[]): readonly ReadonlyMap<string, Kind>[] {
  const known = labels.filter((label) => PROPERTIES.has(label));
  return known.length > 0 ? known.map((label) => PROPERTIES.get(label)!) : [...PROPERTIES.values()];
}

export const isLabelOfModel = (label: string): boolean => Object.hasOwn(NODES, label);

/** Properties that all nodes or relationships of these labels or types have, or of any where none is in the model. */
export function requiredProperties(labels: readonly string[]): string[] {
  const [first, ...others] = ownersOf(labels);
  return [...first!]
    .filter(([name, own]) =>
      [own, ...others.map((each) => each.get(name) ?? NULL)].every((each) => !may(each, 'null')),
    )
    .map(([name]) => name);
}

/** What the model says that a property is, a value of one of these kinds is as well. */
const NARROWER: Partial<Record<Base, readonly Base[]>> = {
  text: ['day', 'digits'],
  integer: ['natural'],
  number: ['natural', 'integer'],
};

/** True where the model has such a property under all of these labels, and a value of that kind is what it says. */
export function isOfModel(name: string, value: Kind, labels: readonly string[]): boolean {
  return ownersOf(labels).every((properties) => {
    const own = properties.get(name);
    return own !== undefined && isWithin(value, own);
  });
}

function isWithin(value: Kind, own: Kind): boolean {
  const allowed = [...own.bases].flatMap((base) => [base, ...(NARROWER[base] ?? [])]);
  return (
    [...value.bases].every((base) => allowed.includes(base)) &&
    (!value.items || (own.items !== undefined && isWithin(value.items, own.items)))
  );
}

/** All properties of a node or relationship, as a map. */
export const propertiesKind = (): Kind => orNull(kind('map'));
