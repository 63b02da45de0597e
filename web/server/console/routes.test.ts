import { describe, expect, it } from 'vitest';
import {
  type PageOptions,
  type QueryOptions,
  type Row,
  type Store,
  StoreError,
} from '../../../cypher/store/store.ts';
import { type ConsoleEvent, consoleEventSchema, LIMITS } from '../../api/console.ts';
import { createApp } from '../app.ts';
import type { Assets } from '../assets.ts';

interface Call {
  cypher: string;
  options: PageOptions & QueryOptions;
}

/** A store whose statements answer as their text says; keeps what it was asked. */
function scripted(rowsOf: (cypher: string) => Row[] = () => [{ x: 1 }]) {
  const read: Call[] = [];
  const written: Call[] = [];
  const ended = { signal: false, pages: false };
  const store = {
    kind: 'scripted',
    read: () => ({
      async *pages(cypher: string, options: PageOptions) {
        read.push({ cypher, options });
        try {
          if (cypher === 'ENDLESS') {
            await new Promise((resolve) => options.signal!.addEventListener('abort', resolve));
            ended.signal = true;
            throw new StoreError('cancelled', 'The query was cancelled.');
          }
          if (cypher === 'BROKEN')
            throw new StoreError('syntax', 'Broken.', { position: { line: 1, column: 3 } });
          const rows = rowsOf(cypher);
          options.onColumns?.(Object.keys(rows[0] ?? {}));
          for (const row of rows) yield [row];
          return { more: cypher === 'MANY' };
        } finally {
          ended.pages = true;
        }
      },
      close: async () => {},
    }),
    write: () => ({
      run: async (cypher: string, options: QueryOptions) => {
        written.push({ cypher, options });
        return { columns: ['x'], rows: [{ x: 1 }], more: false, counters: { nodesCreated: 1 }, elapsed: 2 };
      },
      close: async () => {},
    }),
  } as unknown as Store;
  return { store, read, written, ended };
}

const HOST = '127.0.0.1:4317';
const SAME = { Host: HOST, Origin: `http://${HOST}`, 'Content-Type': 'application/json' };

function appOf(store: Store, allowWrite = false) {
  const assets = { answer: async () => null } as unknown as Assets;
  const app = createApp({ store, assets, host: '127.0.0.1', areaOrder: [], allowWrite });
  return (path: string, body: unknown, headers: Record<string, string> = SAME, signal?: AbortSignal) =>
    app.request(`http://${HOST}${path}`, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...(signal && { signal }),
    });
}

async function events(response: Response): Promise<ConsoleEvent[]> {
  expect(response.status).toBe(200);
  const lines = (await response.text()).trimEnd().split('\n');
  return lines.map((line) => consoleEventSchema.parse(JSON.parse(line)));
}

describe('POST /api/query', () => {
  it('runs statements one after the other, each with its columns, rows and summary', async () => {
    const { store, read } = scripted();
    const post = appOf(store);
    const found = await events(
      await post('/api/query', {
        text: "RETURN ';' AS x; MANY",
        parameters: { a: [1] },
        limit: 7,
        timeout: 900,
      }),
    );
    expect(found.map(({ event }) => event)).toEqual([
      ...['statement', 'columns', 'rows', 'summary', 'statement', 'columns', 'rows', 'summary', 'end'],
    ]);
    expect(found[2]).toEqual({ event: 'rows', rows: [[1]] });
    expect(found[3]).toMatchObject({ more: null });
    expect(found[7]).toMatchObject({ more: 'rows' });
    expect(read.map(({ cypher }) => cypher)).toEqual(["RETURN ';' AS x", 'MANY']);
    expect(read[0]!.options).toMatchObject({ parameters: { a: [1] }, limit: 7, timeout: 900 });
  });

  it('stops at a statement that fails, and says where in the whole text', async () => {
    const { store, read } = scripted();
    const found = await events(await appOf(store)('/api/query', { text: 'FIRST;\n  BROKEN; LAST' }));
    expect(found.at(-1)).toMatchObject({
      event: 'error',
      code: 'syntax',
      message: 'Broken.',
      position: { line: 2, column: 5 },
      left: 1,
    });
    expect(read).toHaveLength(2);
  });

  it('ends the query when the request is closed', async () => {
    const { store, ended } = scripted();
    const aborted = new AbortController();
    const response = await appOf(store)('/api/query', { text: 'ENDLESS' }, SAME, aborted.signal);
    const reader = response.body!.getReader();
    await reader.read();
    const waiting = reader.read().catch(() => ({ done: true }));
    aborted.abort();
    expect((await waiting).done).toBe(true);
    await expect.poll(() => ended).toEqual({ signal: true, pages: true });
  });

  it('ends the query when nobody reads the answer any more', async () => {
    const { store, ended } = scripted();
    const response = await appOf(store)('/api/query', { text: 'ENDLESS' });
    const reader = response.body!.getReader();
    await reader.read();
    await reader.cancel();
    await expect.poll(() => ended).toEqual({ signal: true, pages: true });
  });

  it('sends no more than an answer may weigh, and says that there is more', async () => {
    const heavy = 'x'.repeat(LIMITS.bytes / 4);
    const { store, ended } = scripted(() => Array.from({ length: 9 }, () => ({ heavy })));
    const found = await events(await appOf(store)('/api/query', { text: 'HEAVY' }));
    expect(found.filter(({ event }) => event === 'rows')).toHaveLength(3);
    expect(found.at(-2)).toMatchObject({ event: 'summary', more: 'size' });
    expect(ended.pages).toBe(true);
  });

  it('keeps what is not finite apart from null', async () => {
    const { store } = scripted(() => [{ a: Number.POSITIVE_INFINITY, b: Number.NaN, c: null }]);
    const found = await events(await appOf(store)('/api/query', { text: 'ODD' }));
    expect(found[2]).toEqual({ event: 'rows', rows: [['Infinity', 'NaN', null]] });
  });

  it.each([
    ['{', 400],
    ['[]', 400],
    ['null', 400],
    [{}, 400],
    [{ text: ' ' }, 400],
    [{ text: 'x'.repeat(LIMITS.text + 1) }, 400],
    [{ text: 'RETURN 1', limit: 0 }, 400],
    [{ text: 'RETURN 1', limit: LIMITS.rows.most + 1 }, 400],
    [{ text: 'RETURN 1', timeout: 1e12 }, 400],
    [{ text: 'RETURN 1', parameters: [] }, 400],
    [{ text: 'RETURN 1', write: true }, 400],
    [`{"text":"RETURN 1","parameters":{"a":${'['.repeat(90_000)}${']'.repeat(90_000)}}}`, 400],
    [{ text: 'RETURN 1', parameters: { a: 'x'.repeat(LIMITS.body) } }, 413],
  ])('refuses %s', async (body, status) => {
    const { store, read } = scripted();
    const response = await appOf(store)('/api/query', body);
    expect(response.status).toBe(status);
    expect((await response.json()).error.message.length).toBeGreaterThan(10);
    expect(read).toEqual([]);
  });

  it('refuses what another page could send', async () => {
    const { store, read } = scripted();
    const post = appOf(store);
    const body = { text: 'RETURN 1' };
    const status = async (headers: Record<string, string>) =>
      (await post('/api/query', body, { ...SAME, ...headers })).status;
    expect(await status({ Origin: 'http://example.com' })).toBe(403);
    expect(await status({ Host: 'example.com' })).toBe(421);
    expect(await status({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])
      expect(await status({ 'Content-Type': type })).toBe(415);
    expect(read).toEqual([]);
  });
});

describe('POST /api/write', () => {
  const body = { text: 'CREATE (n)', write: true };

  it('is not there unless the server was started to have it', async () => {
    const { store, written } = scripted();
    expect((await appOf(store)('/api/write', body)).status).toBe(404);
    expect(written).toEqual([]);
  });

  it('writes for its own page, with the word, and for nobody else', async () => {
    const { store, written } = scripted();
    const post = appOf(store, true);
    expect((await post('/api/write', { text: 'CREATE (n)' })).status).toBe(400);
    expect((await post('/api/write', { ...body, write: 'true' })).status).toBe(400);
    const { Origin: _, ...unsigned } = SAME;
    expect((await post('/api/write', body, unsigned)).status).toBe(403);
    expect((await post('/api/write', body, { ...SAME, Origin: 'null' })).status).toBe(403);
    expect(written).toEqual([]);
    const found = await events(await post('/api/write', body));
    expect(found.find(({ event }) => event === 'summary')).toMatchObject({ counters: { nodesCreated: 1 } });
    expect(written.map(({ cypher }) => cypher)).toEqual(['CREATE (n)']);
  });
});
