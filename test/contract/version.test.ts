/** Graphs of another version of the schema, and a schema that is applied again. */
import { afterEach, describe, expect, it } from 'vitest';
import { referencePart } from './support/parts.ts';
import { EACH_STORE, type TestStore } from './support/stores.ts';

describe.each(EACH_STORE)('the schema on %s', (_, kind) => {
  let made: TestStore;
  afterEach(() => made.dispose());

  it.each([
    [999, /newer Cetu/],
    [0, /cetu ingest --fresh/],
  ])('of version %i is refused with what helps', async (version, remedy) => {
    made = await kind.make();
    const write = (to: number) =>
      made.store.write().run("MATCH (m:CetuMeta {id: 'schema'}) SET m.version = $to", { parameters: { to } });
    const right = (await made.store.read().run('MATCH (m:CetuMeta) RETURN m.version AS v')).rows[0]!.v;
    await write(version);
    await expect(made.store.applySchema()).rejects.toMatchObject({ code: 'unsupported' });
    await expect(made.reopen()).rejects.toMatchObject({
      name: 'StoreError',
      code: 'unsupported',
      message: expect.stringMatching(remedy),
    });
    expect(right).toBeGreaterThan(0);
  });

  it('is the same when it is applied again', async () => {
    made = await kind.make();
    await made.store.load(referencePart());
    const names = async () => {
      const shown = await Promise.all(
        ['SHOW INDEXES', 'SHOW CONSTRAINTS'].map((cypher) => made.store.read().run(cypher)),
      );
      return shown.map(({ rows }) => rows.map(({ name }) => name).sort());
    };
    const before = await names();
    expect(before.every((found) => found.length > 0)).toBe(true);
    await made.store.applySchema();
    expect(await names()).toEqual(before);
  });
});
