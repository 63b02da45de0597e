/** What the console sends and gets: statements, their answers as lines of a stream, and what can be asked. */
import * as z from 'zod';
import { NAME_KINDS } from '../../cypher/text/unknown-names.ts';
import { count } from './common.ts';

export const LIMITS = {
  /** Characters of all statements together. */
  text: 100_000,
  /** Bytes of a request. */
  body: 1_000_000,
  rows: { least: 1, default: 1000, most: 50_000 },
  /** Milliseconds for each statement. */
  timeout: { least: 100, default: 60_000, most: 600_000 },
  /** Bytes of rows that one statement sends; what would come after is said to be cut. */
  bytes: 32 * 1024 * 1024,
} as const;

export const queryBody = z.strictObject({
  text: z.string().trim().min(1, 'there is nothing to run').max(LIMITS.text),
  parameters: z.record(z.string().min(1).max(100), z.json()).default({}),
  limit: z.int().min(LIMITS.rows.least).max(LIMITS.rows.most).default(LIMITS.rows.default),
  timeout: z.int().min(LIMITS.timeout.least).max(LIMITS.timeout.most).default(LIMITS.timeout.default),
});

/** Only a server that was started to take it takes it, and only with the word itself. */
export const writeBody = queryBody.extend({ write: z.literal(true) });

const amount = z.number().nullable();

export const planSchema = z.object({
  operator: z.string(),
  details: z.string(),
  estimatedRows: amount,
  rows: amount,
  dbHits: amount,
  get children() {
    return z.array(planSchema);
  },
});

const countersSchema = z.object({
  nodesCreated: count.optional(),
  nodesDeleted: count.optional(),
  relationshipsCreated: count.optional(),
  relationshipsDeleted: count.optional(),
  propertiesSet: count.optional(),
});

/** One line of an answer. `statement` counts from 0 and begins each statement's lines; `end` is the last of all. */
export const consoleEventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('statement'), statement: count, of: count, text: z.string() }),
  z.object({ event: z.literal('columns'), columns: z.array(z.string()) }),
  /** Values in the order of the columns. They come out of JSON, so that they have no other form than its. */
  z.object({ event: z.literal('rows'), rows: z.array(z.array(z.unknown())) }),
  z.object({
    event: z.literal('summary'),
    /** Why there are more rows than were sent: the row limit, or the size of the answer. */
    more: z.enum(['rows', 'size']).nullable(),
    counters: countersSchema,
    plan: planSchema.nullable(),
    /** Labels, types and properties of the statement that the graph does not have. */
    unknown: z.array(z.object({ kind: z.enum(NAME_KINDS), name: z.string(), meant: z.string().nullable() })),
    /** The graph changed meanwhile: some rows may be of before, some of after. */
    changed: z.boolean(),
    elapsed: z.number(),
  }),
  z.object({
    event: z.literal('error'),
    code: z.string(),
    message: z.string(),
    engineCode: z.string().nullable(),
    /** In the text that was sent, 1-based. */
    position: z.object({ line: z.int(), column: z.int() }).nullable(),
    /** Statements after this one that were not run. */
    left: count,
  }),
  z.object({ event: z.literal('end') }),
]);

const countedLabel = z.object({
  label: z.string(),
  count: count.nullable(),
  properties: z.array(z.string()),
});
const countedType = z.object({
  type: z.string(),
  from: z.string(),
  to: z.string(),
  count: count.nullable(),
  properties: z.array(z.string()),
});

const argumentSchema = z.object({ name: z.string(), type: z.string(), description: z.string() });
const callable = { name: z.string(), signature: z.string(), description: z.string() };

/** What can be asked for; counts are null where counting took too long. */
export const consoleSchemaSchema = z.object({
  store: z.string(),
  /** Whether the server was started to take writes. */
  writable: z.boolean(),
  labels: z.array(countedLabel),
  relationships: z.array(countedType),
  /** Null where the engine cannot list them. */
  functions: z
    .array(
      z.object({
        ...callable,
        category: z.string(),
        aggregating: z.boolean(),
        returns: z.string(),
        arguments: z.array(argumentSchema),
      }),
    )
    .nullable(),
  procedures: z
    .array(
      z.object({
        ...callable,
        mode: z.enum(['READ', 'WRITE', 'SCHEMA', 'DBMS', 'DEFAULT']),
        arguments: z.array(argumentSchema),
        yields: z.array(argumentSchema),
      }),
    )
    .nullable(),
});

export type QueryBody = z.input<typeof queryBody>;
export type ConsoleEvent = z.infer<typeof consoleEventSchema>;
export type ConsoleSchema = z.infer<typeof consoleSchemaSchema>;
