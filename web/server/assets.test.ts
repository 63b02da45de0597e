import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, describe, expect, it } from 'vitest';
import { Assets } from './assets.ts';

const folder = mkdtempSync(join(tmpdir(), 'cetu-assets-'));
const script = 'const answer = 42;\n'.repeat(200);
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<!doctype html>');
writeFileSync(join(folder, 'assets/page-abc123.js'), script);
afterAll(() => rmSync(folder, { recursive: true }));

const assets = new Assets(folder);
const app = new Hono();
app.get('*', async (c) => (await assets.answer(c)) ?? c.text('none', 404));
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const body = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('assets', () => {
  it('are kept for ever where their name changes with them, and asked for anew where not', async () => {
    expect((await get('/assets/page-abc123.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
  });

  it('come compressed to who takes it, and are the same unpacked', async () => {
    const path = '/assets/page-abc123.js';
    const br = await get(path, { 'Accept-Encoding': 'gzip, deflate, br' });
    expect(br.headers.get('content-encoding')).toBe('br');
    expect(String(brotliDecompressSync(await body(br)))).toBe(script);
    const gzip = await get(path, { 'Accept-Encoding': 'gzip;q=0.8, br;q=0' });
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(String(gunzipSync(await body(gzip)))).toBe(script);
    const plain = await get(path);
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(script);
  });

  it('are not sent twice', async () => {
    const etag = (await get('/')).headers.get('etag')!;
    for (const named of [etag, `"other", ${etag}`, '*']) {
      const again = await get('/', { 'If-None-Match': named });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    expect((await get('/', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('give the page for a room, and nothing outside the folder', async () => {
    expect(await (await get('/reader?doc=a')).text()).toBe('<!doctype html>');
    for (const path of ['/missing.js', '/..%2f..%2fetc%2fpasswd.txt', '/assets/../../secret.txt'])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
  });

  it('say what to do where the page is not built', () => {
    expect(() => new Assets(join(folder, 'nowhere'))).toThrow('npm run build');
  });
});
