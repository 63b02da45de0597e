/** What functions take and give, where both stores agree. */
import {
  type Base,
  BOOLEAN,
  FLOAT,
  INTEGERS,
  isAlways,
  type Kind,
  kind,
  listOf,
  may,
  NATURAL,
  NULL,
  NUMBERS,
  orNull,
  TEXT,
  TEXTS,
  withoutNull,
} from './kinds.ts';
import { propertiesKind } from './properties.ts';

export interface Signature {
  /** What each argument may be; null always may. */
  takes: readonly ReadonlySet<Base>[];
  /** Arguments that have to be there; default all. */
  least?: number;
  gives: (args: readonly Kind[]) => Kind;
  /** It gives something even for null. */
  isTotal?: true;
}

const set = (...bases: Base[]): ReadonlySet<Base> => new Set(bases);
const NATURALS = set('natural');
const always = (given: Kind) => () => given;
const of = (takes: ReadonlySet<Base>, gives: Kind): Signature => ({ takes: [takes], gives: always(gives) });
const named = (names: string, signature: Signature): Record<string, Signature> =>
  Object.fromEntries(names.split(' ').map((name) => [name, signature]));
const isWhole = (arg: Kind): boolean => isAlways(arg, INTEGERS);
const itemOf: Signature = { takes: [set('list')], gives: ([list]) => orNull(list!.items ?? NULL) };
const sized = set(...TEXTS, 'list');
const owners = set('node', 'relationship', 'map');
const entities = set('node', 'relationship');

const SIGNATURES: Readonly<Record<string, Signature>> = {
  size: of(sized, NATURAL),
  char_length: of(TEXTS, NATURAL),
  length: of(set('path'), NATURAL),
  tostring: {
    takes: [set('natural', 'integer', 'number', ...TEXTS, 'boolean', 'date', 'moment')],
    gives: ([arg]) => kind(textOf(arg!)),
  },
  tointeger: { takes: [set(...NUMBERS, 'digits', 'boolean')], gives: ([arg]) => integerOf(arg!) },
  tofloat: of(set(...NUMBERS, 'digits'), FLOAT),
  toboolean: of(set('boolean'), BOOLEAN),
  ...named('toupper tolower upper lower trim ltrim rtrim normalize', of(TEXTS, TEXT)),
  left: { takes: [TEXTS, NATURALS], gives: ([text, size]) => cut(text!, 0, size) },
  right: { takes: [TEXTS, NATURALS], gives: always(TEXT) },
  substring: {
    takes: [TEXTS, NATURALS, NATURALS],
    least: 2,
    gives: ([text, from, size]) => cut(text!, from!.value, size),
  },
  replace: { takes: [TEXTS, TEXTS, TEXTS], gives: always(TEXT) },
  split: {
    takes: [TEXTS, TEXTS],
    gives: ([text, by]) =>
      listOf(text!.bases.has('day') && text!.bases.size === 1 && by!.value === '-' ? kind('digits') : TEXT),
  },
  reverse: { takes: [sized], gives: ([arg]) => (may(arg!, 'list') ? arg! : TEXT) },
  head: itemOf,
  last: itemOf,
  tail: { takes: [set('list')], gives: ([list]) => list! },
  keys: of(owners, listOf(TEXT)),
  labels: of(set('node'), listOf(TEXT)),
  type: of(set('relationship'), TEXT),
  id: of(entities, NATURAL),
  elementid: of(entities, TEXT),
  properties: { takes: [owners], gives: ([arg]) => (arg!.fields ? arg! : propertiesKind()) },
  nodes: of(set('path'), listOf(kind('node'))),
  relationships: of(set('path'), listOf(kind('relationship'))),
  ...named('startnode endnode', of(set('relationship'), kind('node'))),
  abs: { takes: [NUMBERS], gives: ([arg]) => (isWhole(arg!) ? NATURAL : arg!) },
  sign: of(NUMBERS, kind('integer')),
  ...named(
    'ceil floor round sqrt exp log log10 sin cos tan asin acos atan degrees radians',
    of(NUMBERS, FLOAT),
  ),
  atan2: { takes: [NUMBERS, NUMBERS], gives: always(FLOAT) },
  ...named('pi e rand', { takes: [], gives: always(FLOAT) }),
  date: { takes: [set('day', 'date', 'moment')], least: 0, gives: always(kind('date')) },
  ...named('datetime localdatetime', { takes: [set('moment')], least: 0, gives: always(kind('moment')) }),
  sum: {
    takes: [NUMBERS],
    gives: ([arg]) => (isWhole(arg!) ? withoutNull(arg!) : FLOAT),
    isTotal: true,
  },
  avg: of(NUMBERS, orNull(FLOAT)),
  ...named('stdev stdevp', { ...of(NUMBERS, FLOAT), isTotal: true }),
  percentilecont: { takes: [NUMBERS, NUMBERS], gives: always(orNull(FLOAT)) },
  percentiledisc: { takes: [NUMBERS, NUMBERS], gives: ([arg]) => orNull(arg!) },
};

const textOf = (arg: Kind): Base =>
  isAlways(arg, set('date', 'day')) ? 'day' : isAlways(arg, set(...INTEGERS, 'digits')) ? 'digits' : 'text';

const integerOf = (arg: Kind): Kind => {
  if (isAlways(arg, NATURALS)) return arg;
  return may(arg, 'float') ? orNull(kind('integer')) : kind('integer');
};

/** Where year, month and day stand in a date. */
const PARTS: Readonly<Record<string, number>> = { 0: 4, 5: 2, 8: 2 };

function cut(text: Kind, from: string | number | undefined, size: Kind | undefined): Kind {
  const isPart = isAlways(text, set('day')) && from !== undefined && size?.value === PARTS[from];
  return isPart ? kind('digits') : TEXT;
}

export const signatureOf = (name: string): Signature | undefined =>
  Object.hasOwn(SIGNATURES, name) ? SIGNATURES[name] : undefined;
