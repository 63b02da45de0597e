/** Calls of functions. The engine answers null where Neo4j says that an argument is of the wrong kind. */
import { isDay } from '../../../day.ts';
import {
  anyOf,
  type Base,
  holdsEntities,
  INTEGERS,
  isAlways,
  type Kind,
  kind,
  listOf,
  may,
  NATURAL,
  NULL,
  orNull,
  withoutNull,
} from './kinds.ts';
import { Refused } from './operators.ts';
import { signatureOf } from './signatures.ts';

export const AGGREGATES: ReadonlySet<string> = new Set(
  'count collect sum avg min max stdev stdevp percentilecont percentiledisc'.split(' '),
);

type Call = (args: readonly Kind[], name: string) => Kind;

const NATURALS: ReadonlySet<Base> = new Set(['natural']);
const first = (args: readonly Kind[]): Kind => args[0] ?? NULL;
/** What it is, without which value of it. */
const plain = ({ value: _, ...rest }: Kind): Kind => rest;

function noEntities(args: readonly Kind[]): void {
  if (args.some(holdsEntities)) throw new Refused('a node or relationship inside coalesce, min or max');
}

const extreme: Call = (args) => {
  noEntities(args);
  return orNull(plain(first(args)));
};

const coalesce: Call = (args) => {
  noEntities(args);
  const found = plain(anyOf(args.map(withoutNull)));
  return args.every((arg) => may(arg, 'null')) ? orNull(found) : found;
};

/** From a natural number upwards, and between two, there are only natural numbers. */
const range: Call = (args) => {
  const [from, to, step] = args;
  if (args.length < 2 || args.length > 3 || args.some((arg) => !isAlways(arg, INTEGERS) || may(arg, 'null')))
    throw new Refused('range() of values that need not be integers');
  if (step && (step.value === undefined || step.value === 0)) {
    throw new Refused('range() with a step that is 0 or not written out');
  }
  const isNatural =
    isAlways(from!, NATURALS) && (!step || isAlways(step, NATURALS) || isAlways(to!, NATURALS));
  return listOf(kind(isNatural ? 'natural' : 'integer'));
};

const date: Call = (args, name) => {
  const { fields, bases } = first(args);
  if (!bases.has('map')) {
    if (may(first(args), 'text', 'digits')) throw new Refused('date() of text that need not be YYYY-MM-DD');
    return bySignature(args, name);
  }
  const part = (key: string) => Number(fields?.get(key)?.value ?? (key === 'year' ? Number.NaN : 1));
  const [year, month, day] = ['year', 'month', 'day'].map(part) as [number, number, number];
  const pad = (value: number, size: number) => String(value).padStart(size, '0');
  const isKnown = fields && [...fields.keys()].every((key) => ['year', 'month', 'day'].includes(key));
  if (!isKnown || !isDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`))
    throw new Refused('date() of other parts than a year, month and day that are written out');
  return kind('date');
};

/** Date and time in full; the engine gives null for shorter forms. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/;

const moment: Call = (args, name) => {
  const { value } = first(args);
  return typeof value === 'string' && MOMENT.test(value) ? kind('moment') : bySignature(args, name);
};

/** ISO duration of whole years, months, weeks and days: the parts that a date can take. */
const DAYS_OR_MORE = /^P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?$/;
const UNITS = new Set(['years', 'months', 'weeks', 'days']);

const duration: Call = (args) => {
  const { value, fields, bases } = first(args);
  const isWritten = typeof value === 'string' && DAYS_OR_MORE.test(value);
  const ofParts =
    bases.has('map') &&
    fields !== undefined &&
    [...fields].every(([unit, part]) => UNITS.has(unit) && isAlways(part, INTEGERS) && !may(part, 'null'));
  if (!isWritten && !ofParts)
    throw new Refused('a duration of other parts than whole years, months, weeks and days');
  return kind('duration');
};

/** Text that is no number on either store, or the same on both. */
const PLAIN_NUMBER = /^(?:-?\d{1,15}(?:\.\d{1,15})?|(?!nan|infinity)[a-z_\p{Script=Han}]*)$/iu;

const numberOfText: Call = (args, name) => {
  const { value } = first(args);
  const isWhole = name !== 'tointeger' || !String(value).includes('.');
  if (typeof value === 'string' && PLAIN_NUMBER.test(value) && isWhole)
    return orNull(kind(name === 'tofloat' ? 'float' : 'integer'));
  if (may(first(args), 'text', 'day')) throw new Refused(`${name} of text that need not be digits`);
  return bySignature(args, name);
};

const toBoolean: Call = (args, name) => {
  const { value } = first(args);
  if (typeof value === 'string' && /^\w+$/.test(value)) return orNull(kind('boolean'));
  return bySignature(args, name);
};

const toText: Call = (args, name) => {
  if (may(first(args), 'float')) throw new Refused('toString of a number with decimals');
  return bySignature(args, name);
};

const split: Call = (args, name) => {
  if (args[1]?.value === undefined || args[1].value === '')
    throw new Refused('split by a text that is not written out, or by none');
  return bySignature(args, name);
};

const CALLS: Readonly<Record<string, Call>> = {
  count: () => NATURAL,
  collect: (args) => listOf(withoutNull(plain(first(args)))),
  min: extreme,
  max: extreme,
  coalesce,
  range,
  date,
  datetime: moment,
  localdatetime: moment,
  duration,
  split,
  tointeger: numberOfText,
  tofloat: numberOfText,
  toboolean: toBoolean,
  tostring: toText,
};

/** Names for the one kind that most functions take. */
const WANTED: readonly [Base, string][] = [
  ['text', 'text'],
  ['list', 'a list'],
  ['float', 'a number'],
  ['natural', 'an integer from 0 up'],
  ['path', 'a path'],
];

function bySignature(args: readonly Kind[], name: string): Kind {
  const signature = signatureOf(name);
  if (!signature) throw new Refused(`the function ${name}`);
  const { takes, gives, least = takes.length, isTotal } = signature;
  if (args.length < least || args.length > takes.length)
    throw new Refused(`${name} with ${args.length} arguments`);
  for (const [at, arg] of args.entries()) {
    if (isAlways(arg, takes[at]!)) continue;
    const wanted = WANTED.find(([base]) => takes[at]!.has(base))?.[1] ?? 'of a kind that it takes';
    throw new Refused(`${name} of a value that need not be ${wanted}`);
  }
  const given = plain(gives(args));
  return !isTotal && args.some((arg) => may(arg, 'null')) ? orNull(given) : given;
}

/** Kind of a call, by the name in small letters. @throws Refused where Neo4j may answer otherwise, or not at all */
export function callKind(name: string, args: readonly Kind[]): Kind {
  const call = Object.hasOwn(CALLS, name) ? CALLS[name]! : bySignature;
  return call(args, name);
}
