/** Compresses answers for whoever is far away. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
/** What something between the page and this server says of itself: the page may be anywhere then. */
const PASSED_ON = ['via', 'forwarded', 'x-forwarded-for'];

/** Whether the page is on this machine: to compress an answer takes longer then than to hand it over. */
function isHere(c: Context): boolean {
  // A request that came over no connection is of no machine.
  if (!c.env?.incoming || PASSED_ON.some((name) => c.req.header(name) !== undefined)) return false;
  return LOOPBACK.has(getConnInfo(c).remote.address ?? '');
}

/** Compresses answers, but those to this machine itself. */
export function compressed(): MiddlewareHandler {
  const compressing = compress();
  return (c, next) => (isHere(c) ? next() : compressing(c, next));
}
