/** What operators give, and for which kinds the engine's answer is not that of Neo4j. Pure. */
import {
  anyOf,
  type Base,
  INTEGERS,
  isAlways,
  type Kind,
  kind,
  listOf,
  may,
  NUMBERS,
  orNull,
  TEXTS,
  UNKNOWN,
  withoutNull,
} from './kinds.ts';

/** Thrown where a construct would be answered otherwise than by Neo4j. */
export class Refused extends Error {
  /** Token at which it stands. */
  at: number | undefined;
  constructor(readonly construct: string) {
    super(construct);
  }
}

const set = (...bases: Base[]): ReadonlySet<Base> => new Set(bases);
const TIMES = set('date', 'moment');
const LISTS = set('list');
const isSome = ({ bases }: Kind): boolean => [...bases].some((base) => base !== 'null');
const some = (one: Kind, wanted: ReadonlySet<Base>): boolean => may(one, ...wanted);
const both = (a: Kind, b: Kind, wanted: ReadonlySet<Base>): boolean => some(a, wanted) && some(b, wanted);
const nullIf = (one: Kind, ...operands: Kind[]): Kind =>
  operands.some((operand) => may(operand, 'null', 'unknown')) ? orNull(one) : one;

const COMPARED = set(...NUMBERS, ...TEXTS, 'list', 'map', 'unknown');

/** Kind of `=` and `<>`. @throws Refused */
export function equality(left: Kind, right: Kind): Kind {
  if ((may(left, 'unknown') && some(right, COMPARED)) || (may(right, 'unknown') && some(left, COMPARED)))
    throw new Refused('a comparison of a value whose kind is not known');
  const mixed = (some(left, NUMBERS) && some(right, TEXTS)) || (some(left, TEXTS) && some(right, NUMBERS));
  if (mixed) throw new Refused('a comparison of text with a number');
  if (both(left, right, LISTS)) inside(left.items ?? UNKNOWN, right.items ?? UNKNOWN);
  if (both(left, right, set('map'))) {
    if (!left.fields || !right.fields) throw new Refused('a comparison of maps');
    for (const [key, field] of left.fields) inside(field, right.fields.get(key) ?? kind());
    for (const [key, field] of right.fields) inside(field, left.fields.get(key) ?? kind());
  }
  return nullIf(kind('boolean'), left, right);
}

function inside(left: Kind, right: Kind): void {
  if (may(left, 'null') || may(right, 'null'))
    throw new Refused('a comparison with a list or map that holds null');
  equality(left, right);
}

/** Kind of `<`, `>`, `<=` and `>=`. @throws Refused */
export function order(left: Kind, right: Kind): Kind {
  if (both(left, right, set('boolean'))) throw new Refused('an order of true and false');
  if (both(left, right, set('list', 'map', 'duration')))
    throw new Refused('an order of lists, maps or durations');
  equality(left, right);
  const alike = [NUMBERS, TEXTS, TIMES].some((group) => isAlways(left, group) && isAlways(right, group));
  return alike ? nullIf(kind('boolean'), left, right) : orNull(kind('boolean'));
}

/** Kind of `IN`. @throws Refused */
export function membership(item: Kind, list: Kind, isFilled: boolean): Kind {
  if (!isAlways(list, LISTS)) throw new Refused('IN over a value that need not be a list');
  const items = list.items ?? kind();
  equality(item, withoutNull(items));
  const found = nullIf(kind('boolean'), item, list, items);
  // Nothing is in an empty list, not even null: false on Neo4j, null on the engine. Under NOT that differs.
  return may(item, 'null') && !isFilled ? { ...found, doubt: 'a null IN a list that may be empty' } : found;
}

/** Kind of STARTS WITH, ENDS WITH and CONTAINS, which give null for what is no text. */
export const textTest = (left: Kind, right: Kind): Kind =>
  isAlways(left, TEXTS) && isAlways(right, TEXTS)
    ? nullIf(kind('boolean'), left, right)
    : orNull(kind('boolean'));

/** Classes that hold more than ASCII on the engine, and what only one of the two knows. */
const OWN_WORDS = /\\[wWdDsSbBpPhHvVRXGQEAzZ]|[*+?}]\+|&&|\[:|\(\?[<!=>P]/;

/** Kind of `=~`. @throws Refused */
export function patternTest(left: Kind, right: Kind): Kind {
  if (!isAlways(left, TEXTS) || !isAlways(right, TEXTS))
    throw new Refused('=~ with a value that need not be text');
  if (right.value === undefined && isSome(right))
    throw new Refused('=~ with a pattern that is not written out');
  const pattern = String(right.value ?? '');
  const isOwn = OWN_WORDS.test(pattern) || (/\(\?\w*i/.test(pattern) && /[^\0-\x7f]/.test(pattern));
  if (isOwn) throw new Refused('=~ with a class such as \\w or \\d, a look-around, or (?i) beside Chinese,');
  return nullIf(kind('boolean'), left, right);
}

/** Kind of AND, OR, XOR and NOT. @throws Refused */
export function logic(operator: string, ...operands: Kind[]): Kind {
  if (operands.some((operand) => !isAlways(operand, set('boolean'))))
    throw new Refused(`${operator} with a value that need not be true or false`);
  const doubt = operands.find((operand) => operand.doubt)?.doubt;
  return { ...nullIf(kind('boolean'), ...operands), ...(doubt && { doubt }) };
}

/** Kind of `+`. @throws Refused */
export function sum(left: Kind, right: Kind): Kind {
  if (!isSome(left) || !isSome(right)) return orNull(anyOf([left, right]));
  const given = [left, right] as const;
  if (given.some((operand) => may(operand, 'list'))) {
    if (!given.every((operand) => isAlways(operand, LISTS))) throw new Refused('a list + a single value');
    return nullIf(listOf(anyOf(given.map(({ items }) => items ?? UNKNOWN))), left, right);
  }
  if (isAlways(left, TEXTS)) {
    if (may(right, 'float')) throw new Refused('text + a number with decimals');
    if (isAlways(right, set(...TEXTS, 'natural', 'integer', 'number')))
      return nullIf(kind('text'), left, right);
  }
  if (given.some((operand) => some(operand, TEXTS)))
    throw new Refused('+ of text and a value that need not be text');
  if (isAlways(left, TIMES) && isAlways(right, set('duration'))) return nullIf(left, left, right);
  if (isAlways(left, set('duration')) && isAlways(right, set(...TIMES, 'duration')))
    return nullIf(right, left, right);
  return numbers('+', left, right);
}

/** Kind of `-`, `*` and `^`. @throws Refused */
export function arithmetic(operator: string, left: Kind, right: Kind): Kind {
  const isDuration = (operand: Kind) => isAlways(operand, set('duration')) && isSome(operand);
  if (operator === '-' && isDuration(right) && isAlways(left, set(...TIMES, 'duration')))
    return nullIf(left, left, right);
  return numbers(operator, left, right);
}

function numbers(operator: string, left: Kind, right: Kind): Kind {
  if (!isAlways(left, NUMBERS) || !isAlways(right, NUMBERS))
    throw new Refused(`${operator} of values that need not be numbers`);
  return nullIf(kind(resultOf(operator, left, right)), left, right);
}

function resultOf(operator: string, left: Kind, right: Kind): Base {
  if (operator === '^' || !isAlways(left, INTEGERS) || !isAlways(right, INTEGERS)) return 'float';
  const isNatural = operator !== '-' && isAlways(left, set('natural')) && isAlways(right, set('natural'));
  return isNatural ? 'natural' : 'integer';
}

/** Kind of `*`, `/` and `%`: what is null by an integer 0 is an error on Neo4j, and null here. @throws Refused */
export function quotient(operator: string, left: Kind, right: Kind): Kind {
  const mayBeZero = some(right, INTEGERS) && (right.value === undefined || right.value === 0);
  if (operator !== '*' && may(left, 'null') && mayBeZero)
    throw new Refused(`a null ${operator} an integer that may be 0`);
  return arithmetic(operator, left, right);
}

/** Kind of a sign in front. @throws Refused */
export function negation(operand: Kind): Kind {
  if (!isAlways(operand, set(...NUMBERS))) throw new Refused('- before a value that need not be a number');
  const base = isAlways(operand, INTEGERS) ? 'integer' : may(operand, 'float') ? 'float' : 'number';
  return nullIf(kind(base), operand);
}

/** Kind of `list[place]`, `map[key]`. @throws Refused */
export function item(of: Kind, place: Kind): Kind {
  if (isAlways(of, LISTS) && isAlways(place, INTEGERS)) return orNull(of.items ?? UNKNOWN);
  if (isAlways(of, set('map', 'node', 'relationship')) && isAlways(place, TEXTS)) {
    const field = typeof place.value === 'string' ? of.fields?.get(place.value) : undefined;
    return field ? nullIf(field, of) : UNKNOWN;
  }
  throw new Refused('[…] after a value that need not be a list, or with a place that need not be an integer');
}

/** Kind of `list[from..to]`; null bounds are those that are left out. @throws Refused */
export function slice(of: Kind, bounds: readonly (Kind | null)[]): Kind {
  if (!isAlways(of, LISTS)) throw new Refused('a slice of a value that need not be a list');
  for (const bound of bounds) {
    if (bound === null) continue;
    if (!isAlways(bound, set('natural'))) throw new Refused('a slice with a bound that may be negative');
    if (may(bound, 'null')) throw new Refused('a slice with a bound that may be null');
  }
  return nullIf(listOf(of.items ?? kind()), of);
}
