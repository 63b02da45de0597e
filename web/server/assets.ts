/** The built page: read once, compressed when first asked for, kept in memory. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt']);

type Encoding = 'br' | 'gzip';
interface Asset {
  type: string;
  etag: string;
  /** Its name changes with its content. */
  hashed: boolean;
  body: Buffer<ArrayBuffer>;
  compressed: Partial<Record<Encoding, Promise<Buffer<ArrayBuffer>>>>;
  compressible: boolean;
}

const compress: Record<Encoding, (body: Buffer) => Promise<Buffer<ArrayBuffer>>> = {
  br: async (body) =>
    Buffer.from(await promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } })),
  gzip: async (body) => Buffer.from(await promisify(gzip)(body)),
};

/** Files of the built page by path from its root (`/index.html`). Throws where the folder has no page. */
export class Assets {
  private readonly files = new Map<string, Asset>();

  constructor(folder: string) {
    const walk = (under: string) => {
      for (const name of readdirSync(join(folder, under))) {
        const path = posix.join(under, name);
        if (statSync(join(folder, path)).isDirectory()) walk(path);
        else this.files.set(path, asset(path, readFileSync(join(folder, path))));
      }
    };
    try {
      walk('/');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    if (!this.files.has('/index.html'))
      throw new Error(`The page is not built (${folder} has no index.html): run npm run build`);
  }

  /** The answer for a path; a path that names no file is a room of the page. Null where there is no such file. */
  async answer(c: Context): Promise<Response | null> {
    const path = c.req.path;
    const found = this.files.get(path) ?? (extname(path) === '' ? this.files.get('/index.html') : undefined);
    if (!found) return null;
    c.header('Cache-Control', found.hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    c.header('ETag', found.etag);
    c.header('Vary', 'Accept-Encoding');
    if (isKnown(found.etag, c.req.header('if-none-match'))) return c.body(null, 304);
    c.header('Content-Type', found.type);
    const encoding = found.compressible ? wanted(c.req.header('accept-encoding')) : null;
    if (encoding === null) return c.body(found.body);
    c.header('Content-Encoding', encoding);
    found.compressed[encoding] ??= compress[encoding](found.body);
    return c.body(await found.compressed[encoding]);
  }
}

function asset(path: string, body: Buffer<ArrayBuffer>): Asset {
  const extension = extname(path);
  return {
    type: TYPES[extension] ?? 'application/octet-stream',
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    hashed: path.startsWith('/assets/'),
    body,
    compressed: {},
    compressible: COMPRESSIBLE.has(extension) && body.length > 1024,
  };
}

/** Whether a reader has a file already, of those that it names (RFC 9110, 13.1.2). */
function isKnown(etag: string, named: string | undefined): boolean {
  const tags = (named ?? '').split(',').map((tag) => tag.trim());
  return tags.includes('*') || tags.includes(etag);
}

function wanted(accepted: string | undefined): Encoding | null {
  const tokens = (accepted ?? '')
    .split(',')
    .map((token) => token.trim().replace(/\s*;\s*q=(?!0(\.0*)?$).*$/, ''));
  return tokens.includes('br') ? 'br' : tokens.includes('gzip') ? 'gzip' : null;
}
