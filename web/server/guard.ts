/** Who may ask: only pages that this server served. */
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { MiddlewareHandler } from 'hono';
import { ApiError } from './errors.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Name of `host:port` without its port; IPv6 keeps its brackets. */
function nameOf(authority: string): string {
  return authority.replace(/:\d*$/, '').toLowerCase();
}

/**
 * Whether a request may name this host. A name that a stranger's domain server answers for could be any, so that only
 * names of this machine and plain addresses are taken (DNS rebinding).
 */
export function isOwnHost(authority: string | undefined, listening: string): boolean {
  if (!authority) return false;
  const name = nameOf(authority);
  if (LOOPBACK.includes(name)) return true;
  if (listening === '127.0.0.1' || listening === 'localhost' || listening === '::1') return false;
  const address = name.replace(/^\[|\]$/g, '');
  return isIP(address) !== 0 || name === listening.toLowerCase() || name === hostname().toLowerCase();
}

/**
 * Refuses a request for another host, and one that a page of another origin sends.
 * @param posts paths that take a POST, and that of JSON alone: a form of another page cannot send it
 */
export function guard(listening: string, posts: ReadonlySet<string> = new Set()): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host');
    if (!isOwnHost(host, listening))
      throw new ApiError(421, 'wrong-host', 'Open this page by the address that the command line printed.');
    const origin = c.req.header('origin');
    if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`)
      throw new ApiError(403, 'wrong-origin', 'Requests from other pages are refused.');
    const site = c.req.header('sec-fetch-site');
    if (c.req.path.startsWith('/api/') && site && !['same-origin', 'none'].includes(site))
      throw new ApiError(403, 'wrong-origin', 'Requests from other pages are refused.');
    const posted = c.req.method === 'POST' && posts.has(c.req.path);
    if (!posted && c.req.method !== 'GET' && c.req.method !== 'HEAD')
      throw new ApiError(405, 'method', 'This address answers GET only.');
    if (posted && !/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
      throw new ApiError(415, 'content-type', 'This address takes JSON only.');
    await next();
  };
}
