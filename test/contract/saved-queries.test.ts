/** The saved queries over the five seed documents, on every store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parametersFor, type SavedQuery, savedQueries } from '../../cypher/queries.ts';
import { openStore } from '../../cypher/store/open.ts';
import type { Parameter, PathValue, Row, Store } from '../../cypher/store/store.ts';
import { parametersIn } from '../../cypher/text/statements.ts';
import { similarPart } from '../../ingest/graph/similar-part.ts';
import { EXAMPLE_VALUES, EXAMPLES } from '../../web/src/core/console-examples.ts';
import { valuesOf } from '../../web/src/core/console-parameters.ts';
import { cetu } from '../support/cli.ts';
import { type Counted, type Found, readSeeds } from './support/counted.ts';
import { COUNTED } from './support/counted-rows.ts';
import { graphLines } from './support/graph-hash.ts';
import { PASSWORD } from './support/neo4j.ts';
import { NEO4J } from './support/own-neo4j.ts';
import { documentPart } from './support/parts.ts';
import { comparable } from './support/same-value.ts';

/** Three districts' documents are in force, one states no dates, the city's plan is over. */
const DAY = '2025-06-01';
/** What queries that have nothing to say by default are asked. */
const ASKED: Record<string, Record<string, Parameter>> = {
  'document-changes': {
    before: '关于推动徐汇产业高质量发展的若干意见',
    after: '闵行区关于产业高质量发展的政策意见(试行)',
  },
  'expiring-documents': { months: 12 },
  'near-identical-measures': { score: 0.1 },
};

/** Another day on which other documents hold, all the city's with them. */
const LATER = '2023-11-01';

let folder: string;
let seeds: Counted;
const stores: Store[] = [];

const run = async (
  store: Store,
  query: SavedQuery,
  given: Record<string, Parameter> = ASKED[query.name] ?? {},
) => (await store.read().run(query.cypher, { parameters: parametersFor(query, given, DAY) })).rows;
const named = (name: string, given: Record<string, Parameter> = {}): Promise<Row[]> =>
  run(stores[0]!, savedQueries.get(name)!, given);

/** A row as it is counted: a path as the ids of its nodes. */
const plain = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      value !== null && typeof value === 'object' && 'nodes' in value
        ? (value as PathValue).nodes.map(({ properties }) => properties.id!)
        : value,
    ]),
  );

beforeAll(async () => {
  seeds = await readSeeds();
  folder = mkdtempSync(join(tmpdir(), 'cetu-saved-'));
  const environment = { NEO4J_PASSWORD: PASSWORD };
  for (const uri of [join(folder, 'graph'), NEO4J].filter(Boolean)) {
    await (await openStore(uri, { fresh: true, environment })).close();
    const { code, stderr } = await cetu(['ingest', 'seeds/documents', '--store', uri], { env: environment });
    if (code !== 0) throw new Error(stderr);
    stores.push(await openStore(uri, { environment }));
  }
}, 300_000);
afterAll(async () => {
  for (const store of stores) await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the seeds', () => {
  it.skipIf(!NEO4J)('make the same graph on every store', async () => {
    const [first, ...others] = await Promise.all(stores.map(graphLines));
    expect(first!.length).toBeGreaterThan(2_000);
    for (const other of others) expect(other).toEqual(first);
  });
});

describe('a saved query', () => {
  it.each([...savedQueries.values()].map((query) => [query.name, query] as const))(
    '%s gives the rows that were counted, and the same on every store',
    async (name, query) => {
      const [first, ...others] = await Promise.all(stores.map((store) => run(store, query)));
      // No two measures of the seeds are alike.
      if (name !== 'near-identical-measures') expect(first!.length).toBeGreaterThan(0);
      for (const other of others) expect(other.map(comparable)).toEqual(first!.map(comparable));
      const counted = COUNTED[name]!(seeds, parametersFor(query, ASKED[name] ?? {}, DAY));
      expect(first!.map(plain)).toEqual(counted);
    },
  );

  it('gives what was counted also where it is asked for one area, and for what is named', async () => {
    for (const store of stores)
      for (const query of savedQueries.values()) {
        const narrowed = {
          ...ASKED[query.name],
          ...(query.parameters.area && { area: '长宁区' }),
          ...(query.parameters.relations && { relations: ['direct', 'named'] }),
          ...(query.parameters.on && { on: LATER }),
        };
        const counted = COUNTED[query.name]!(seeds, parametersFor(query, narrowed, DAY));
        expect([query.name, (await run(store, query, narrowed)).map(plain)]).toEqual([query.name, counted]);
      }
  });

  it('of two versions of a document tells what was added, removed and reworded', async () => {
    const version = (id: string, title: string, texts: Record<string, string>) =>
      documentPart({
        ...{ id, title, area: 'minhang' },
        measures: Object.entries(texts).map(([name, text], at) => ({ id: `m${at}`, title: name, text })),
      });
    const parts = [
      version('older', '旧版', { 甲: '补助一万元。', 乙: '免租一年。', 丙: '设立基金。' }),
      version('newer', '新版', { 甲: '补助两万元。', 丙: '设立基金。', 丁: '开放场景。' }),
    ];
    const query = savedQueries.get('document-changes')!;
    for (const store of stores) {
      await store.load(parts);
      // One by its title, the other by its id.
      expect(await run(store, query, { before: '旧版', after: 'newer' })).toEqual([
        { change: 'added', measure: '丁', old: [], new: ['开放场景。'] },
        { change: 'removed', measure: '乙', old: ['免租一年。'], new: [] },
        { change: 'reworded', measure: '甲', old: ['补助一万元。'], new: ['补助两万元。'] },
      ]);
      for (const { owner } of parts) await store.remove(owner);
    }
  });

  it('of measures that are alike gives those that are alike enough, the likest first', async () => {
    const [first, second, third] = seeds.measures.filter((m, at, all) => m.area !== all[at - 1]?.area);
    const row = (one: Found, other: Found, score: number) => ({
      ...{ area: one.area, measure: one.title, otherArea: other.area, otherMeasure: other.title },
      ...{ score, id: one.id, otherId: other.id },
    });
    const query = savedQueries.get('near-identical-measures')!;
    for (const store of stores) {
      const pairs = [
        { from: first!.id, to: second!.id, score: 0.85 },
        { from: first!.id, to: third!.id, score: 0.95 },
        { from: second!.id, to: third!.id, score: 0.7 },
      ];
      await store.load(similarPart(pairs));
      expect(await run(store, query, {})).toEqual([row(first!, third!, 0.95), row(first!, second!, 0.85)]);
      expect(await run(store, query, { score: 0.5 })).toHaveLength(3);
      await store.load(similarPart([]));
      expect(await run(store, query, {})).toEqual([]);
    }
  });
});

describe('an example of the cheat sheet', () => {
  const { values } = valuesOf(EXAMPLE_VALUES, DAY);
  it.each(EXAMPLES.map(({ id, query }) => [id, query] as const))(
    '%s gives rows, and the same on every store',
    async (_, query) => {
      const parameters = Object.fromEntries(parametersIn(query).map((name) => [name, values[name]!]));
      const [first, ...others] = await Promise.all(
        stores.map(async (store) => (await store.read().run(query, { parameters })).rows.map(comparable)),
      );
      expect(first!.length).toBeGreaterThan(0);
      for (const other of others) expect(other).toEqual(first);
    },
  );
});

describe('the answers', () => {
  it('of coverage and of the gaps add up to all priorities of every assessable area', async () => {
    const all = (await named('framework')).length;
    const covered = await named('coverage');
    const [none, onlyNamed] = [await named('gaps-none'), await named('gaps-named-only')];
    const unassessable = new Set((await named('gaps-not-assessable')).map(({ area }) => area));
    const areas = new Set([...covered, ...none, ...onlyNamed].map(({ area }) => area));
    expect(areas).toEqual(new Set(['闵行区', '静安区', '长宁区', '徐汇区']));
    for (const area of areas) {
      expect(unassessable).not.toContain(area);
      const count = [covered, none, onlyNamed].map((rows) => rows.filter((row) => row.area === area).length);
      expect(count[0]! + count[1]! + count[2]!).toBe(all);
    }
    expect(unassessable).toContain('上海市');
  });

  it('of coverage are the counts of the evidence behind them', async () => {
    const measures = new Map<string, Set<unknown>>();
    for (const { area, priority, relation, id } of await named('link-evidence')) {
      if (relation !== 'direct' || area === '上海市') continue;
      const cell = `${area} ${priority}`;
      measures.set(cell, (measures.get(cell) ?? new Set()).add(id));
    }
    const counted = new Map(
      (await named('coverage')).map((row) => [`${row.area} ${row.priority}`, row.measures]),
    );
    expect(counted).toEqual(new Map([...measures].map(([cell, ids]) => [cell, ids.size])));
  });

  it('follow the day: a document counts from its first day to its last', async () => {
    const areasOn = async (on: string) => new Set((await named('coverage', { on })).map(({ area }) => area));
    // 闵行 holds from 2025-01-15 to 2027-01-14, 静安 to 2025-12-31, 长宁 from 2024-11-15 to 2026-12-31.
    expect(await areasOn('2025-01-14')).toEqual(new Set(['静安区', '长宁区', '徐汇区']));
    expect(await areasOn('2025-01-15')).toEqual(new Set(['静安区', '长宁区', '徐汇区', '闵行区']));
    expect(await areasOn('2025-12-31')).toEqual(new Set(['静安区', '长宁区', '徐汇区', '闵行区']));
    expect(await areasOn('2026-01-01')).toEqual(new Set(['长宁区', '徐汇区', '闵行区']));
    expect(await areasOn('2027-01-15')).toEqual(new Set(['徐汇区']));
    // The city's plan is of 2021-2023.
    expect(await areasOn('2023-12-31')).toContain('上海市');
    expect(await areasOn('2024-01-01')).not.toContain('上海市');
  });

  it('name the documents that end within some months', async () => {
    const documents = async (months: number) =>
      (await named('expiring-documents', { months })).map(({ area, until }) => `${area} ${until}`);
    expect(await documents(6)).toEqual([]);
    expect(await documents(7)).toEqual(['静安区 2025-12-31']);
    expect(await documents(20)).toEqual(['静安区 2025-12-31', '长宁区 2026-12-31', '闵行区 2027-01-14']);
  });

  it('name a plan that ends with its period, by the last day of that', async () => {
    const plans = async (on: string, months: number) =>
      (await named('expiring-documents', { on, months })).map(({ area, until }) => `${area} ${until}`);
    for (const [period, last, dayBefore] of [
      ['2023', '2023-10-31', '2023-10-30'],
      ['2023-11', '2023-09-30', '2023-09-29'],
      ['2023-12-30', '2023-10-30', '2023-10-29'],
    ] as const) {
      await stores[0]!
        .write()
        .run("MATCH (d:Document {level: 'city'}) SET d.periodUntil = $period", { parameters: { period } });
      expect(await plans(last, 2)).toEqual([`上海市 ${period}`]);
      expect(await plans(dayBefore, 2)).toEqual([]);
    }
    await stores[0]!.write().run("MATCH (d:Document {level: 'city'}) SET d.periodUntil = '2023'");
  });

  it('split the priorities of two areas into shared and one-sided ones', async () => {
    const areas = { first: '静安区', second: '闵行区' };
    const codes = (rows: Row[]) => rows.map(({ priority }) => priority);
    const shared = codes(await named('shared-priorities', areas));
    const here = codes(await named('only-one-area', areas));
    const there = codes(await named('only-one-area', { first: areas.second, second: areas.first }));
    const covered = await named('coverage');
    const of = (area: string) => codes(covered.filter((row) => row.area === area)).sort();
    expect([...shared, ...here].sort()).toEqual(of('静安区'));
    expect([...shared, ...there].sort()).toEqual(of('闵行区'));
  });

  it.each(['draft', 'no-policy'])('never count a document that is %s', async (uncounted) => {
    const area = '静安区';
    const rowsOf = async (store: Store, name: string) =>
      (await run(store, savedQueries.get(name)!, {})).filter((row) => row.area === area).length;
    for (const store of stores) {
      const set = (value: string | null) =>
        store.write().run('MATCH (d:Document)-[:OF]->(:Area {name: $area}) SET d.uncounted = $value', {
          parameters: { area, value },
        });
      const before = await rowsOf(store, 'coverage');
      expect(before).toBeGreaterThan(0);
      await set(uncounted);
      for (const name of [
        'coverage',
        'gaps-none',
        'gaps-named-only',
        'gaps-expired-only',
        'expiring-documents',
      ])
        expect(await rowsOf(store, name)).toBe(0);
      expect(await rowsOf(store, 'gaps-not-assessable')).toBe(1);
      await set(null);
      expect(await rowsOf(store, 'coverage')).toBe(before);
    }
  });

  it('never compare the districts with a draft of the city', async () => {
    const set = (value: string | null) =>
      stores[0]!.write().run("MATCH (d:Document {level: 'city'}) SET d.uncounted = $value", {
        parameters: { value },
      });
    const beyond = (await named('districts-beyond-city')).length;
    await set('draft');
    expect(await named('city-not-taken-up')).toEqual([]);
    expect((await named('districts-beyond-city')).length).toBeGreaterThan(beyond);
    await set(null);
  });

  it('tell a mention of a tier alone where a link to one of its priorities was rejected', async () => {
    const store = stores[0]!;
    const before = await named('tier-mentions');
    const { rows } = await store.read().run(
      `MATCH (m:Measure)-[l:ADDRESSES {relation: 'direct'}]->(t:Tier) MATCH (m)-[k:ADDRESSES]->(p:Priority)-[:IN_TIER]->(t)
        MATCH (m)-[:IN_AREA]->(:Area {name: '长宁区'}) RETURN DISTINCT m.id AS id, t.code AS tier ORDER BY id LIMIT 1`,
    );
    const [{ id, tier }] = rows as [Row];
    const set = (state: string) =>
      store
        .write()
        .run(
          `MATCH (:Measure {id: $id})-[l:ADDRESSES]->(:Priority)-[:IN_TIER]->(:Tier {code: $tier}) SET l.state = $state`,
          { parameters: { id: id!, tier: tier!, state } as Record<string, Parameter> },
        );
    await set('rejected');
    const after = await named('tier-mentions');
    expect(after).toHaveLength(before.length + 1);
    expect(after).toContainEqual(expect.objectContaining({ id, tier }));
    await set('proposed');
  });

  it('leave out a link that a person rejected', async () => {
    const [store] = stores;
    const before = (await named('coverage')).length;
    const [cell] = (await named('coverage')).filter(({ measures }) => measures === 1);
    const where =
      'MATCH (:Area {name: $area})<-[:IN_AREA]-(:Measure)-[l:ADDRESSES]->(:Priority {code: $code})';
    const parameters = { area: String(cell!.area), code: String(cell!.priority) };
    await store!.write().run(`${where} SET l.state = 'rejected'`, { parameters });
    expect(await named('coverage')).toHaveLength(before - 1);
    await store!.write().run(`${where} SET l.state = 'proposed'`, { parameters });
    expect(await named('coverage')).toHaveLength(before);
  });
});
