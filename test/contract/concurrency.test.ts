import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentPart, referencePart } from './support/parts.ts';
import { EACH_STORE, type TestStore } from './support/stores.ts';

const measures = (count: number, links: readonly string[]) =>
  Array.from({ length: count }, (_, at) => ({ id: `m${at}`, links, departments: ['经委'] }));

describe.each(EACH_STORE)('several at once on %s', (_, kind) => {
  let made: TestStore;
  beforeAll(async () => {
    made = await kind.make();
    await made.store.load(referencePart());
  });
  afterAll(() => made.dispose());

  it('shows a reader the old document or the new, never half of one', async () => {
    const versions = [
      documentPart({ measures: measures(400, ['ai']) }),
      documentPart({ measures: measures(150, ['ic', 'biomed']) }),
    ];
    await made.store.load(versions[0]!);
    let loading = true;
    const seen = new Set<string>();
    const read = async () => {
      while (loading) {
        const { rows } = await made.store
          .read()
          .run(
            'MATCH (:Document)-[:HAS_MEASURE]->(m:Measure) OPTIONAL MATCH (m)-[l:ADDRESSES]->() ' +
              'WITH m, count(l) AS links RETURN count(m) AS measures, sum(links) AS links',
          );
        seen.add(`${rows[0]!.measures} measures, ${rows[0]!.links} links`);
      }
    };
    const readPages = async () => {
      while (loading) {
        const counts = { measures: 0, links: 0 };
        const pages = made.store
          .read()
          .pages('MATCH (m:Measure) RETURN COUNT { (m)-[:ADDRESSES]->() } AS links', { pageSize: 500 });
        for await (const rows of pages)
          for (const { links } of rows) {
            counts.measures++;
            counts.links += links as number;
          }
        seen.add(`${counts.measures} measures, ${counts.links} links`);
      }
    };
    const readers = [read(), read(), readPages(), readPages()];
    for (let round = 0; round < 6; round++) await made.store.load(versions[(round + 1) % 2]!);
    loading = false;
    await Promise.all(readers);
    const whole = ['400 measures, 400 links', '150 measures, 300 links'];
    for (const state of seen) expect(whole).toContain(state);
  });

  it('loses no write of many at the same node', async () => {
    await made.store.write().run("CREATE (:Scratch {id: 'counter', n: 0})");
    await Promise.all(
      Array.from({ length: 25 }, () =>
        made.store.write().run("MATCH (c:Scratch {id: 'counter'}) SET c.n = c.n + 1"),
      ),
    );
    const { rows } = await made.store.read().run('MATCH (c:Scratch) RETURN c.n AS n');
    expect(rows).toEqual([{ n: 25 }]);
    await made.store.write().run('MATCH (c:Scratch) DELETE c');
  });

  it('loads documents that are given at the same time', async () => {
    const parts = ['a', 'b', 'c', 'd'].map((id) => documentPart({ id, measures: measures(30, ['ai']) }));
    await Promise.all(parts.map((part) => made.store.load(part)));
    const { rows } = await made.store
      .read()
      .run(
        'MATCH (d:Department)<-[:RESPONSIBLE]-(m) WHERE m.owner IN $ids RETURN count(DISTINCT d) AS d, count(m) AS m',
        {
          parameters: { ids: ['a', 'b', 'c', 'd'] },
        },
      );
    expect(rows).toEqual([{ d: 1, m: 120 }]);
  });

  it('shows a reader what was written before it asked', async () => {
    for (let round = 0; round < 5; round++) {
      await made.store.write().run('MERGE (c:Scratch {id: $id})', { parameters: { id: `r${round}` } });
      const { rows } = await made.store.read().run('MATCH (c:Scratch) RETURN count(c) AS n');
      expect(rows).toEqual([{ n: round + 1 }]);
    }
    await made.store.write().run('MATCH (c:Scratch) DELETE c');
  });
});
