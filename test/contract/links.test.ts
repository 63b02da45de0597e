import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GraphPart, relationshipId } from '../../cypher/model.ts';
import { documentPart, referencePart } from './support/parts.ts';
import { EACH_STORE, type TestStore } from './support/stores.ts';

/** A part without nodes: links between measures that two documents hold. */
function links(...pairs: [string, string, number][]): GraphPart {
  return {
    owner: 'similar',
    nodes: [],
    relationships: pairs.map(([a, b, score]) => {
      const from = { label: 'Measure', id: a } as const;
      const to = { label: 'Measure', id: b } as const;
      return {
        type: 'SIMILAR_TO',
        id: relationshipId('SIMILAR_TO', from, to),
        from,
        to,
        properties: { score },
      };
    }),
  };
}

describe.each(EACH_STORE)('links between documents on %s', (_, kind) => {
  let made: TestStore;
  let first: string;
  let second: string;
  beforeEach(async () => {
    made = await kind.make();
    await made.store.load(referencePart());
    await made.store.load(documentPart());
    await made.store.load(documentPart({ id: 'doc-2', area: '静安区' }));
    const { rows } = await made.store
      .read()
      .run(
        'MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure) WITH d.id AS document, min(m.id) AS measure RETURN document, measure ORDER BY document',
      );
    [first, second] = rows.map(({ measure }) => String(measure)) as [string, string];
  });
  afterEach(() => made.dispose());

  const scores = async () => {
    const { rows } = await made.store
      .read()
      .run('MATCH (a:Measure)-[s:SIMILAR_TO]->(b:Measure) RETURN a.id AS a, b.id AS b, s.score AS score');
    return rows;
  };

  it('are made, changed, left alone and taken away as the part says', async () => {
    expect((await made.store.load(links([first, second, 0.75]))).relationshipsCreated).toBe(1);
    expect(await scores()).toEqual([{ a: first, b: second, score: 0.75 }]);
    const again = await made.store.load(links([first, second, 0.75]));
    expect([again.relationshipsCreated, again.relationshipsDeleted]).toEqual([0, 0]);
    await made.store.load(links([first, second, 0.5]));
    expect(await scores()).toEqual([{ a: first, b: second, score: 0.5 }]);
    await made.store.load(links());
    expect(await scores()).toEqual([]);
  });

  it('stay when one of the documents is loaded again, and go with it when it is removed', async () => {
    await made.store.load(links([first, second, 0.75]));
    await made.store.load(documentPart({ id: 'doc-2', area: '静安区' }));
    expect(await scores()).toHaveLength(1);
    await made.store.remove('doc-2');
    expect(await scores()).toEqual([]);
  });

  it('refuse an end that is nowhere', async () => {
    await expect(made.store.load(links([first, 'nowhere', 0.9]))).rejects.toThrow(/nowhere/);
    expect(await scores()).toEqual([]);
  });
});
