/** The counts of the matrix: kept by loads, gone through link by link, and counted by hand are the same. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphPart } from '../../cypher/model.ts';
import { countNeighbours, firstNeighbours } from '../../web/server/graph/neighbours.ts';
import { type Counts, countAll, countLinks } from '../../web/server/read/link-counts.ts';
import { generatedCorpus } from '../support/generated-corpus.ts';
import { EACH_STORE, type TestStore } from './support/stores.ts';

const DOCUMENTS = 12;

/** What a person counts who has the parts and no graph. */
function byHand(parts: Iterable<GraphPart>, rejected: ReadonlySet<string>): string[] {
  const lines: string[] = [];
  for (const { owner, relationships } of parts) {
    const cells = new Map<string, [number, number, number]>();
    const has = (type: string, id: string) =>
      relationships.some((other) => other.type === type && other.from.id === id) ? 0 : 1;
    for (const link of relationships) {
      if (link.type !== 'ADDRESSES' || rejected.has(link.id)) continue;
      const key = `${owner} ${link.to.id} ${link.properties.relation}`;
      const cell = cells.get(key) ?? [0, 0, 0];
      cells.set(key, cell);
      cell[0] += 1;
      cell[1] += has('RESPONSIBLE', link.from.id);
      cell[2] += has('OFFERS', link.from.id);
    }
    lines.push(...[...cells].map(([key, counts]) => `${key} ${counts.join(' ')}`));
  }
  return lines.sort();
}

const written = ({ links }: Counts): string[] =>
  [...links]
    .map((link) =>
      [
        link.document,
        link.target,
        link.relation,
        link.measures,
        link.withoutDepartment,
        link.withoutAmount,
      ].join(' '),
    )
    .sort();

/** The document without every third measure. */
function shortened(part: GraphPart): GraphPart {
  const gone = new Set(
    part.nodes
      .filter(({ label }) => label === 'Measure')
      .flatMap(({ properties }, at) => (at % 3 ? [] : [properties.id])),
  );
  const kept = part.relationships.filter(({ from, to }) => !gone.has(from.id) && !gone.has(to.id));
  return {
    ...part,
    nodes: part.nodes.filter(({ properties }) => !gone.has(properties.id)),
    relationships: kept,
  };
}

describe.each(EACH_STORE)('counts of the matrix on %s', (_, kind) => {
  let made: TestStore;
  const documents = new Map<string, GraphPart>();
  const rejected = new Set<string>();
  let reference: GraphPart;

  beforeAll(async () => {
    made = await kind.make();
    const [first, ...parts] = generatedCorpus({ documents: DOCUMENTS, seed: 7 });
    reference = first!;
    for (const part of parts.slice(0, -1)) documents.set(part.owner, part);
    await made.store.load(reference);
    await made.store.load(parts.slice(0, -1));
    await made.store.load(parts.at(-1)!);
  });
  afterAll(() => made?.dispose());

  const reading = () => ({ session: made.store.read(), signal: new AbortController().signal });
  const one = async (cypher: string) => Object.values((await made.store.read().run(cypher)).rows[0]!)[0];
  async function expectCounts() {
    const expected = byHand(documents.values(), rejected);
    expect(expected.length).toBeGreaterThan(100);
    const kept = await countLinks(reading());
    const counted = await countAll(reading());
    expect(written(counted)).toEqual(expected);
    expect(written(kept)).toEqual(expected);
    expect([...kept.measures].sort()).toEqual([...counted.measures].sort());
    expect(await one('MATCH (d:Document) WHERE d.coverage IS NULL RETURN count(d) AS n')).toBe(0);
  }
  const review = (ids: readonly string[], state: string) =>
    made.store.write().run('MATCH (m:Measure)-[l:ADDRESSES]->(t) WHERE l.id IN $ids SET l.state = $state', {
      parameters: { ids: [...ids], state },
    });
  const someLinks = (every: number) =>
    [...documents.values()]
      .flatMap(({ relationships }) => relationships.filter(({ type }) => type === 'ADDRESSES'))
      .flatMap(({ id }, at) => (at % every ? [] : [id]));

  it('are right after a load', expectCounts);

  it('are right after links are rejected, accepted, and taken back', async () => {
    const links = someLinks(5);
    await review(links, 'rejected');
    for (const id of links) rejected.add(id);
    await expectCounts();
    const taken = links.filter((_, at) => at % 2 === 0);
    await review(taken, 'accepted');
    for (const id of taken) rejected.delete(id);
    await expectCounts();
  });

  it('are right for neighbours, and the first of these are found by going through documents as well', async () => {
    const [priority] = [...rejected].map((link) => link.split('|Priority:')[1]!);
    const areas = await made.store
      .read()
      .run('MATCH (a:Area)<-[:IN_AREA]-() RETURN a.id AS id, count(*) AS n ORDER BY n DESC');
    for (const [label, id, type] of [
      ['Priority', priority!, 'ADDRESSES'],
      ['Area', String(areas.rows[0]!.id), 'IN_AREA'],
      ['Instrument', 'grant', 'USES'],
    ] as const) {
      const group = { type, direction: 'in', other: 'Measure' } as const;
      const node = { label, id };
      const expected = [...documents.values()]
        .flatMap(({ relationships }) => relationships)
        .flatMap((link) =>
          link.type === type && link.to.label === label && link.to.id === id && !rejected.has(link.id)
            ? [link.from.id]
            : [],
        )
        .sort();
      expect(expected.length).toBeGreaterThan(3);
      expect(await countNeighbours(reading(), node, [group])).toEqual([expected.length]);
      const most = expected.length - 1;
      expect(await firstNeighbours(reading(), node, group, most)).toEqual(expected.slice(0, most));
      expect(await firstNeighbours(reading(), node, group, most, 0)).toEqual(expected.slice(0, most));
      expect(await firstNeighbours(reading(), node, group, 9_999, 0)).toEqual(expected);
    }
  });

  it('are right after documents are replaced, with what was rejected of them', async () => {
    for (const part of [...documents.values()].slice(0, 4)) documents.set(part.owner, shortened(part));
    await made.store.load([...documents.values()]);
    await expectCounts();
  });

  it('are right after documents are removed', async () => {
    for (const id of [...documents.keys()].slice(2, 6)) {
      documents.delete(id);
      await made.store.remove(id);
    }
    await expectCounts();
  });

  it('are those of the links where a target went and took links with it', async () => {
    const gone = reference.nodes.find(({ label }) => label === 'Priority')!.properties.id;
    const touches = (part: GraphPart): GraphPart => ({
      ...part,
      nodes: part.nodes.filter(({ properties }) => properties.id !== gone),
      relationships: part.relationships.filter(({ from, to }) => from.id !== gone && to.id !== gone),
    });
    await made.store.load(touches(reference));
    const expected = byHand([...documents.values()].map(touches), rejected);
    expect(written(await countLinks(reading()))).toEqual(expected);
    await made.store.load(reference);
    await made.store.load([...documents.values()]);
    // The links come back as the rules make them: what was decided about those that went is gone.
    rejected.clear();
    await review(someLinks(1), 'proposed');
    await expectCounts();
  });
});
