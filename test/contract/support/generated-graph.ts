/** A small graph made from the model: every label, property and relationship type of it, with few different values. */
import fc from 'fast-check';
import * as z from 'zod';
import { type Label, NODES, RELATIONSHIPS, type RelationshipType } from '../../../cypher/model.ts';
import type { Parameter, Store } from '../../../cypher/store/store.ts';
import { rounds } from './rounds.ts';

/** What the values of a property are; a `day` is text such as 2024-05-01. */
export type Kind = 'text' | 'day' | 'number' | 'texts' | 'numbers';

export const TEXTS = [
  ...['人工智能', '集成电路', '人工', '', 'Ab', 'ab', "o'clock", '2024-05-01', '闵行区'],
  // Texts that an engine could take for numbers.
  ...['12', '2', '-1', '2.5'],
];
export const NUMBERS = [0, 1, 2, 3, 10, 2.5, -1];
export const DAYS = ['2024-01-31', '2024-02-29', '2024-05-01', '2025-12-31'];

export interface Property {
  name: string;
  kind: Kind;
  /** What it can be, where the model lists it. */
  values: readonly Parameter[];
  optional: boolean;
}

/** Properties that the model gives a label or a type, without `id`. */
export const propertiesOf = (shape: Readonly<Record<string, z.core.$ZodType>>): Property[] =>
  Object.entries(shape)
    .filter(([name]) => name !== 'id')
    .map(([name, type]) => propertyOf(name, type));

function propertyOf(name: string, type: z.core.$ZodType): Property {
  const { def } = (type as z.core.$ZodTypes)._zod;
  if (def.type === 'nullable' || def.type === 'optional')
    return { ...propertyOf(name, def.innerType), optional: true };
  if (def.type === 'array') {
    const { kind } = propertyOf(name, def.element);
    return { name, kind: kind === 'number' ? 'numbers' : 'texts', values: [], optional: false };
  }
  if (def.type === 'enum') return { name, kind: 'text', values: Object.values(def.entries), optional: false };
  const { type: json, minimum = -1, pattern } = z.toJSONSchema(type);
  if (pattern !== undefined) return { name, kind: 'day', values: DAYS, optional: false };
  if (def.type !== 'number') return { name, kind: 'text', values: TEXTS, optional: false };
  const values = NUMBERS.filter(
    (value) => value >= minimum && (json === 'number' || Number.isInteger(value)),
  );
  return { name, kind: 'number', values, optional: false };
}

export const LABELS = Object.keys(NODES) as Label[];
export const TYPES = Object.keys(RELATIONSHIPS) as RelationshipType[];

const value = ({ kind, values }: Property): fc.Arbitrary<Parameter> => {
  if (kind === 'texts') return fc.array(fc.constantFrom(...TEXTS), { maxLength: 3 });
  if (kind === 'numbers') return fc.array(fc.constantFrom(0, 1, 2, 7), { maxLength: 3 });
  return fc.constantFrom(...values);
};

const properties = (shape: Readonly<Record<string, z.core.$ZodType>>) =>
  fc.record(
    Object.fromEntries(
      propertiesOf(shape).map((property) => [
        property.name,
        property.optional ? fc.option(value(property), { freq: 2 }) : value(property),
      ]),
    ),
  );

type Properties = Record<string, Parameter>;
const withoutNulls = (given: Properties): Properties =>
  Object.fromEntries(Object.entries(given).filter(([, item]) => item !== null));
const NODES_A_LABEL = rounds(4, 12);
const ids = (label: Label) => Array.from({ length: NODES_A_LABEL }, (_, at) => `${label}${at}`);

/** The properties of a label or type, each out of a row: written so, what is in the graph is as the model says. */
const mapOf = (shape: object, row: string): string =>
  `{${Object.keys(shape)
    .map((name) => `${name}: ${row}.${name}`)
    .join(', ')}}`;

/** Writes the graph of a seed into an empty store. */
export async function writeGenerated(store: Store, seed: number): Promise<void> {
  const session = store.write();
  let at = seed;
  const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number) =>
    fc.sample(arbitrary, { seed: at++, numRuns });
  for (const label of LABELS) {
    const rows = sample(properties(NODES[label].shape), NODES_A_LABEL).map((given, place) => ({
      ...withoutNulls(given),
      id: ids(label)[place]!,
    }));
    await session.run(`UNWIND $rows AS row CREATE (n:${label} ${mapOf(NODES[label].shape, 'row')})`, {
      parameters: { rows },
    });
  }
  for (const type of TYPES) {
    const { from, to, properties: own } = RELATIONSHIPS[type];
    for (const source of from)
      for (const target of to) {
        const ends = fc.tuple(fc.constantFrom(...ids(source)), fc.constantFrom(...ids(target)));
        const rows = sample(fc.tuple(ends, properties(own.shape)), NODES_A_LABEL + 1).map(
          ([[a, b], given], at) => ({ a, b, given: { ...withoutNulls(given), id: `${type}${at}` } }),
        );
        await session.run(
          `UNWIND $rows AS row MATCH (a:${source} {id: row.a}) MATCH (b:${target} {id: row.b}) ` +
            `CREATE (a)-[r:${type} ${mapOf({ ...own.shape, id: own }, 'row.given')}]->(b)`,
          { parameters: { rows } },
        );
      }
  }
}
