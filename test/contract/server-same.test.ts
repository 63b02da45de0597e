/** Whatever the page asks its server for, the answer is one and the same on every store. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../ingest/cli/server-entry.ts';
import { startServer } from '../../web/server/server.ts';
import { ROOT, tempFolder } from '../support/cli.ts';
import { NEO4J } from './support/own-neo4j.ts';
import { documentPart, priority, referencePart } from './support/parts.ts';
import { STORES, type TestStore } from './support/stores.ts';

const temp = tempFolder('same');
mkdirSync(temp.at('page'));
writeFileSync(temp.at('page', 'index.html'), '<!doctype html>');

const running: { made: TestStore; server: RunningServer }[] = [];
beforeAll(async () => {
  for (const kind of STORES) {
    const made = await kind.make();
    const { store } = made;
    await store.load(referencePart());
    for (const [at, area] of ['闵行区', '静安区', '静安区'].entries()) {
      const measures = ['支持大模型', '支持芯片', '支持新药'].map((title, n) => ({
        id: `m${n}`,
        title,
        text: `${title}，最高给予${at + 1}00万元。`,
        links: [['ai', 'ic'], ['ic'], []][(n + at) % 3]!,
        departments: [['经委', '科委'], [], ['商务委']][(n + at) % 3]!,
        start: n * 20,
      }));
      await store.load(documentPart({ id: `doc-${at}`, area, measures }));
    }
    const options = { store, host: '127.0.0.1', port: 0, seedsDir: `${ROOT}seeds` };
    running.push({ made, server: await startServer({ ...options, pageDir: temp.at('page') }) });
  }
}, 300_000);
afterAll(async () => {
  for (const { made, server } of running) {
    await server.close();
    await made.dispose();
  }
  temp.remove();
});

const named = (label: string, id: string) => ({ label, id });
const text = encodeURIComponent;
const [ai, ic] = [priority('ai'), priority('ic')];
const measure = named('Measure', 'doc-0/m0');

const READS: readonly [path: string, question?: object][] = [
  ['health'],
  ['coverage'],
  ['lens?by=departments'],
  ['lens?by=instruments'],
  [`measures?area=${text('静安区')}`],
  [`measures?target=${text(ai.id)}`],
  [`measures?area=${text('静安区')}&target=${text(ic.id)}`],
  [`measures/full?area=${text('静安区')}`],
  [`measure?id=${text('doc-1/m1')}`],
  ['measure?id=none'],
  ['document?id=doc-0'],
  [`search?q=${text('芯片')}`],
  [`search?q=${text('静安')}`],
  ['overlaps'],
  ['graph/names'],
  ['graph/around', named('Document', 'doc-1')],
  ['graph/around', named('Priority', ic.id)],
  ['graph/around', measure],
  [
    'graph/nodes',
    { wanted: [measure, ai, ic, named('Area', '静安区')], shown: [named('Document', 'doc-0')] },
  ],
  [
    'graph/expand',
    {
      ...named('Document', 'doc-1'),
      type: 'HAS_MEASURE',
      direction: 'out',
      other: 'Measure',
      limit: 2,
      shown: [],
    },
  ],
  [
    'graph/expand',
    {
      ...named('Priority', ic.id),
      type: 'ADDRESSES',
      direction: 'in',
      other: 'Measure',
      limit: 50,
      shown: [ai],
    },
  ],
  ['graph/link', { type: 'ADDRESSES', from: measure, to: ai }],
  ['graph/path', { from: measure, to: named('Area', '静安区'), longest: 6, shown: [] }],
  ['export/nodes', { language: 'zh', nodes: [measure, named('Document', 'doc-1'), ai] }],
  ['export/documents', { language: 'en' }],
];

const OF_ONE = new Set(['score', 'store', 'moment']);

/** What is of the store itself or of chance: its name and states, an order that nothing says, a score of its search. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(comparable);
    return items.every((item) => typeof item === 'object')
      ? items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : items;
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !OF_ONE.has(key))
      .map(([key, item]) => [key, comparable(item)]),
  );
}

describe.skipIf(!NEO4J)('the server', () => {
  it.each(READS)('reads alike on every store: %s %j', async (path, question) => {
    const answers = await Promise.all(
      running.map(async ({ server }) => {
        const asked = question && {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(question),
        };
        const response = await fetch(`${server.url}/api/${path}`, asked);
        return { status: response.status, body: comparable(await response.json()) };
      }),
    );
    expect(answers[0]!.status).toBe(path.endsWith('=none') ? 404 : 200);
    expect(answers[0]).toEqual(answers[1]);
  });
});
