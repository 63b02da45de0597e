/** What the page's server reads is the same whatever the store. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer, ServerOptions } from '../../ingest/cli/server-entry.ts';
import { NO_AREA } from '../../web/api/coverage.ts';
import { startServer } from '../../web/server/server.ts';
import { ROOT, tempFolder } from '../support/cli.ts';
import { documentPart, priority, referencePart } from './support/parts.ts';
import { EACH_STORE, type TestStore } from './support/stores.ts';

const temp = tempFolder('reads');
mkdirSync(temp.at('page'));
writeFileSync(temp.at('page', 'index.html'), '<!doctype html>');
afterAll(() => temp.remove());

describe.each(EACH_STORE)('the server on %s', (_, kind) => {
  let made: TestStore;
  let server: RunningServer;
  const get = async (path: string) => {
    const response = await fetch(`${server.url}/api/${path}`);
    return { status: response.status, body: await response.json() };
  };
  const post = async (path: string, question: object) => {
    const response = await fetch(`${server.url}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
    });
    return { status: response.status, body: await response.json() };
  };

  beforeAll(async () => {
    made = await kind.make();
    await made.store.load(referencePart());
    const measures = [
      { id: 'm1', title: '支持大模型', links: ['ai', 'ic'], departments: ['经委'] },
      { id: 'm2', title: '支持芯片', links: ['ic'] },
    ];
    await made.store.load(documentPart({ id: 'doc-1', measures }));
    await made.store.load(documentPart({ id: 'doc-2', area: '静安区', measures: measures.slice(0, 1) }));
    const options: ServerOptions = {
      store: made.store,
      host: '127.0.0.1',
      port: 0,
      seedsDir: `${ROOT}seeds`,
    };
    server = await startServer({ ...options, pageDir: temp.at('page') });
  });
  afterAll(async () => {
    await server?.close();
    await made?.dispose();
  });

  it('says of which state of the graph an export is: the same until something is loaded', async () => {
    const { store } = made;
    const asked = { language: 'en', nodes: [{ label: 'Document', id: 'doc-1' }] };
    const moment = async () => (await post('export/nodes', asked)).body.moment;
    const before = await store.state();
    await store.search('大模型');
    await store.read().run('MATCH (n) RETURN count(n) AS nodes');
    expect([await moment(), await moment(), await store.state()]).toEqual([before, before, before]);
    await store.load(documentPart({ id: 'doc-3' }));
    const after = await store.state();
    await store.remove('doc-3');
    expect(new Set([before, after, await moment()]).size).toBe(3);
  });

  it('counts by department and target', async () => {
    const { status, body } = await get('lens?by=departments');
    expect([status, body.error]).toEqual([200, undefined]);
    expect(body.rows.map((row: { name: string }) => row.name)).toEqual(['闵行区经委', '静安区经委']);
    // One measure of one document, with two links; the area of its department is known or not.
    expect(body.counts.reduce((sum: number, count: number[]) => sum + count[4]!, 0)).toBe(4);
    const [row] = body.rows;
    const { body: behind } = await get(
      `measures?department=${encodeURIComponent(row.id)}&target=${encodeURIComponent(body.targets[0])}`,
    );
    expect(behind.measures.map(({ title }: { title: string }) => title)).toContain('支持大模型');
    expect((await get('lens?by=instruments')).body).toEqual({
      rows: [],
      documents: [],
      targets: [],
      counts: [],
    });
    expect((await get('lens?by=anything')).status).toBe(400);
  });

  it('counts by document, target and relation', async () => {
    const { status, body } = await get('coverage');
    expect([status, body.error]).toEqual([200, undefined]);
    expect(
      body.documents.map(({ id, measures }: { id: string; measures: number }) => [id, measures]),
    ).toEqual([
      ['doc-1', 2],
      ['doc-2', 1],
    ]);
    const total = body.counts.reduce((sum: number, count: number[]) => sum + count[3]!, 0);
    // Two links of one measure and one of another; the other document has two.
    expect(total).toBe(5);
    expect(body.frameworks[0].priorities).toHaveLength(3);
  });

  it('lists the measures of an area, of a target and of both', async () => {
    const ids = async (query: string) => {
      const { body } = await get(`measures?${query}`);
      return body.measures?.map(({ id }: { id: string }) => id) ?? body;
    };
    const area = `area=${encodeURIComponent('闵行区')}`;
    const target = `target=${encodeURIComponent(priority('ai').id)}`;
    expect(await ids(area)).toEqual(['doc-1/m1', 'doc-1/m2']);
    expect(await ids(target)).toEqual(['doc-1/m1', 'doc-2/m1']);
    expect(await ids(`${area}&${target}`)).toEqual(['doc-1/m1']);
    expect(await ids(`area=${NO_AREA}`)).toEqual([]);
    const { body } = await get(`measures/full?${area}`);
    expect(body.measures).toHaveLength(2);
  });

  it('gives a document, a measure, overlaps, hits and its state', async () => {
    for (const path of [
      'document?id=doc-1',
      `measure?id=${encodeURIComponent('doc-1/m1')}`,
      'overlaps',
      `search?q=${encodeURIComponent('芯片')}`,
      'health',
    ]) {
      const { status, body } = await get(path);
      expect([path, status, body.error]).toEqual([path, 200, undefined]);
    }
    const { body } = await get('document?id=doc-1');
    expect(body.measures[0].departments).toHaveLength(1);
    expect(body.measures[0].links).toHaveLength(2);
  });

  it('tells what is around a node, and brings what is not shown, with what lies between', async () => {
    const document = { label: 'Document', id: 'doc-1' };
    const { body } = await post('graph/around', document);
    expect(body.node).toMatchObject({ ...document, document: 'doc-1', area: '闵行区' });
    expect(body.properties).toMatchObject({ id: 'doc-1', level: 'district', warnings: [] });
    expect(body.groups).toContainEqual({ type: 'HAS_MEASURE', direction: 'out', other: 'Measure', total: 2 });
    const group = { ...document, type: 'HAS_MEASURE', direction: 'out', other: 'Measure' };
    const first = await post('graph/expand', { ...group, limit: 1, shown: [document] });
    expect(first.body).toMatchObject({
      more: true,
      nodes: [{ id: 'doc-1/m1', document: 'doc-1', area: '闵行区' }],
    });
    const shown = [document, named('Measure', 'doc-1/m1'), named('Priority', priority('ic').id)];
    const next = await post('graph/expand', { ...group, limit: 1, shown });
    expect(next.body).toMatchObject({ more: false, nodes: [{ id: 'doc-1/m2' }] });
    const link = (type: string, to: object) => ({ type, from: named('Measure', 'doc-1/m2'), to });
    expect(next.body.links).toEqual([
      { type: 'HAS_MEASURE', from: document, to: named('Measure', 'doc-1/m2'), relation: null, state: null },
      { ...link('ADDRESSES', named('Priority', priority('ic').id)), relation: 'direct', state: 'proposed' },
    ]);
    expect((await post('graph/around', named('Document', 'nowhere'))).status).toBe(404);
    expect((await post('graph/around', named('SourceText', 'doc-1'))).status).toBe(400);
    expect((await post('graph/expand', { ...group, other: 'Area', limit: 1, shown: [] })).body.nodes).toEqual(
      [],
    );
  });

  it('gives nodes by name, what a link rests on, and names', async () => {
    const [measure, goal] = [named('Measure', 'doc-1/m1'), named('Priority', priority('ai').id)];
    const { body } = await post('graph/nodes', { wanted: [measure, named('Area', 'gone')], shown: [goal] });
    expect(body.nodes).toMatchObject([{ id: 'doc-1/m1', document: 'doc-1', tiers: [expect.any(String)] }]);
    expect(body.links).toMatchObject([{ type: 'ADDRESSES', from: measure, to: goal }]);
    const question = { type: 'ADDRESSES', from: measure, to: goal };
    const details = await post('graph/link', question);
    expect(details.body).toMatchObject({
      measure: 'doc-1/m1',
      document: 'doc-1',
      links: [
        { relation: 'direct', evidence: expect.arrayContaining(['大模型']), starts: expect.any(Array) },
      ],
    });
    expect((await post('graph/link', { ...question, from: goal, to: measure })).status).toBe(404);
    const { body: list } = await get('graph/names');
    expect(list.names).toContainEqual(expect.objectContaining({ label: 'Department', name: '闵行区经委' }));
  });

  it('finds the shortest paths, first those through what few things share', async () => {
    const [one, goal] = [named('Measure', 'doc-1/m2'), named('Priority', priority('ai').id)];
    const path = async (from: object, to: object, longest = 6) =>
      (await post('graph/path', { from, to, longest, shown: [] })).body;
    const found = await path(one, goal);
    // Both measures stand in one document, and both address the same priority.
    expect(found.paths).toEqual(
      expect.arrayContaining([
        [one, named('Document', 'doc-1'), named('Measure', 'doc-1/m1'), goal],
        [one, named('Priority', priority('ic').id), named('Measure', 'doc-1/m1'), goal],
      ]),
    );
    expect(found.hubs).toBe(false);
    expect(new Set(found.paths.map((keys: object[]) => keys.length))).toEqual(new Set([4]));
    expect((await path(one, goal, 2)).paths).toEqual([]);
    const byTier = await path(named('Priority', priority('ai').id), named('Area', '静安区'));
    expect([byTier.hubs, byTier.paths[0]?.length]).toEqual([false, 3]);
    const [first] = (await post('graph/nodes', { wanted: [goal], shown: [] })).body.nodes;
    const tier = await path(named('Tier', first.tier), named('Framework', 'nowhere'));
    expect(tier.paths).toEqual([]);
  });

  it('refuses questions that are none', async () => {
    for (const [question, status] of [
      [{ wanted: [], shown: [] }, 400],
      [{ wanted: [{ label: 'Area) DETACH DELETE n //', id: 'a' }], shown: [] }, 400],
      [{ wanted: [named('Area', 'a'.repeat(401))], shown: [] }, 400],
    ] as const)
      expect([question, (await post('graph/nodes', question)).status]).toEqual([question, status]);
    const form = await fetch(`${server.url}/api/graph/nodes`, { method: 'POST', body: 'a=1' });
    expect(form.status).toBe(415);
  });
});

const named = (label: string, id: string) => ({ label, id });
