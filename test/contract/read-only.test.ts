import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphHash } from './support/graph-hash.ts';
import { documentPart, referencePart } from './support/parts.ts';
import { EACH_STORE, type TestStore } from './support/stores.ts';

const WRITES = [
  "CREATE (:Area {id: 'x'})",
  "MERGE (a:Area {id: 'x'}) RETURN a",
  "MATCH (a:Area) SET a.name = 'x'",
  "MATCH (a:Area) SET a += {name: 'x'} RETURN a",
  'MATCH (a:Area) REMOVE a.name',
  'MATCH (a:Area) SET a:Other',
  'MATCH (a:Area) REMOVE a:Area',
  'MATCH (a:Area) DETACH DELETE a',
  'MATCH ()-[r]->() DELETE r',
  "MATCH (n:NoSuchLabel) SET n.x = 1 RETURN 'nothing is matched, and still it writes' AS x",
  'MATCH (a:Area), (b:Tier) MERGE (a)-[:X]->(b)',
  'FOREACH (i IN [1, 2] | CREATE (:X {id: i}))',
  'UNWIND [1] AS x CALL (x) { CREATE (:X {id: x}) } RETURN x',
  '/* RETURN 1 */ CREATE (:X) // RETURN',
  "MATCH (a:Area) WITH a WHERE a.name <> 'RETURN' CREATE (:X)",
  'PROFILE CREATE (:X)',
  'CREATE INDEX x IF NOT EXISTS FOR (n:Area) ON (n.level)',
  'DROP INDEX cetu_area_name',
  'CREATE CONSTRAINT x IF NOT EXISTS FOR (n:Area) REQUIRE n.name IS UNIQUE',
  "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
  "LOAD CSV FROM '/etc/passwd' AS row RETURN row",
];

describe.each(EACH_STORE)('a read session on %s', (_, kind) => {
  let made: TestStore;
  let before: string;
  beforeAll(async () => {
    made = await kind.make();
    await made.store.load(referencePart());
    await made.store.load(documentPart());
    before = await graphHash(made.store);
  });
  afterAll(() => made.dispose());

  it.each(WRITES)('refuses %s', async (cypher) => {
    await expect(made.store.read().run(cypher)).rejects.toMatchObject({
      name: 'StoreError',
      code: 'read-only',
    });
    await expect(made.store.read().pages(cypher)[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'read-only',
    });
    expect(await graphHash(made.store)).toBe(before);
  });

  it.each([
    'UNWIND [1, 2] AS x CALL (x) { CREATE (:X {id: x}) } IN TRANSACTIONS RETURN x',
    'UNWIND [1, 2] AS x CALL { WITH x CREATE (:X {id: x}) } IN TRANSACTIONS OF 1 ROWS',
    "CALL db.createLabel('X')",
    "UNWIND ['X'] AS x CALL db.createLabel(x) RETURN x",
    "CALL db.createProperty('x')",
    'CALL db.clearQueryCaches()',
    'CREATE FULLTEXT INDEX x FOR (n:Area) ON EACH [n.name]',
    "CREATE USER x SET PASSWORD 'of-nobody'",
    "TERMINATE TRANSACTION 'neo4j-transaction-1'",
  ])('refuses %s, or the engine has nothing of the kind', async (cypher) => {
    await expect(made.store.read().run(cypher)).rejects.toMatchObject(
      kind.name === 'neo4j'
        ? { code: 'read-only' }
        : { code: expect.stringMatching(/syntax|unsupported/), message: expect.stringContaining('Neo4j') },
    );
    expect(await graphHash(made.store)).toBe(before);
  });

  it('calls a procedure that reads, or names it and says that Neo4j has it', async () => {
    const labels = made.store.read().run('CALL db.labels() YIELD label RETURN label');
    if (kind.name === 'neo4j') expect((await labels).rows).toContainEqual({ label: 'Area' });
    else
      await expect(labels).rejects.toMatchObject({
        code: 'unsupported',
        message: expect.stringMatching(/the procedure db\.labels.*Connect Neo4j/),
      });
  });

  it('left no index behind', async () => {
    const { rows } = await made.store.read().run('SHOW INDEXES');
    const names = rows.map(({ name }) => name);
    expect(names).not.toContain('x');
    expect(names).toContain('cetu_area_name');
  });

  it.each([
    "MATCH (a:Area) WHERE a.name = 'CREATE (:X)' RETURN a.id AS id",
    "RETURN 'x\n  Create (n)' AS text",
    'MATCH (a:Area) RETURN a.name AS `SET`',
    'EXPLAIN MATCH (n) RETURN n',
  ])('runs %s', async (cypher) => {
    await expect(made.store.read().run(cypher)).resolves.toMatchObject({ counters: {} });
  });
});
