import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NodeValue, Parameter, PathValue, Row } from '../../cypher/store/store.ts';
import { documentPart, referencePart } from './support/parts.ts';
import { EACH_STORE, type TestStore } from './support/stores.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

describe.each(EACH_STORE)('queries on %s', (_, kind) => {
  let made: TestStore;
  beforeAll(async () => {
    made = await kind.make();
    await made.store.load(referencePart());
    await made.store.load(documentPart());
  });
  afterAll(() => made.dispose());

  const rows = async (cypher: string, parameters: Record<string, Parameter> = {}): Promise<Row[]> =>
    (await made.store.read().run(cypher, { parameters })).rows;

  it('tells the names that the graph does not have, and which were meant', async () => {
    const unknown = async (cypher: string) => (await made.store.read().run(cypher)).unknown;
    expect(await unknown('MATCH (m:Mesure)-[:ADRESSES]->(p) RETURN m.titel AS title')).toEqual(
      expect.arrayContaining([
        { kind: 'label', name: 'Mesure', meant: 'Measure' },
        { kind: 'type', name: 'ADRESSES', meant: 'ADDRESSES' },
        { kind: 'property', name: 'titel', meant: 'title' },
      ]),
    );
    // What the model has and this graph has no use for is no slip of the pen.
    expect(await unknown('MATCH (m:Measure)-[:SIMILAR_TO]->() RETURN m.title AS title')).toBeUndefined();
    const pages = made.store.read().pages('MATCH (m:Mesure) RETURN m');
    expect((await pages.next()).value).toMatchObject({ unknown: [{ name: 'Mesure' }] });
  });

  it('gives nodes, relationships and paths one shape', async () => {
    const [row] = await rows(
      "MATCH p = (m:Measure)-[r:ADDRESSES]->(t:Priority {code: 'ai'}) RETURN m AS m, r AS r, p AS p, nodes(p) AS ns, {inner: [t]} AS map",
    );
    const measure = row!.m as NodeValue;
    expect(measure).toMatchObject({
      type: 'node',
      labels: ['Measure'],
      properties: { id: 'doc-1/m1', ordinal: 0, path: ['一', '（一）'], owner: 'doc-1' },
    });
    expect(row!.r).toMatchObject({
      type: 'relationship',
      start: measure.id,
      relType: 'ADDRESSES',
      properties: { confidence: 0.9, starts: [2, 6] },
    });
    const path = row!.p as PathValue;
    expect(path.type).toBe('path');
    expect(path.nodes).toEqual(row!.ns);
    expect(path.relationships).toEqual([row!.r]);
    expect(row!.map).toEqual({ inner: [path.nodes[1]] });
  });

  it('names columns after their text, and keeps entities beside an unnamed aggregate', async () => {
    const result = await made.store.read().run('MATCH (t:Tier) RETURN t, t.code, count(*)');
    expect(result.columns).toEqual(['t', 't.code', 'count(*)']);
    expect(result.rows).toEqual([
      { t: expect.objectContaining({ type: 'node', labels: ['Tier'] }), 't.code': 'leading', 'count(*)': 1 },
    ]);
  });

  it('gives dates as ISO text and big numbers as numbers', async () => {
    expect(
      await rows(
        "RETURN date('2026-01-31') + duration({months: 1}) AS d, datetime('2026-01-01T10:00:00Z') AS dt, 10000000000 AS n, 0.5 AS f, null AS nothing",
      ),
    ).toEqual([{ d: '2026-02-28', dt: '2026-01-01T10:00:00Z', n: 10_000_000_000, f: 0.5, nothing: null }]);
  });

  it('takes parameters of every type and gives them back', async () => {
    const scalar = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', '')),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
      fc.boolean(),
      fc.constant(null),
    );
    const value = fc.oneof(
      scalar,
      fc.array(scalar, { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-z名]{1,6}$/), scalar, { maxKeys: 3, noNullPrototype: true }),
      fc.array(fc.array(scalar, { maxLength: 2 }), { maxLength: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(value, async (given) => {
        const [row] = await rows('RETURN $given AS given', { given });
        expect(row).toEqual({ given });
      }),
      { numRuns: 150 },
    );
  });

  it('never lets a parameter become part of the query', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const found = await rows('MATCH (n:Area) WHERE n.name = $text RETURN n.id AS id', { text });
        expect(found).toEqual([]);
      }),
      { numRuns: 50 },
    );
    expect(
      await rows('MATCH (n:Area) WHERE n.name = $text RETURN n.id AS id', { text: '闵行区' }),
    ).toHaveLength(1);
  });

  it('filters by a list and counts with a whole-number limit from parameters', async () => {
    const found = await rows(
      'MATCH (p:Priority) WHERE p.code IN $codes RETURN p.code AS code ORDER BY code LIMIT $n',
      {
        codes: ['ic', 'ai', 'none'],
        n: 1,
      },
    );
    expect(found).toEqual([{ code: 'ai' }]);
  });

  it('cuts rows at the limit and says so', async () => {
    const session = made.store.read();
    const all = 'UNWIND range(1, 10) AS x RETURN x';
    const cut = await session.run(all, { limit: 3 });
    expect([cut.rows, cut.more]).toEqual([[{ x: 1 }, { x: 2 }, { x: 3 }], true]);
    expect((await session.run(all, { limit: 10 })).more).toBe(false);
    expect((await session.run(all)).rows).toHaveLength(10);
    expect((await session.run('MATCH (n:Nothing) RETURN n AS n')).columns).toEqual(['n']);
  });

  it('gives 100,000 rows in pages', async () => {
    let count = 0;
    let sum = 0;
    let largest = 0;
    const pages = made.store.read().pages('UNWIND range(1, 100000) AS x RETURN x', { pageSize: 2_000 });
    for await (const page of pages) {
      count += page.length;
      largest = Math.max(largest, page.length);
      for (const { x } of page) sum += x as number;
    }
    expect([count, sum, largest]).toEqual([100_000, 5_000_050_000, 2_000]);
    expect((await made.store.read().run('UNWIND range(1, 100000) AS x RETURN x')).rows).toHaveLength(100_000);
  });

  it('keeps no page that was given: 100,000 rows of 50 MB go by in a few', async () => {
    const long = '长'.repeat(250);
    const cypher = 'UNWIND range(1, 100000) AS x RETURN x, $long + toString(x) AS text';
    const pages = made.store.read().pages(cypher, { pageSize: 2_000, parameters: { long } });
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    let count = 0;
    for await (const page of pages) {
      count += page.length;
      if (count % 20_000 !== 0) continue;
      collectGarbage();
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    expect(count).toBe(100_000);
    expect(most).toBeLessThan(15_000_000);
  });

  it('names the columns before the first page, even of no rows, and says after the last whether there is more', async () => {
    const told = async (cypher: string, limit?: number) => {
      let columns: string[] = [];
      const options = { pageSize: 2, ...(limit !== undefined && { limit }) };
      const pages = made.store.read().pages(cypher, { ...options, onColumns: (found) => (columns = found) });
      let rows = 0;
      for (;;) {
        const next = await pages.next();
        if (next.done) return { columns, rows, more: next.value.more };
        expect(columns.length).toBeGreaterThan(0);
        rows += next.value.length;
      }
    };
    const five = 'UNWIND range(1, 5) AS x RETURN x AS `2`, x AS `1`';
    expect(await told(five)).toEqual({ columns: ['2', '1'], rows: 5, more: false });
    expect(await told(five, 4)).toEqual({ columns: ['2', '1'], rows: 4, more: true });
    expect(await told(five, 3)).toEqual({ columns: ['2', '1'], rows: 3, more: true });
    expect(await told(five, 5)).toEqual({ columns: ['2', '1'], rows: 5, more: false });
    expect(await told('MATCH (n:Nothing) RETURN n AS n')).toEqual({ columns: ['n'], rows: 0, more: false });
  });

  it('lets a reader stop in the middle of its pages', async () => {
    for await (const page of made.store.read().pages('UNWIND range(1, 50000) AS x RETURN x')) {
      expect(page).toHaveLength(1_000);
      break;
    }
    expect(await rows('RETURN 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('says where a mistake in the syntax is', async () => {
    const wrong = 'MATCH (n:Area)\n  RETRUN n';
    await expect(made.store.read().run(wrong)).rejects.toMatchObject({
      name: 'StoreError',
      code: 'syntax',
      details: { engineCode: expect.any(String), position: { line: 2, column: expect.any(Number) } },
    });
  });

  it.each([
    ['MATCH (n:Area)\nRETURN m', { line: 2, column: 8 }],
    ['RETURN\n  nosuch(1)', { line: 2, column: 3 }],
  ])('says where an unknown name is: %s', async (cypher, position) => {
    await expect(made.store.read().run(cypher)).rejects.toMatchObject({
      code: 'syntax',
      details: { position },
    });
  });

  it.each([
    ['a parameter that is missing', 'RETURN $nowhere AS x'],
    ['a division by zero', 'UNWIND [1, 0] AS x RETURN 1 / x AS y'],
  ])('tells %s as an error of the query', async (_name, cypher) => {
    await expect(made.store.read().run(cypher)).rejects.toMatchObject({ name: 'StoreError', code: 'query' });
  });

  it('refuses two statements in one call', async () => {
    await expect(made.store.write().run('CREATE (:X {id: 1}); CREATE (:X {id: 2})')).rejects.toMatchObject({
      code: 'syntax',
    });
    expect(await rows('MATCH (n:X) RETURN n AS n')).toEqual([]);
  });

  it('counts what a write did', async () => {
    const session = made.store.write();
    const { counters } = await session.run("CREATE (a:X {id: 'a'})-[:Y]->(b:X {id: 'b'})");
    expect(counters).toMatchObject({ nodesCreated: 2, relationshipsCreated: 1 });
    const gone = await session.run('MATCH (n:X) DETACH DELETE n');
    expect(gone.counters).toMatchObject({ nodesDeleted: 2, relationshipsDeleted: 1 });
  });
});
