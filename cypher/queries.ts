/** The saved queries: the questions that analysts ask, each a `.cypher` file with a header that describes it. */
import { parse } from 'yaml';
import * as z from 'zod';
import { isoDate } from './model.ts';
import type { Parameter } from './store/store.ts';

const words = z.object({ zh: z.string().min(1), en: z.string().min(1) });

const parameterSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('text'), default: z.string() }),
    z.object({ type: z.literal('texts'), default: z.array(z.string()) }),
    z.object({ type: z.literal('integer'), default: z.int() }),
    z.object({ type: z.literal('number'), default: z.number() }),
    z.object({ type: z.literal('boolean'), default: z.boolean() }),
    /** `today` is the day on which the query is run. */
    z.object({ type: z.literal('date'), default: z.union([z.literal('today'), isoDate]) }),
  ])
  .and(words);

const headerSchema = z.strictObject({
  title: words,
  description: words,
  parameters: z.record(z.string(), parameterSchema),
});

export type QueryParameter = z.infer<typeof parameterSchema>;

export interface SavedQuery extends z.infer<typeof headerSchema> {
  /** The file's name without its ending. */
  name: string;
  /** The statement, without its header. */
  cypher: string;
}

/** A parameter that cannot be taken as given; the message says what to give instead. */
export class ParameterError extends Error {
  override name = 'ParameterError';
}

const HEADER = /^\/\/ ---\n((?:\/\/.*\n)*?)\/\/ ---\n/;

/**
 * Reads one file.
 * @throws Error that names the file and what is wrong with its header
 */
export function parseSavedQuery(name: string, source: string): SavedQuery {
  const text = source.replaceAll('\r\n', '\n');
  const header = HEADER.exec(text);
  if (!header) throw new Error(`${name}.cypher: it has to begin with a header between two lines of // ---.`);
  const yaml: unknown = parse(header[1]!.replaceAll(/^\/\/ ?/gm, ''));
  const read = headerSchema.safeParse(yaml);
  if (!read.success) throw new Error(`${name}.cypher: ${z.prettifyError(read.error)}`);
  const cypher = text.slice(header[0].length).trim();
  if (cypher === '') throw new Error(`${name}.cypher: there is no statement below its header.`);
  return { name, ...read.data, cypher };
}

const files = import.meta.glob<string>('./queries/*.cypher', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** All saved queries by name, in the order of their names. */
export const savedQueries: ReadonlyMap<string, SavedQuery> = new Map(
  Object.entries(files)
    .map(([path, source]) => parseSavedQuery(path.replace(/^.*\/|\.cypher$/g, ''), source))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((query) => [query.name, query]),
);

/**
 * The parameters to run a query with: what is given, read by its type, and defaults for the rest.
 * @param given values as typed on a command line or in a form, or already of their type
 * @param today ISO date that stands for `today`
 * @throws ParameterError for a name that the query does not have, or a value that is not of its type
 */
export function parametersFor(
  { name, parameters }: SavedQuery,
  given: Readonly<Record<string, Parameter>>,
  today: string,
): Record<string, Parameter> {
  const known = Object.keys(parameters);
  for (const key of Object.keys(given)) {
    if (Object.hasOwn(parameters, key)) continue;
    const has = known.length > 0 ? `It has ${known.join(', ')}.` : 'It has none.';
    throw new ParameterError(`The query ${name} has no parameter ${key}. ${has}`);
  }
  return Object.fromEntries(
    Object.entries(parameters).map(([key, parameter]) => {
      const value = Object.hasOwn(given, key) ? read(key, parameter, given[key]!) : parameter.default;
      return [key, parameter.type === 'date' && value === 'today' ? today : value];
    }),
  );
}

const READERS: Record<QueryParameter['type'], { schema: z.ZodType<Parameter>; example: string }> = {
  text: { schema: z.coerce.string(), example: 'a text' },
  texts: {
    schema: z.union([
      z.array(z.string()),
      z.string().transform((text) =>
        text
          .split(/[,，]/)
          .map((item) => item.trim())
          .filter(Boolean),
      ),
    ]),
    example: 'texts with commas between them',
  },
  integer: { schema: z.union([z.int(), wholeText()]), example: 'a whole number' },
  number: { schema: z.union([z.number(), numberText()]), example: 'a number' },
  boolean: {
    schema: z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]),
    example: 'true or false',
  },
  date: {
    schema: z.union([z.literal('today'), isoDate]),
    example: 'a date such as 2027-01-14 that exists, or today',
  },
};

function read(key: string, { type }: QueryParameter, value: Parameter): Parameter {
  const { schema, example } = READERS[type];
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ParameterError(`The parameter ${key} has to be ${example}, and not ${JSON.stringify(value)}.`);
}

function wholeText() {
  return z
    .string()
    .regex(/^[+-]?\d+$/)
    .transform(Number);
}

function numberText() {
  return z
    .string()
    .regex(/^[+-]?(?:\d+\.?\d*|\.\d+)$/)
    .transform(Number);
}
