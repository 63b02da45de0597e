/**
 * Every operator and function, on values of every kind and through a name: the embedded store gives what Neo4j gives,
 * or refuses. What it takes of one operator goes into one query, so that this is quick.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertSameAnswer } from '../../cypher/store/embedded/guard/guard.ts';
import { StoreError } from '../../cypher/store/store.ts';
import { NEO4J } from './support/own-neo4j.ts';
import { comparable } from './support/same-value.ts';
import { STORES, type TestStore } from './support/stores.ts';

const VALUES: Readonly<Record<string, string>> = {
  natural: '1',
  negative: '-7',
  decimal: '1.5',
  whole: '2.0',
  text: "'aB 人'",
  digits: "'1'",
  day: "'2024-01-31'",
  empty: "''",
  truth: 'true',
  numbers: '[1, 2]',
  texts: "['b', 'a']",
  nulls: '[1, null]',
  mixed: "[1, '1']",
  nothing: '[]',
  map: '{a: 1}',
  mapOfNull: '{a: null}',
  date: "date('2024-01-31')",
  days: 'duration({days: 1})',
  none: 'null',
  item: "[1, '1'][1]",
  choice: "CASE WHEN true THEN 1 ELSE '1' END",
  counted: "size('abc')",
};
const NAMES = Object.keys(VALUES);

const OPERATORS = ('= <> < >= + - * / % ^ IN CONTAINS =~ AND OR XOR STARTS_WITH'.split(' ') as string[]).map(
  (operator) => operator.replace('_', ' '),
);

const FUNCTIONS = (
  'size length toString toInteger toFloat toBoolean toUpper trim ltrim reverse head last tail keys labels type abs ' +
  'ceil floor round sqrt sign log date properties nodes'
).split(' ');

const FORMS = [
  'NOT x',
  '-x',
  'x.a',
  'x[0]',
  'x[..1]',
  '[y IN x | y]',
  'any(y IN x WHERE y = 1)',
  'none(y IN x WHERE y = 1)',
  "coalesce(x, '1') = '1'",
  'CASE x WHEN 1 THEN 2 END',
  'CASE WHEN x THEN 2 END',
  'x IS NULL',
  'reduce(t = 0, y IN x | t + y)',
  'substring(x, 0, 2)',
  "split(x, ' ')",
  'left(x, 2)',
];

const AGGREGATES = 'count sum avg min max collect stDev stDevP'.split(' ');

const made: TestStore[] = [];
beforeAll(async () => {
  for (const kind of STORES) made.push(await kind.make());
});
afterAll(async () => {
  for (const test of made) await test.dispose();
});

const head = `WITH ${NAMES.map((name) => `${VALUES[name]} AS ${name}`).join(', ')}`;
const statement = (expressions: readonly string[]): string =>
  `${head} RETURN ${expressions.map((text, at) => `${text} AS c${at}`).join(', ')}`;

const isTaken = (expression: string): boolean => {
  const used = NAMES.filter((name) => new RegExp(`\\b${name}\\b`).test(expression));
  try {
    assertSameAnswer(
      `WITH ${used.map((name) => `${VALUES[name]} AS ${name}`).join()} RETURN ${expression}`,
      {},
    );
    return true;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    expect(error.message).toMatch(/Connect Neo4j/);
    return false;
  }
};

/** Answers by expression, of those that the embedded store takes. */
async function answers(store: TestStore, taken: readonly string[]): Promise<Record<string, unknown>> {
  const { rows } = await store.store.read().run(statement(taken));
  return Object.fromEntries(taken.map((text, at) => [text, comparable(rows[0]![`c${at}`]!)]));
}

describe.skipIf(!NEO4J)('on values of every kind', () => {
  const pairs = (operator: string) => NAMES.flatMap((a) => NAMES.map((b) => `${a} ${operator} ${b}`));
  const cases: [string, string[]][] = [
    ...OPERATORS.map((operator): [string, string[]] => [operator, pairs(operator)]),
    ...[...FUNCTIONS, ...AGGREGATES].map((name): [string, string[]] => [
      `${name}()`,
      NAMES.map((value) => `${name}(${value})`),
    ]),
    ...FORMS.map((form): [string, string[]] => [form, NAMES.map((name) => form.replaceAll(/\bx\b/g, name))]),
  ];

  it.each(cases)('%s gives what Neo4j gives, or is refused', async (_name, expressions) => {
    const taken = expressions.filter(isTaken);
    expect(taken.length).toBeGreaterThan(0);
    const [embedded, neo4j] = made;
    expect(await answers(embedded!, taken)).toEqual(await answers(neo4j!, taken));
  });

  it.each([
    "WITH min(substring('2024', 0, 2)) AS n WHERE n > 1 RETURN n",
    'WITH 1 AS a WITH a AS b UNWIND [b] AS c WITH collect(c) AS d RETURN d[0] = $text AS x',
    "CALL { RETURN 1 AS a UNION RETURN '1' AS a } RETURN a = 1 AS x",
    'MATCH (t:Target) WITH max(t.year) AS y MATCH (d:Document) WHERE d.issued > y RETURN d',
    "MATCH (t:Target) WITH {year: t.year} AS r WHERE r.year IN ['2025'] RETURN r",
  ])('refuses what is of two kinds by way of names: %s', async (cypher) => {
    await expect(made[0]!.store.read().run(cypher, { parameters: { text: '1' } })).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringMatching(/text with a number.*Connect Neo4j/),
    });
  });
});
