/** What the console keeps in the browser, and queries as files that the command line reads as well. */
import { stringify } from 'yaml';
import * as z from 'zod';
import { parseSavedQuery } from '../../../cypher/queries.ts';
import { readTyped, type Typed, typedDefault, typedSchema } from './console-parameters.ts';

const queryText = z.string().max(100_000);

const ownSchema = z.object({
  id: z.string().min(1).max(100),
  title: z.string().min(1).max(200),
  text: queryText,
  typed: z.array(typedSchema).max(100),
});
export type OwnQuery = z.infer<typeof ownSchema>;

const ranSchema = z.object({
  text: queryText,
  typed: z.array(typedSchema).max(100),
  /** ISO date and time. */
  at: z.string().max(40),
  rows: z.int().nonnegative(),
  failed: z.boolean(),
});
export type Ran = z.infer<typeof ranSchema>;

/** What is kept says what it is and in which form, so that another version can tell. */
const envelope = <T extends z.ZodType>(kind: string, data: T) =>
  z.object({ meta: z.object({ kind: z.literal(kind), version: z.literal(1) }), data });

export interface Shelf<T> {
  key: string;
  parse(stored: string | null): T[];
  format(data: readonly T[]): string;
}

function shelf<T>(key: string, kind: string, item: z.ZodType<T>): Shelf<T> {
  const schema = envelope(kind, z.array(item));
  return {
    key,
    parse(stored) {
      try {
        return schema.parse(JSON.parse(stored ?? '')).data;
      } catch {
        return [];
      }
    },
    format: (data) => JSON.stringify({ meta: { kind, version: 1 }, data }),
  };
}

export const OWN = shelf('cetu.console.queries', 'console-queries', ownSchema);
export const HISTORY = shelf('cetu.console.history', 'console-history', ranSchema);

const MOST_RUNS = 200;
/** Browsers keep about five million characters for a whole site. */
const MOST_CHARACTERS = 400_000;

/** The history with one run more, newest first: the same query stands in it once, and the oldest go. */
export function withRun(history: readonly Ran[], run: Ran): Ran[] {
  const kept = [run, ...history.filter(({ text }) => text !== run.text)].slice(0, MOST_RUNS);
  let characters = 0;
  return kept.filter(({ text }, at) => {
    characters += text.length;
    return at === 0 || characters <= MOST_CHARACTERS;
  });
}

/** Runs whose text holds every word of `words`, whatever their case. */
export function searchRuns(history: readonly Ran[], words: string): Ran[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return history.filter(({ text }) => wanted.every((word) => text.toLowerCase().includes(word)));
}

/** A query as a `.cypher` file with the header of a saved query. */
export function fileOf({ title, text, typed }: Omit<OwnQuery, 'id'>): string {
  const parameters = Object.fromEntries(typed.map((one) => [one.name, headerOf(one)]));
  const header = { title: { zh: title, en: title }, description: { zh: title, en: title }, parameters };
  const lines = stringify(header, { lineWidth: 0 }).trimEnd().split('\n');
  return `${['// ---', ...lines.map((line) => `// ${line}`), '// ---', text.trim()].join('\n')}\n`;
}

/** The parameter in a header; a field that holds no value of its type becomes a text. */
function headerOf({ name, type, text }: Typed) {
  const said = { zh: name, en: name };
  if (type === 'date' && text.trim() === 'today') return { type, default: 'today', ...said };
  const value = readTyped({ type, text }, '');
  return value === undefined ? { type: 'text', default: text, ...said } : { type, default: value, ...said };
}

/**
 * The query in a `.cypher` file, with or without a header.
 * @throws Error that names the file and what is wrong with its header
 */
export function queryOfFile(fileName: string, source: string, language: 'zh' | 'en'): Omit<OwnQuery, 'id'> {
  const name = fileName.replace(/\.cypher$/i, '').slice(0, 200) || fileName;
  if (!/^\uFEFF?\/\/ ---\r?\n/.test(source)) {
    const text = source
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n')
      .trim();
    if (text === '') throw new Error(`${fileName} has no statement in it.`);
    return ownSchema.omit({ id: true }).parse({ title: name, text, typed: [] });
  }
  const saved = parseSavedQuery(name, source.replace(/^\uFEFF/, ''));
  return ownSchema.omit({ id: true }).parse({
    title: saved.title[language],
    text: saved.cypher,
    typed: Object.entries(saved.parameters).map(([key, parameter]) => typedDefault(key, parameter)),
  });
}
