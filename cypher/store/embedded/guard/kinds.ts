/** What an expression can be, as far as a statement tells before it is run. Pure. */
import { isDay } from '../../../day.ts';
import type { Parameter } from '../../store.ts';

/**
 * `natural` is an integer not below 0. `number` is an integer, or has decimals that are not all 0: what a property
 * can be. `float` may be whole, and is then written otherwise by each store. `day` is text such as 2027-01-14,
 * `digits` text such as 2027.
 */
export const BASES = [
  'null',
  'boolean',
  'natural',
  'integer',
  'number',
  'float',
  'text',
  'day',
  'digits',
  'date',
  'moment',
  'duration',
  'list',
  'map',
  'node',
  'relationship',
  'path',
  'unknown',
] as const;

export type Base = (typeof BASES)[number];

export interface Kind {
  /** It is one of these. */
  readonly bases: ReadonlySet<Base>;
  /** What the items of a list are. */
  readonly items?: Kind;
  /** What a map holds, where all its keys are known. */
  readonly fields?: ReadonlyMap<string, Kind>;
  /** Labels or types: a node or relationship has at least one of them. */
  readonly labels?: readonly string[];
  /** A literal or parameter. */
  readonly value?: string | number;
  /** False here may be null on Neo4j; the name of the construct. A filter takes both alike, all else does not. */
  readonly doubt?: string;
  /** A pattern that is written as a truth: good for a condition, and for no other value. */
  readonly isPattern?: true;
}

export const kind = (...bases: Base[]): Kind => ({ bases: new Set(bases) });
export const listOf = (items: Kind): Kind => ({ bases: new Set(['list']), items });
export const NULL = kind('null');
export const BOOLEAN = kind('boolean');
export const NATURAL = kind('natural');
export const FLOAT = kind('float');
export const TEXT = kind('text');
export const UNKNOWN = kind('unknown', 'null');

export const may = ({ bases }: Kind, ...wanted: Base[]): boolean => wanted.some((base) => bases.has(base));
/** It is one of `allowed` or null, whatever it is. */
export const isAlways = ({ bases }: Kind, allowed: ReadonlySet<Base>): boolean =>
  [...bases].every((base) => base === 'null' || allowed.has(base));
export const orNull = (one: Kind): Kind => ({ ...one, bases: new Set([...one.bases, 'null']) });
export const withoutNull = (one: Kind): Kind => ({
  ...one,
  bases: new Set([...one.bases].filter((base) => base !== 'null')),
});

export const INTEGERS: ReadonlySet<Base> = new Set(['natural', 'integer']);
export const NUMBERS: ReadonlySet<Base> = new Set(['natural', 'integer', 'number', 'float']);
export const TEXTS: ReadonlySet<Base> = new Set(['text', 'day', 'digits']);

export const isEntity = (one: Kind): boolean => may(one, 'node', 'relationship');
export const holdsEntities = (one: Kind): boolean =>
  isEntity(one) || (one.items !== undefined && holdsEntities(one.items));

/** What a value of any of these kinds can be. */
export function anyOf(kinds: readonly Kind[]): Kind {
  const bases = new Set(kinds.flatMap((one) => [...one.bases]));
  const lists = kinds.filter(({ bases: own }) => own.has('list'));
  const maps = kinds.filter(({ bases: own }) => own.has('map'));
  const entities = kinds.filter(isEntity);
  return {
    bases,
    ...(lists.length > 0 && { items: anyOf(lists.map(({ items }) => items ?? UNKNOWN)) }),
    ...(maps.length > 0 && maps.every(({ fields }) => fields) && { fields: fieldsOfAny(maps) }),
    ...(entities.length > 0 &&
      entities.every(({ labels }) => labels) && { labels: entities.flatMap(({ labels }) => labels!) }),
  };
}

function fieldsOfAny(maps: readonly Kind[]): Map<string, Kind> {
  const keys = new Set(maps.flatMap(({ fields }) => [...fields!.keys()]));
  return new Map([...keys].map((key) => [key, anyOf(maps.map(({ fields }) => fields!.get(key) ?? NULL))]));
}

const DIGITS = /^-?\d{1,15}$/;

/** Kind of a value that is known. */
export function kindOfValue(value: Parameter | undefined): Kind {
  if (value === null || value === undefined) return NULL;
  if (typeof value === 'boolean') return BOOLEAN;
  if (typeof value === 'string')
    return { ...kind(isDay(value) ? 'day' : DIGITS.test(value) ? 'digits' : 'text'), value };
  if (typeof value === 'number')
    return { ...kind(!Number.isSafeInteger(value) ? 'number' : value < 0 ? 'integer' : 'natural'), value };
  if (Array.isArray(value)) return listOf(anyOf(value.map(kindOfValue)));
  const fields = new Map(Object.entries(value).map(([key, item]) => [key, kindOfValue(item)]));
  return { ...kind('map'), fields };
}
