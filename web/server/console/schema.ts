/** What can be asked for: labels, relationships and their counts, functions and procedures. */
import * as z from 'zod';
import { NODES, RELATIONSHIPS } from '../../../cypher/model.ts';
import { META_LABEL } from '../../../cypher/store/schema.ts';
import { type Store, StoreError } from '../../../cypher/store/store.ts';
import { quoteName } from '../../../cypher/text/tokens.ts';
import type { ConsoleSchema } from '../../api/console.ts';
import { type Reading, rows } from '../rows.ts';

/** Milliseconds; a graph too large to be counted in that time is shown without counts. */
const PATIENCE = 15_000;

const LABELS = 'MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS total';
const TYPES = `MATCH (a)-[r]->(b)
  RETURN labels(a) AS sources, type(r) AS type, labels(b) AS targets, count(*) AS total`;
const labelRow = z.object({ label: z.string(), total: z.int() });
const typeRow = z.object({
  sources: z.array(z.string()),
  type: z.string(),
  targets: z.array(z.string()),
  total: z.int(),
});

/** The model, what the graph holds beyond it, and how many of each. */
export async function consoleSchema(
  store: Store,
  reading: Reading,
  writable: boolean,
): Promise<ConsoleSchema> {
  const labelCounts = await patiently(() => rows(reading, labelRow, LABELS, {}, PATIENCE));
  const typeCounts = await patiently(() => rows(reading, typeRow, TYPES, {}, PATIENCE));
  return {
    store: store.kind,
    writable,
    labels: await labelsOf(reading, labelCounts),
    relationships: typesOf(typeCounts),
    ...(await callables(reading)),
  };
}

/** Null where it takes too long: the model is there without it. */
async function patiently<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof StoreError && error.code === 'timeout') return null;
    throw error;
  }
}

async function labelsOf(
  reading: Reading,
  counts: z.infer<typeof labelRow>[] | null,
): Promise<ConsoleSchema['labels']> {
  const total = new Map(counts?.map((row) => [row.label, row.total]));
  const labels = Object.entries(NODES).map(([label, { shape }]) => ({
    label,
    count: counts && (total.get(label) ?? 0),
    properties: Object.keys(shape),
  }));
  const beyond = (counts ?? []).filter(({ label }) => !Object.hasOwn(NODES, label) && label !== META_LABEL);
  for (const { label, total: count } of beyond) {
    const some = `MATCH (n:${quoteName(label)}) WITH n LIMIT 100 RETURN keys(n) AS keys`;
    const keys = await rows(reading, z.object({ keys: z.array(z.string()) }), some);
    labels.push({ label, count, properties: [...new Set(keys.flatMap((row) => row.keys))].sort() });
  }
  return labels;
}

function typesOf(counts: z.infer<typeof typeRow>[] | null): ConsoleSchema['relationships'] {
  const found = new Map<string, ConsoleSchema['relationships'][number]>();
  const at = (type: string, from: string, to: string, properties: string[]) => {
    const key = `${type} ${from} ${to}`;
    const known = found.get(key) ?? { type, from, to, count: counts && 0, properties };
    found.set(key, known);
    return known;
  };
  const propertiesOf = new Map<string, string[]>();
  for (const [type, { from, to, properties }] of Object.entries(RELATIONSHIPS)) {
    propertiesOf.set(type, Object.keys(properties.shape));
    for (const source of from)
      for (const target of to) {
        // A section holds measures and sections, a document too; a department stands in an area, a tier in a framework.
        if (type !== 'OF' || (source === 'Tier') === (target === 'Framework'))
          at(type, source, target, propertiesOf.get(type)!);
      }
  }
  for (const { sources, type, targets, total } of counts ?? []) {
    const pair = at(type, sources[0] ?? '', targets[0] ?? '', propertiesOf.get(type) ?? []);
    pair.count = (pair.count ?? 0) + total;
  }
  return [...found.values()];
}

const argument = z.object({ name: z.string(), type: z.string(), description: z.string() });
const FUNCTIONS = `SHOW FUNCTIONS YIELD name, signature, description, category, aggregating, argumentDescription,
  returnDescription RETURN name, signature, description, category, aggregating,
  returnDescription AS returns, argumentDescription AS arguments`;
const functionRow = z.object({
  name: z.string(),
  signature: z.string(),
  description: z.string(),
  category: z.string(),
  aggregating: z.boolean(),
  returns: z.string(),
  arguments: z.array(argument),
});
const PROCEDURES = `SHOW PROCEDURES YIELD name, signature, description, mode, argumentDescription, returnDescription
  RETURN name, signature, description, mode, argumentDescription AS arguments, returnDescription AS yields`;
const procedureRow = z.object({
  name: z.string(),
  signature: z.string(),
  description: z.string(),
  mode: z.enum(['READ', 'WRITE', 'SCHEMA', 'DBMS', 'DEFAULT']).catch('DEFAULT'),
  arguments: z.array(argument),
  yields: z.array(argument),
});

/** What the engine says that it has; null where it has no way to say. */
async function callables(reading: Reading): Promise<Pick<ConsoleSchema, 'functions' | 'procedures'>> {
  try {
    return {
      functions: await rows(reading, functionRow, FUNCTIONS),
      procedures: await rows(reading, procedureRow, PROCEDURES),
    };
  } catch (error) {
    if (error instanceof StoreError && ['syntax', 'unsupported', 'query'].includes(error.code))
      return { functions: null, procedures: null };
    throw error;
  }
}
