/**
 * Keeps from the embedded engine what it would answer silently otherwise than Neo4j. Each rule names a construct that
 * was seen to differ; what the engine refuses by itself needs none.
 */
import { isWord, positionAt, type Token, tokens } from '../../text/tokens.ts';
import { type Parameter, StoreError } from '../store.ts';
import { outermost, partners } from './brackets.ts';
import { type Entities, entitiesOf } from './entities.ts';
import { optionalSubquery } from './optional-subquery.ts';
import { type Kind, PROPERTY_KINDS } from './property-kinds.ts';

interface Statement {
  list: readonly Token[];
  pairs: ReadonlyMap<number, number>;
  entities: Entities;
  parameters: Readonly<Record<string, Parameter>>;
}

/** Finds the place of a construct. */
type Rule = (statement: Statement) => number | undefined;

const COMPARISONS = new Set(['=', '<>', '<', '>', '<=', '>=']);
const ORDERS = new Set(['<', '>', '<=', '>=']);
const FLOATS = new Set(
  'avg tofloat sqrt ceil floor round percentilecont stdev stdevp log log10 exp rand e pi'.split(' '),
);

const find = (
  statement: Statement,
  is: (at: number, list: readonly Token[]) => boolean,
): number | undefined => {
  const at = statement.list.findIndex((_, place) => is(place, statement.list));
  return at < 0 ? undefined : at;
};
const isCall = (list: readonly Token[], at: number, names: ReadonlySet<string>): boolean =>
  list[at]?.kind === 'word' && names.has(list[at].text.toLowerCase()) && list[at + 1]?.text === '(';
/** A name that stands alone: the entity itself, not a property of it, a label test or a key. */
const isBare = (list: readonly Token[], at: number, names: ReadonlySet<string>): boolean =>
  names.has(list[at]?.text ?? '') &&
  !['.', ':', '('].includes(list[at + 1]?.text ?? '') &&
  list[at - 1]?.text !== '.';
/** A bracket that makes a list, and none that takes an item out of one. */
const isListLiteral = (list: readonly Token[], at: number): boolean => {
  const before = list[at - 1];
  if (list[at]?.text !== '[' || !before) return list[at]?.text === '[';
  const isKeyword =
    before.kind === 'word' &&
    /^(?:RETURN|WITH|UNWIND|IN|AND|OR|NOT|THEN|ELSE|WHEN|BY|WHERE)$/i.test(before.text);
  return isKeyword || (before.kind === 'symbol' && ![')', ']', '}', '-'].includes(before.text));
};
const PICKS = new Set(['coalesce', 'min', 'max']);
const QUANTIFIERS = new Set(['any', 'all', 'none', 'single']);

function entityPicked(statement: Statement): number | undefined {
  const { list, pairs, entities } = statement;
  return find(statement, (at) => {
    if (!isCall(list, at, PICKS)) return false;
    for (const [inner] of outermost(list, pairs, at + 2, pairs.get(at + 1) ?? list.length)) {
      if (isBare(list, inner, entities.single)) return true;
    }
    return false;
  });
}

const entityOutOfCase: Rule = (statement) =>
  find(statement, (at, list) => {
    if (!isWord(list[at], 'THEN') && !isWord(list[at], 'ELSE')) return false;
    return isBare(list, at + 1, statement.entities.single) || isBare(list, at + 1, statement.entities.lists);
  });

const entityOutOfComprehension: Rule = (statement) => {
  const { list, pairs, entities } = statement;
  return find(statement, (at) => {
    if (list[at]?.text !== '[' || !isWord(list[at + 2], 'IN')) return false;
    const source = list[at + 3]?.text ?? '';
    const ofEntities = entities.lists.has(source) || /^(?:nodes|relationships)$/i.test(source);
    if (!ofEntities || list[at + 4]?.text === '.') return false;
    const close = pairs.get(at) ?? list.length;
    const bar = [...outermost(list, pairs, at + 3, close)].find(([, { text }]) => text === '|')?.[0];
    if (bar === undefined) return true;
    return close === bar + 2 && list[bar + 1]?.text === list[at + 1]?.text;
  });
};

/** Kind of the value that ends (or begins) at a place, where it can be told. */
function kindAt({ list, parameters }: Statement, at: number, after: boolean): Kind | undefined {
  const token = list[at];
  if (!token) return undefined;
  if (token.kind === 'string') return 'string';
  if (token.kind === 'number') return 'number';
  if (token.kind === 'parameter') {
    const value = parameters[token.text.slice(1)];
    return typeof value === 'string' || typeof value === 'number' ? (typeof value as Kind) : undefined;
  }
  const name = after ? list[at + 2] : token;
  const dot = after ? list[at + 1] : list[at - 1];
  if (dot?.text !== '.' || name?.kind !== 'word') return undefined;
  const next = after ? list[at + 3]?.text : undefined;
  return next === '(' || next === '.' ? undefined : PROPERTY_KINDS.get(name.text);
}

const textAndNumber: Rule = (statement) =>
  find(statement, (at, list) => {
    const operator = list[at]?.text ?? '';
    const isProperty = operator === ':' && ['{', ','].includes(list[at - 2]?.text ?? '');
    if (!isProperty && list[at]?.kind !== 'symbol') return false;
    if (!isProperty && !COMPARISONS.has(operator)) return false;
    const left = isProperty ? PROPERTY_KINDS.get(list[at - 1]!.text) : kindAt(statement, at - 1, false);
    const negative = list[at + 1]?.text === '-' ? 1 : 0;
    const right = kindAt(statement, at + 1 + negative, true);
    // A map that is returned may hold anything; only one in a pattern is compared.
    const inPattern = !isProperty || isPatternMap(statement, at);
    return inPattern && left !== undefined && right !== undefined && left !== right;
  });

function isPatternMap({ list, pairs }: Statement, at: number): boolean {
  for (let place = at; place >= 0; place--) {
    const close = pairs.get(place);
    if (list[place]?.text !== '{' || close === undefined || close < at) continue;
    const before = list[place - 1];
    const after = list[close + 1]?.text;
    return (after === ')' || after === ']') && before?.kind === 'word' && !isWord(before, 'RETURN');
  }
  return false;
}

const orderedBooleans: Rule = (statement) =>
  find(statement, (at, list) => {
    if (!ORDERS.has(list[at]?.text ?? '')) return false;
    return [list[at - 1], list[at + 1]].some((token) => isWord(token, 'TRUE') || isWord(token, 'FALSE'));
  });

const negativeSlice: Rule = (statement) =>
  find(statement, (at, list) => {
    if (list[at]?.text !== '..') return false;
    return list[at + 1]?.text === '-' || (list[at - 1]?.kind === 'number' && list[at - 2]?.text === '-');
  });

const listAndItem: Rule = (statement) =>
  find(statement, (at, list) => {
    if (list[at]?.text !== '+') return false;
    const isItem = (token: Token | undefined) => token?.kind === 'number' || token?.kind === 'string';
    const open = statement.pairs.get(at - 1);
    if (list[at - 1]?.text === ']' && open !== undefined && isListLiteral(list, open))
      return isItem(list[at + 1]);
    return isItem(list[at - 1]) && isListLiteral(list, at + 1);
  });

const holdsNull = ({ list, pairs }: Statement, open: number): boolean => {
  const close = pairs.get(open) ?? open;
  return list.slice(open, close).some((token) => isWord(token, 'NULL'));
};

const comparedNulls: Rule = (statement) => {
  const { list, pairs } = statement;
  const isMaker = (at: number) => isListLiteral(list, at) || list[at]?.text === '{';
  return find(statement, (at) => {
    if (isCall(list, at, QUANTIFIERS)) return isMaker(at + 4) && holdsNull(statement, at + 4);
    if (list[at]?.text !== '=' && list[at]?.text !== '<>') return false;
    const left = pairs.get(at - 1);
    if (left !== undefined && left < at && isMaker(left) && holdsNull(statement, left)) return true;
    return isMaker(at + 1) && holdsNull(statement, at + 1);
  });
};

const textOfFloat: Rule = (statement) => {
  const { list, pairs } = statement;
  return find(statement, (at) => {
    if (!isCall(list, at, new Set(['tostring']))) return false;
    const inner = list.slice(at + 2, pairs.get(at + 1));
    return inner.some(
      ({ kind, text }, place) =>
        (kind === 'number' && /[.e]/i.test(text)) || text === '^' || isCall(inner, place, FLOATS),
    );
  });
};

const NOT_LAST = new Set(['MATCH', 'WITH', 'UNWIND']);
const CLAUSES =
  /^(?:MATCH|WITH|UNWIND|RETURN|CREATE|MERGE|SET|DELETE|REMOVE|CALL|FOREACH|FINISH|YIELD|SHOW|DROP)$/i;

const noEnd: Rule = ({ list, pairs }) => {
  let last: number | undefined;
  for (const [at, token] of outermost(list, pairs, 0, list.length)) {
    if (token.kind !== 'word' || !CLAUSES.test(token.text)) continue;
    if (isWord(list[at - 1], 'STARTS') || isWord(list[at - 1], 'ENDS') || list[at - 1]?.text === '.')
      continue;
    last = at;
  }
  return last !== undefined && NOT_LAST.has(list[last]!.text.toUpperCase()) ? last : undefined;
};

const RULES: readonly [string, Rule][] = [
  ['a node or relationship inside coalesce, min or max', entityPicked],
  ['a node or relationship out of CASE', entityOutOfCase],
  ['nodes or relationships out of a list comprehension', entityOutOfComprehension],
  ['a comparison of text with a number', textAndNumber],
  ['an order of true and false', orderedBooleans],
  ['a slice with a negative bound', negativeSlice],
  ['a list + a single value', listAndItem],
  ['a comparison with a list or map that holds null', comparedNulls],
  ['toString of a number with decimals', textOfFloat],
  [
    'a subquery or pattern in the WHERE of an OPTIONAL MATCH',
    ({ list, pairs }) => optionalSubquery(list, pairs),
  ],
];

/**
 * @throws StoreError `unsupported` that names the construct and says that Neo4j runs it; `syntax` for a statement
 * without an end, which the engine would take
 */
export function assertSameAnswer(cypher: string, parameters: Readonly<Record<string, Parameter>>): void {
  const list = tokens(cypher);
  const statement: Statement = { list, pairs: partners(list), entities: entitiesOf(list), parameters };
  const end = noEnd(statement);
  if (end !== undefined) {
    const position = positionAt(cypher, list[end]!.start);
    throw new StoreError(
      'syntax',
      `A query cannot end with ${list[end]!.text.toUpperCase()}. Add a RETURN.`,
      { position },
    );
  }
  for (const [construct, rule] of RULES) {
    const at = rule(statement);
    if (at === undefined) continue;
    const position = positionAt(cypher, list[at]!.start);
    throw new StoreError(
      'unsupported',
      `The embedded store does not run ${construct} (line ${position.line}, column ${position.column}), because its ` +
        'answer would not be that of Neo4j. Connect Neo4j (--store neo4j://HOST), or write it another way.',
      { position },
    );
  }
}
