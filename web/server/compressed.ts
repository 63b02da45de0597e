/** Compresses answers and marks them with a hash, but those that a hand waits for on the same machine. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';

/** Asked for at each letter that is typed, and at each click in the graph. */
const WAITED_FOR = /^\/api\/(search$|graph\/)/;
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
/** What something between the page and this server says of itself: the page may be anywhere then. */
const PASSED_ON = ['via', 'forwarded', 'x-forwarded-for'];

/** Whether the page is on this machine: to compress an answer, or to hash it, takes longer then than to hand it over. */
function isHere(c: Context): boolean {
  // A request that came over no connection is of no machine.
  if (!c.env?.incoming || PASSED_ON.some((name) => c.req.header(name) !== undefined)) return false;
  return LOOPBACK.has(getConnInfo(c).remote.address ?? '');
}

/** See above. */
export const compressed = (): MiddlewareHandler => unlessWaitedFor(compress());
export const hashed = (): MiddlewareHandler => unlessWaitedFor(etag({ weak: true }));

function unlessWaitedFor(handler: MiddlewareHandler): MiddlewareHandler {
  return (c, next) => (WAITED_FOR.test(c.req.path) && isHere(c) ? next() : handler(c, next));
}
