import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { compressed, hashed } from './compressed.ts';

const app = new Hono();
app.use(compressed(), hashed());
app.all('*', (c) => c.json({ text: '政策'.repeat(2000) }));

const ask = (path: string, from: string | null, headers: Record<string, string> = {}) => {
  const connection = from === null ? {} : { incoming: { socket: { remoteAddress: from } } };
  return app.request(path, { headers: { 'Accept-Encoding': 'gzip', ...headers } }, connection);
};
const encoding = async (...asked: Parameters<typeof ask>) =>
  (await ask(...asked)).headers.get('content-encoding');

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

  it('have a hash, but where a hand waits for them on this machine', async () => {
    const hash = async (path: string, from: string) => (await ask(path, from)).headers.get('etag');
    expect(await hash('/api/search', '127.0.0.1')).toBeNull();
    expect(await hash('/api/search', '192.168.1.7')).toMatch(/^W\//);
    expect(await hash('/api/coverage', '127.0.0.1')).toMatch(/^W\//);
  });
});
