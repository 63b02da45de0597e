/** Parameters of a query as a person types them. */
import * as z from 'zod';
import { isDay } from '../../../cypher/day.ts';
import type { QueryParameter, SavedQuery } from '../../../cypher/queries.ts';
import type { Parameter } from '../../../cypher/store/store.ts';
import { parametersIn } from '../../../cypher/text/statements.ts';

export const PARAMETER_TYPES = ['text', 'texts', 'integer', 'number', 'boolean', 'date'] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

/** A value before it is read: what stands in its field. */
export const typedSchema = z.object({
  name: z.string().min(1).max(100),
  type: z.enum(PARAMETER_TYPES),
  text: z.string().max(10_000),
});
export type Typed = z.infer<typeof typedSchema>;

export interface Field extends Typed {
  /** What it is for, where a saved query says so. */
  words: { zh: string; en: string } | null;
}

/** What a field holds, as a value of its type; undefined where it is none. `today` is an ISO date. */
export function readTyped(
  { type, text }: Pick<Typed, 'type' | 'text'>,
  today: string,
): Parameter | undefined {
  const trimmed = text.trim();
  switch (type) {
    case 'text':
      return text;
    case 'texts':
      return text
        .split(/[,，\n]/)
        .map((item) => item.trim())
        .filter(Boolean);
    case 'integer': {
      const value = Number(trimmed);
      return /^[+-]?\d+$/.test(trimmed) && Number.isSafeInteger(value) ? value : undefined;
    }
    case 'number':
      return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : undefined;
    case 'boolean':
      return trimmed === 'true' ? true : trimmed === 'false' ? false : undefined;
    case 'date':
      return trimmed === 'today' ? today : isDay(trimmed) ? trimmed : undefined;
  }
}

/** The default of a saved query's parameter as it stands in a field. */
export function typedDefault(name: string, parameter: QueryParameter): Typed {
  const { type, default: value } = parameter;
  return { name, type, text: Array.isArray(value) ? value.join(', ') : String(value) };
}

/**
 * A field for each parameter that the text uses, in the order of its first use: as typed before, else as a saved query
 * that has a parameter of that name gives it, else an empty text.
 */
export function fieldsOf(text: string, typed: readonly Typed[], saved: Iterable<SavedQuery>): Field[] {
  const known = new Map<string, QueryParameter>();
  for (const { parameters } of saved)
    for (const [name, parameter] of Object.entries(parameters))
      if (!known.has(name)) known.set(name, parameter);
  return parametersIn(text).map((name) => {
    const parameter = known.get(name);
    const before = typed.find((one) => one.name === name);
    const value =
      before ?? (parameter ? typedDefault(name, parameter) : { name, type: 'text' as const, text: '' });
    return { ...value, words: parameter ? { zh: parameter.zh, en: parameter.en } : null };
  });
}

/** Values to send, and the names of the fields that hold none of their type. */
export function valuesOf(
  fields: readonly Typed[],
  today: string,
): { values: Record<string, Parameter>; wrong: string[] } {
  const values: Record<string, Parameter> = {};
  const wrong: string[] = [];
  for (const field of fields) {
    const value = readTyped(field, today);
    if (value === undefined) wrong.push(field.name);
    else Object.defineProperty(values, field.name, { value, enumerable: true, configurable: true });
  }
  return { values, wrong };
}
