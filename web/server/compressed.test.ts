import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { compressed } from './compressed.ts';

const app = new Hono();
app.use(compressed());
app.get('/', (c) => c.json({ text: '政策'.repeat(2000) }));

const encoding = async (from: string | null, headers: Record<string, string> = {}) => {
  const connection = from === null ? {} : { incoming: { socket: { remoteAddress: from } } };
  const answer = await app.request('/', { headers: { 'Accept-Encoding': 'gzip', ...headers } }, connection);
  return answer.headers.get('content-encoding');
};

describe('answers', () => {
  it('go to this machine as they are', async () => {
    for (const from of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
      expect([from, await encoding(from)]).toEqual([from, null]);
  });

  it('go compressed to any other, also behind something on this machine that passes them on', async () => {
    expect(await encoding('192.168.1.7')).toBe('gzip');
    expect(await encoding(null)).toBe('gzip');
    expect(await encoding('127.0.0.1', { 'X-Forwarded-For': '192.168.1.7' })).toBe('gzip');
    expect(await encoding('127.0.0.1', { Via: '1.1 proxy' })).toBe('gzip');
  });
});
