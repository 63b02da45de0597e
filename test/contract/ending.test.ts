import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphHash } from './support/graph-hash.ts';
import { documentPart, referencePart } from './support/parts.ts';
import { EACH_STORE, type TestStore } from './support/stores.ts';

/** Takes far longer than any test waits. */
const ENDLESS =
  'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS c ' +
  'WITH a, b, c WHERE (a + b + c) % 7 = 8 RETURN count(*) AS n';

describe.each(EACH_STORE)('ending a query on %s', (_, kind) => {
  let made: TestStore;
  beforeAll(async () => {
    made = await kind.make();
    await made.store.load(referencePart());
    await made.store.load(documentPart());
  });
  afterAll(() => made.dispose());

  const works = async () =>
    expect((await made.store.read().run('MATCH (a:Area) RETURN count(a) AS n')).rows).toEqual([{ n: 2 }]);

  it('ends it after its time', async () => {
    await expect(made.store.read().run(ENDLESS, { timeout: 300 })).rejects.toMatchObject({
      name: 'StoreError',
      code: 'timeout',
    });
    await works();
  });

  it('ends it when it is cancelled, in pages as well', async () => {
    for (const start of [
      (signal: AbortSignal) => made.store.read().run(ENDLESS, { signal }),
      (signal: AbortSignal) => made.store.read().pages(ENDLESS, { signal })[Symbol.asyncIterator]().next(),
      (signal: AbortSignal) => made.store.write().run(ENDLESS, { signal }),
    ]) {
      const ending = new AbortController();
      const query = start(ending.signal);
      setTimeout(() => ending.abort(), 100);
      await expect(query).rejects.toMatchObject({ name: 'StoreError', code: 'cancelled' });
      await works();
    }
  });

  it('never starts one whose signal is aborted already', async () => {
    const before = await graphHash(made.store);
    const options = { signal: AbortSignal.abort() };
    await expect(made.store.write().run("CREATE (:Area {id: 'x'})", options)).rejects.toMatchObject({
      code: 'cancelled',
    });
    await expect(made.store.load(documentPart({ id: 'other' }), options)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await graphHash(made.store)).toBe(before);
  });

  it('leaves the work of others alone', async () => {
    const ending = new AbortController();
    const doomed = made.store.read().run(ENDLESS, { signal: ending.signal });
    const others = Array.from({ length: 12 }, (_item, at) =>
      made.store.read().run(`UNWIND range(1, 20000) AS x RETURN sum(x) + ${at} AS n`),
    );
    const pages = made.store.read().pages('UNWIND range(1, 30000) AS x RETURN x')[Symbol.asyncIterator]();
    const first = await pages.next();
    const writing = made.store.write().run("MERGE (n:Scratch {id: 'w'}) RETURN n.id AS id");
    ending.abort();
    await expect(doomed).rejects.toMatchObject({ code: 'cancelled' });
    for (const [at, other] of others.entries()) expect((await other).rows).toEqual([{ n: 200_010_000 + at }]);
    expect((await writing).rows).toEqual([{ id: 'w' }]);
    await works();
    let count = (first.value as unknown[]).length;
    for (let page = await pages.next(); !page.done; page = await pages.next()) count += page.value.length;
    expect(count).toBe(30_000);
    await made.store.write().run('MATCH (n:Scratch) DELETE n');
  });

  it('keeps the graph whole when a load is cancelled', async () => {
    const before = await graphHash(made.store);
    const measures = Array.from({ length: 3_000 }, (_item, at) => ({ id: `m${at}`, links: ['ai'] }));
    const big = documentPart({ id: 'big', measures });
    const ending = new AbortController();
    const loading = made.store.load(big, { signal: ending.signal, onProgress: () => ending.abort() });
    await expect(loading).rejects.toMatchObject({ code: 'cancelled' });
    expect(await graphHash(made.store)).toBe(before);
    await made.store.load(big);
    await made.store.remove('big');
    expect(await graphHash(made.store)).toBe(before);
  });
});
