/** The server as the command line starts it, asked over HTTP: what it answers, and whom it refuses. */
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import type { ServerModule } from '../../ingest/cli/server-entry.ts';
import { errorSchema } from '../../web/api/common.ts';
import { coverageSchema } from '../../web/api/coverage.ts';
import { documentSchema } from '../../web/api/documents.ts';
import { healthSchema } from '../../web/api/health.ts';
import { measureSchema, measuresSchema } from '../../web/api/measures.ts';
import { searchSchema } from '../../web/api/search.ts';
import { startServer } from '../../web/server/server.ts';
import { cetuServing, type RunningCli, tempFolder } from '../support/cli.ts';

const temp = tempFolder('server');
let cli: RunningCli;

beforeAll(async () => {
  cli = await cetuServing(['start', '--port', '0', '--store', temp.at('graph')]);
}, 300_000);
afterAll(async () => {
  await cli?.stop();
  temp.remove();
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks with headers that `fetch` would not let be set. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${cli.url}${path}`, { method, headers }, async (response) =>
      resolve({ status: response.statusCode!, headers: response.headers, body: await text(response) }),
    );
    sent.on('error', reject);
    sent.end();
  });
}

async function json<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const { status, body } = await ask(path);
  expect([status, status === 200 ? '' : body]).toEqual([200, '']);
  return schema.parse(JSON.parse(body));
}

describe('the API', () => {
  it('gives counts that agree with the measures that it lists', async () => {
    const { documents, targets, counts, frameworks } = await json('/api/coverage', coverageSchema);
    expect(documents).toHaveLength(5);
    expect(frameworks[0]!.priorities).toHaveLength(22);
    const target = `${frameworks[0]!.id}/services`;
    const { measures } = await json(`/api/measures?target=${encodeURIComponent(target)}`, measuresSchema);
    for (const relation of [0, 1])
      for (const [index, document] of documents.entries()) {
        const listed = measures.filter(
          (measure) =>
            measure.document === document.id &&
            measure.links.some(
              (link) => link.target === target && link.relation === (relation === 0 ? 'direct' : 'named'),
            ),
        );
        const row = counts.find(([d, t, r]) => d === index && targets[t] === target && r === relation);
        expect(row?.[3] ?? 0).toBe(listed.length);
        expect(row?.[4] ?? 0).toBe(listed.filter((measure) => measure.departments.length === 0).length);
      }
  });

  it('gives a document whose every offset points at the words that it names', async () => {
    const { documents } = await json('/api/coverage', coverageSchema);
    for (const { id, measures: count } of documents) {
      const document = await json(`/api/document?id=${id}`, documentSchema);
      expect(document.measures).toHaveLength(count);
      expect(document.sections.some(({ parent }) => parent !== null)).toBe(true);
      for (const { links, departments } of document.measures) {
        for (const link of links)
          link.evidence.forEach((words, index) => {
            expect(document.text.slice(link.starts[index], link.ends[index])).toBe(words);
          });
        for (const { asWritten, start, end } of departments)
          expect(document.text.slice(start, end).replace(/\s/g, '')).toBe(asWritten.replace(/\s/g, ''));
      }
      const [first] = document.measures;
      expect(await json(`/api/measure?id=${first!.id}`, measureSchema)).toEqual(first);
    }
  });

  it('finds text in Chinese, and says where it stands', async () => {
    const { hits } = await json(`/api/search?q=${encodeURIComponent('低空经济')}`, searchSchema);
    const measure = hits.find(({ label }) => label === 'Measure')!;
    expect(measure.document).not.toBeNull();
    const { text: source } = await json(`/api/document?id=${measure.document}`, documentSchema);
    expect(source.slice(measure.start!, measure.start! + 600)).toContain('低空经济');
  });

  it('tells how much is in the store', async () => {
    const found = await json('/api/health', healthSchema);
    expect(found).toMatchObject({ ok: true, store: 'embedded', documents: 5 });
    expect(found.measures).toBeGreaterThan(150);
  });

  it.each([
    ['/api/measures', 400],
    ['/api/document', 400],
    ['/api/document?id=nothing', 404],
    ['/api/measure?id=nothing', 404],
    ['/api/search?q=', 400],
    [`/api/search?q=${'a'.repeat(201)}`, 400],
    ['/api/search?q=a&limit=1000', 400],
    ['/api/nothing', 404],
    ['/nothing.js', 404],
  ])('says what is wrong with %s, without a stack', async (path, status) => {
    const { status: found, body } = await ask(path);
    expect(found).toBe(status);
    const { error } = errorSchema.parse(JSON.parse(body));
    expect(error.message.length).toBeGreaterThan(10);
    expect(body).not.toMatch(/\bat \w+.*:\d+|node_modules|\/work|file:/);
  });

  it('answers 304 to who has it already, and compresses', async () => {
    const first = await ask('/api/coverage', { 'Accept-Encoding': 'gzip' });
    expect(first.headers['content-encoding']).toBe('gzip');
    const again = await ask('/api/coverage', { 'If-None-Match': String(first.headers.etag) });
    expect([again.status, again.body]).toEqual([304, '']);
  });
});

describe('the guard', () => {
  it('refuses other hosts, other origins and other methods', async () => {
    expect((await ask('/', { Host: 'example.com' })).status).toBe(421);
    expect((await ask('/api/health', { Origin: 'http://example.com' })).status).toBe(403);
    expect((await ask('/api/health', { Origin: 'null' })).status).toBe(403);
    expect((await ask('/api/health', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await ask('/api/health', { Origin: cli.url })).status).toBe(200);
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await ask('/api/health', {}, method)).status).toBe(405);
  });

  it('sends a policy that runs nothing but its own scripts, on every answer', async () => {
    for (const path of ['/', '/api/health', '/api/nothing', '/nothing.js']) {
      const { headers } = await ask(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("worker-src 'self' blob:");
      expect(policy).not.toMatch(/unsafe|\*|http:/);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('listens on this machine only', () => {
    expect(new URL(cli.url).hostname).toBe('127.0.0.1');
  });
});

it('is what the command line expects', () => {
  const module: ServerModule = { startServer };
  expect(module.startServer).toBe(startServer);
});
