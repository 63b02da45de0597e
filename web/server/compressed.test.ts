import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { compressed } from './compressed.ts';

const app = new Hono();
app.use(compressed());
app.all('*', (c) => c.json({ text: '政策'.repeat(2000) }));

const encoding = async (path: string, from: string | null, headers: Record<string, string> = {}) => {
  const connection = from === null ? {} : { incoming: { socket: { remoteAddress: from } } };
  const answer = await app.request(path, { headers: { 'Accept-Encoding': 'gzip', ...headers } }, connection);
  return answer.headers.get('content-encoding');
};

describe('answers', () => {
  it('that a hand waits for go to this machine as they are', async () => {
    for (const from of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
      for (const path of ['/api/search', '/api/graph/expand'])
        expect([from, path, await encoding(path, from)]).toEqual([from, path, null]);
    expect(await encoding('/api/coverage', '127.0.0.1')).toBe('gzip');
  });

  it('go compressed to any other, also behind something on this machine that passes them on', async () => {
    const path = '/api/graph/expand';
    expect(await encoding(path, '192.168.1.7')).toBe('gzip');
    expect(await encoding(path, null)).toBe('gzip');
    expect(await encoding(path, '127.0.0.1', { 'X-Forwarded-For': '192.168.1.7' })).toBe('gzip');
    expect(await encoding(path, '127.0.0.1', { Via: '1.1 proxy' })).toBe('gzip');
  });
});
