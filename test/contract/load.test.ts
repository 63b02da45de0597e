import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GraphPart } from '../../cypher/model.ts';
import type { LoadProgress } from '../../cypher/store/store.ts';
import { graphHash, graphLines } from './support/graph-hash.ts';
import { documentPart, referencePart, relate } from './support/parts.ts';
import { EACH_STORE, type TestStore } from './support/stores.ts';

const UNCHANGED = {
  nodesCreated: 0,
  nodesUpdated: 0,
  nodesDeleted: 0,
  relationshipsCreated: 0,
  relationshipsDeleted: 0,
};

describe.each(EACH_STORE)('load on %s', (_, kind) => {
  let made: TestStore;
  beforeEach(async () => {
    made = await kind.make();
    await made.store.load(referencePart());
  });
  afterEach(() => made.dispose());

  /** The graph empty again: on a server, there is but one. */
  const remade = async () => {
    await made.dispose();
    made = await kind.make();
    return made.store;
  };
  const one = async (cypher: string) => Object.values((await made.store.read().run(cypher)).rows[0] ?? {})[0];

  it('creates what the part holds and says how much', async () => {
    const part = documentPart();
    const summary = await made.store.load(part);
    expect(summary).toEqual({
      ...UNCHANGED,
      nodesCreated: part.nodes.length,
      relationshipsCreated: part.relationships.length,
    });
    expect(
      await one("MATCH (m:Measure)-[r:ADDRESSES]->(p:Priority {code: 'ai'}) RETURN r.evidence AS e"),
    ).toEqual(['人工智能', '大模型']);
  });

  it('changes nothing when the same is loaded twice, and keeps it over a reopening', async () => {
    await made.store.load(documentPart());
    const before = await graphHash(made.store);
    expect(await made.store.load(documentPart())).toEqual(UNCHANGED);
    expect(await made.store.load(referencePart())).toEqual(UNCHANGED);
    expect(await graphHash(made.store)).toBe(before);
    await made.reopen();
    expect(await graphHash(made.store)).toBe(before);
    expect(await made.store.load(documentPart())).toEqual(UNCHANGED);
  });

  it('replaces the part of a changed document and nothing else', async () => {
    const other = documentPart({ id: 'doc-2', area: '静安区' });
    await made.store.load(other);
    await made.store.load(
      documentPart({
        measures: [
          { id: 'm1', links: ['ai', 'ic'] },
          { id: 'm2', departments: ['商务委'] },
        ],
      }),
    );
    const summary = await made.store.load(
      documentPart({ measures: [{ id: 'm1', links: ['ic'], text: '新的文字' }, { id: 'm3' }] }),
    );
    // The measure, and the document with what is kept of its links.
    expect(summary).toMatchObject({ nodesCreated: 1, nodesUpdated: 2 });

    const fresh = await kind.make();
    try {
      for (const part of [
        referencePart(),
        documentPart({ measures: [{ id: 'm1', links: ['ic'], text: '新的文字' }, { id: 'm3' }] }),
        other,
      ]) {
        await fresh.store.load(part);
      }
      expect(await graphLines(made.store)).toEqual(await graphLines(fresh.store));
    } finally {
      await fresh.dispose();
    }
  });

  it('is as if a removed document had never been there', async () => {
    await made.store.load(documentPart());
    const before = await graphLines(made.store);
    await made.store.load(
      documentPart({ id: 'doc-2', measures: [{ id: 'a', links: ['ic'], departments: ['经委', '科委'] }] }),
    );
    await made.store.remove('doc-2');
    expect(await graphLines(made.store)).toEqual(before);
    expect(await made.store.remove('doc-2')).toEqual(UNCHANGED);
  });

  it('keeps a shared department until the last document goes, and then its line as well', async () => {
    await made.store.load(documentPart());
    await made.store.load(documentPart({ id: 'doc-2' }));
    await made.store.remove('doc-1');
    expect(await one('MATCH (:Department)-[:IN_LINE]->(l:Line) RETURN count(l) AS c')).toBe(1);
    await made.store.remove('doc-2');
    expect(await one('MATCH (n) WHERE n:Department OR n:Line RETURN count(n) AS c')).toBe(0);
  });

  it('keeps a department that the reference data names, whatever documents come and go', async () => {
    const reference = referencePart();
    const named: GraphPart = {
      ...reference,
      nodes: [...reference.nodes, documentPart().nodes.find(({ label }) => label === 'Department')!],
    };
    await made.store.load(documentPart());
    await made.store.load(named);
    await made.store.remove('doc-1');
    expect(await one('MATCH (d:Department) RETURN count(d) AS c')).toBe(1);
    await made.store.load(reference);
    expect(await one('MATCH (d:Department) RETURN count(d) AS c')).toBe(0);
  });

  it('corrects the line of a department', async () => {
    await made.store.load(documentPart());
    await made.store.load(documentPart({ line: '商务' }));
    const { rows } = await made.store.read().run('MATCH (:Department)-[:IN_LINE]->(l) RETURN l.name AS name');
    expect(rows).toEqual([{ name: '商务' }]);
    expect(await one('MATCH (l:Line) RETURN count(l) AS c')).toBe(1);
  });

  it.each(['accepted', 'rejected'])('keeps %s on a link that a person reviewed', async (state) => {
    await made.store.load(documentPart());
    await made.store
      .write()
      .run('MATCH ()-[r:ADDRESSES]->() SET r.state = $state', { parameters: { state } });
    expect(await made.store.load(documentPart())).toEqual(UNCHANGED);
    await made.store.load(documentPart({ title: '新的标题' }));
    expect(await one('MATCH ()-[r:ADDRESSES]->() RETURN r.state AS s')).toBe(state);
  });

  it('keeps a reviewed link that the rules no longer make while its words stand, and moves its evidence', async () => {
    await made.store.load(documentPart());
    await made.store.write().run("MATCH ()-[r:ADDRESSES]->() SET r.state = 'accepted'");
    await made.store.load(documentPart({ measures: [{ id: 'm1', start: 1000, departments: ['经委'] }] }));
    expect(await one('MATCH ()-[r:ADDRESSES]->() RETURN r.starts AS s')).toEqual([1002, 1006]);
    await made.store.load(documentPart({ measures: [{ id: 'm1', text: '别的文字' }] }));
    expect(await one('MATCH ()-[r:ADDRESSES]->() RETURN count(r) AS c')).toBe(0);
  });

  it('refuses a relationship that points nowhere, and keeps the graph as it was', async () => {
    const before = await graphHash(made.store);
    const part = documentPart({ measures: [{ id: 'm1', links: ['ai', 'no-such'] }] });
    await expect(made.store.load(part)).rejects.toMatchObject({
      name: 'StoreError',
      code: 'query',
      message: expect.stringContaining('Priority:shanghai/no-such'),
    });
    expect(await graphHash(made.store)).toBe(before);
  });

  it('refuses an id that another document has, and keeps the graph as it was', async () => {
    await made.store.load(documentPart());
    const before = await graphHash(made.store);
    const twin = { ...documentPart(), owner: 'doc-9' };
    await expect(made.store.load(twin)).rejects.toMatchObject({
      code: 'query',
      message: expect.stringContaining('already'),
    });
    expect(await graphHash(made.store)).toBe(before);
  });

  it('refuses a part that contradicts the model or itself', async () => {
    const part = documentPart();
    const from = { label: 'Document', id: 'doc-1' } as const;
    const bad: [string, GraphPart][] = [
      ['twice', { ...part, nodes: [...part.nodes, part.nodes[0]!] }],
      ['twice', { ...part, relationships: [...part.relationships, part.relationships[0]!] }],
      [
        'does not go',
        { ...part, relationships: [relate('USES', from, { label: 'Area', id: '闵行区' }, {})] },
      ],
      [
        'not in the part',
        {
          ...part,
          relationships: [
            relate('HAS_TEXT', { label: 'Document', id: 'x' }, { label: 'SourceText', id: 'x' }, {}),
          ],
        },
      ],
    ];
    for (const [words, wrong] of bad) {
      await expect(made.store.load(wrong)).rejects.toMatchObject({
        code: 'query',
        message: expect.stringContaining(words),
      });
    }
  });

  it('tells progress that grows to the whole', async () => {
    const steps: LoadProgress[] = [];
    const part = documentPart({
      measures: Array.from({ length: 50 }, (_, at) => ({ id: `m${at}`, links: ['ai'] })),
    });
    await made.store.load(part, { onProgress: (step) => steps.push(step) });
    expect(steps.at(-1)).toMatchObject({
      nodes: part.nodes.length,
      relationships: part.relationships.length,
    });
    for (const [at, step] of steps.entries())
      expect(step.nodes).toBeGreaterThanOrEqual(steps[at - 1]?.nodes ?? 0);
  });

  it('loads several parts at once as if one after the other, or none of them', async () => {
    const versions = (round: number): GraphPart[] =>
      ['doc-1', 'doc-2', 'doc-3'].map((id, at) =>
        documentPart({
          id,
          line: ['经济', '商务', '科技'][(at + round) % 3]!,
          measures: [
            { id: 'm1', links: ['ai'], departments: ['经委', '科委'].slice(at % 2) },
            ...(round === 1 ? [{ id: 'm2', departments: ['商务委'] }] : []),
          ],
        }),
      );
    const other = await kind.make().then(async (second) => {
      await second.store.load(referencePart());
      for (const round of [1, 2, 3]) for (const part of versions(round)) await second.store.load(part);
      const lines = await graphLines(second.store);
      await second.dispose();
      return lines;
    });
    await (await remade()).load(referencePart());
    for (const round of [1, 2, 3]) await made.store.load(versions(round));
    expect(await graphLines(made.store)).toEqual(other);

    const before = await graphHash(made.store);
    const bad = documentPart({ id: 'doc-4', measures: [{ id: 'm1', links: ['no-such'] }] });
    const more = [documentPart({ id: 'doc-5' }), bad, ...versions(1)];
    await expect(made.store.load(more)).rejects.toThrow(/Cannot load doc-4.*no-such/);
    await expect(made.store.load([documentPart(), documentPart()])).rejects.toThrow('twice');
    expect(await graphHash(made.store)).toBe(before);
  });

  it('comes to the same graph by any way of loads', async () => {
    const measure = fc.record({
      links: fc.uniqueArray(fc.constantFrom('ai', 'ic', 'biomed'), { maxLength: 3 }),
      departments: fc.uniqueArray(fc.constantFrom('经委', '科委', '商务委'), { maxLength: 2 }),
      text: fc.constantFrom('甲文', '乙文'),
    });
    const version = fc
      .array(measure, { maxLength: 4 })
      .map((list) => list.map((item, at) => ({ ...item, id: `m${at}` })));
    const step = fc.record({ id: fc.constantFrom('doc-1', 'doc-2'), measures: fc.option(version) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const last = new Map<string, GraphPart>();
        for (const { id, measures } of steps) {
          if (measures) {
            last.set(id, documentPart({ id, measures }));
            await made.store.load(last.get(id)!);
          } else {
            last.delete(id);
            await made.store.remove(id);
          }
        }
        const reached = await graphLines(made.store);
        for (const id of ['doc-1', 'doc-2']) await made.store.remove(id);
        for (const part of last.values()) await made.store.load(part);
        expect(reached).toEqual(await graphLines(made.store));
        for (const id of ['doc-1', 'doc-2']) await made.store.remove(id);
      }),
      { numRuns: 12 },
    );
  });
});
