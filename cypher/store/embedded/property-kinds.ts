/** Kinds of the model's properties, by name, where every label and type that has the name agrees. */
import * as z from 'zod';
import { NODES, RELATIONSHIPS } from '../../model.ts';

export type Kind = 'string' | 'number';

const JSON_KINDS: Record<string, Kind> = { string: 'string', number: 'number', integer: 'number' };

function kindsOf(schema: z.ZodType): Map<string, Kind | undefined> {
  const json = z.toJSONSchema(schema) as { properties?: Record<string, JsonProperty> };
  return new Map(Object.entries(json.properties ?? {}).map(([name, property]) => [name, kindOf(property)]));
}

interface JsonProperty {
  type?: string;
  anyOf?: JsonProperty[];
}

function kindOf({ type, anyOf }: JsonProperty): Kind | undefined {
  const stated = type ?? anyOf?.find((option) => option.type !== 'null')?.type;
  return stated === undefined ? undefined : JSON_KINDS[stated];
}

function allKinds(): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind | undefined>();
  const schemas = [
    ...Object.values(NODES),
    ...Object.values(RELATIONSHIPS).map(({ properties }) => properties),
  ];
  for (const schema of schemas) {
    for (const [name, kind] of kindsOf(schema)) {
      kinds.set(name, kinds.has(name) && kinds.get(name) !== kind ? undefined : kind);
    }
  }
  return new Map([...kinds].filter((entry): entry is [string, Kind] => entry[1] !== undefined));
}

export const PROPERTY_KINDS = allKinds();
