/**
 * Graphs that somebody wrote to by hand: properties that the model does not have, of any kind, and values of another
 * kind than it says. A query gives the same rows on both stores, or is refused; also after the store was opened anew.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Store, StoreError } from '../../cypher/store/store.ts';
import { NEO4J } from './support/own-neo4j.ts';
import { documentPart, referencePart } from './support/parts.ts';
import { comparable } from './support/same-value.ts';
import { STORES, type TestStore } from './support/stores.ts';

/** Each with queries that would go wrong after it. */
const STEPS: readonly (readonly [string, readonly string[]])[] = [
  [
    "CREATE (:Note {id: 'n1', weight: '5', list: ['1', '2'], day: date('2024-01-31'), half: 1.0}), (:Note {id: 'n2', weight: 5, list: [], half: 2.5})",
    [
      'MATCH (n:Note) WHERE n.weight = 5 RETURN n.id AS id',
      "MATCH (n:Note) WHERE n.weight = '5' RETURN n.id AS id",
      'MATCH (n) WHERE n.weight > 4 RETURN n.id AS id',
      'MATCH (n:Note) WHERE 1 IN n.list RETURN n.id AS id',
      'MATCH (n:Note) RETURN n.id AS id, n.weight AS w ORDER BY n.weight',
      'MATCH (n:Note) RETURN n.weight AS w, count(*) AS n',
      'MATCH (n:Note) RETURN max(n.weight) AS w',
      'MATCH (n:Note) RETURN n.weight + 1 AS w',
      'MATCH (n:Note) RETURN n.half / 2 AS h, toString(n.half) AS t',
      'MATCH (n:Note) RETURN n.half / 2 AS h',
      "MATCH (n:Note) WHERE n.day < date('2024-06-01') RETURN n.id AS id",
      'MATCH (n:Note) RETURN properties(n) AS p ORDER BY n.id',
      'MATCH (m:Measure) WHERE m.weight = 5 RETURN m.id AS id',
    ],
  ],
  [
    "MATCH (p:Priority {code: 'ai'}) SET p.ordinal = '1'",
    [
      'MATCH (p:Priority) WHERE p.ordinal = 1 RETURN p.code AS c',
      "MATCH (p:Priority) WHERE p.ordinal = '1' RETURN p.code AS c",
      'MATCH (p:Priority) RETURN p.code AS c ORDER BY p.ordinal',
      'MATCH (p:Priority) RETURN p.ordinal + 1 AS o',
    ],
  ],
  [
    'MATCH (p:Priority) REMOVE p.name',
    [
      'MATCH (p:Priority) RETURN NOT p.name IN [] AS x',
      'MATCH (p:Priority) RETURN none(x IN [p.name] WHERE x = p.code) AS x',
      'MATCH (p:Priority) RETURN [p.name] = [p.code] AS x',
    ],
  ],
  [
    'MATCH (t:Tier) SET t:Measure',
    [
      'MATCH (m:Measure) RETURN [m.text] = [m.title] AS x',
      'MATCH (m:Measure) WHERE m.nameEn = 5 RETURN m.id AS id',
      'MATCH (m:Measure) RETURN m.id AS id, m.title AS t ORDER BY id',
    ],
  ],
  [
    "FOREACH (i IN range(1, 2) | CREATE (:Note {id: 'f' + toString(i), rank: i}))",
    ["MATCH (n:Note) WHERE n.rank <> '1' RETURN n.id AS id", 'MATCH (n:Note) RETURN sum(n.rank) AS s'],
  ],
  [
    "MATCH (n:Note {id: 'n1'}) WITH n, 'any' AS key UNWIND [{any: 1}, {any: 'one'}] AS row SET n += row",
    ["MATCH (n:Note) WHERE n.any = '1' RETURN n.id AS id", 'MATCH (n:Note) RETURN n.any AS a ORDER BY a'],
  ],
];

/** Values that Neo4j keeps in no property. */
const NOT_KEPT = [
  'MATCH (t:Tier) SET t.map = {a: 1}',
  'MATCH (t:Tier) SET t.list = [1, null]',
  'MATCH (t:Tier) SET t.list = [[1]]',
  "MATCH (t:Tier) SET t.list = [1, 'a']",
  'MERGE (n:Note {id: null})',
];

const made: TestStore[] = [];
beforeAll(async () => {
  for (const kind of STORES) {
    const test = await kind.make();
    made.push(test);
    await test.store.load(referencePart());
    await test.store.load(documentPart());
  }
});
afterAll(async () => {
  for (const test of made) await test.dispose();
});

async function answer(store: Store, cypher: string): Promise<string[] | StoreError> {
  try {
    const { rows } = await store.read().run(cypher);
    const lines = rows.map((row) => JSON.stringify(comparable(row)));
    return cypher.includes('ORDER BY') ? lines : lines.sort();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
}

async function assertSame(cypher: string): Promise<boolean> {
  const [embedded, neo4j] = made;
  const [given, expected] = [await answer(embedded!.store, cypher), await answer(neo4j!.store, cypher)];
  if (given instanceof StoreError)
    expect([cypher, given.message]).toEqual([cypher, expect.stringContaining('Neo4j')]);
  else expect([cypher, given]).toEqual([cypher, expected]);
  return !(given instanceof StoreError);
}

describe.skipIf(!NEO4J)('what was written by hand', () => {
  it('is answered as by Neo4j, or refused, at once and after the store was opened anew', async () => {
    const asked: string[] = [];
    for (const [write, queries] of STEPS) {
      for (const { store } of made) await store.write().run(write);
      asked.push(...queries);
      for (const query of queries) await assertSame(query);
    }
    await made[0]!.reopen();
    const answered: boolean[] = [];
    for (const query of asked) answered.push(await assertSame(query));
    expect(answered.filter(Boolean).length).toBeGreaterThan(5);
    expect(answered.filter((is) => !is).length).toBeGreaterThan(5);
  });

  it.each(NOT_KEPT)('is nothing that Neo4j would not keep: %s', async (cypher) => {
    for (const { store } of made)
      await expect(store.write().run(cypher)).rejects.toMatchObject({ name: 'StoreError' });
  });
});
