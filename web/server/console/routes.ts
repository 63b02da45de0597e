/** Addresses of the console. There is no address that writes unless the server was started to have one. */
import { type Context, Hono } from 'hono';
import type { Store } from '../../../cypher/store/store.ts';
import { LIMITS, queryBody, writeBody } from '../../api/console.ts';
import { body, limited } from '../body.ts';
import { ApiError } from '../errors.ts';
import { answer, readStatements, writeStatements } from './answer.ts';
import { consoleSchema } from './schema.ts';

/** Paths that take a POST; where there is no such route, it is refused as any unknown address. */
export const CONSOLE_POSTS: ReadonlySet<string> = new Set(['/api/query', '/api/write']);

interface ConsoleOptions {
  store: Store;
  allowWrite: boolean;
}

export function consoleRoutes({ store, allowWrite }: ConsoleOptions): Hono {
  const routes = new Hono();
  routes.get('/console/schema', async (c) => {
    const session = store.read();
    try {
      const found = await consoleSchema(store, { session, signal: c.req.raw.signal }, allowWrite);
      return c.json(found, 200, { 'Cache-Control': 'no-store' });
    } finally {
      await session.close();
    }
  });
  routes.post('/query', limited(LIMITS.body), async (c) => {
    const asked = await body(c, queryBody);
    const session = store.read();
    return streamed(c, session, (signal) => answer(asked, readStatements(session), signal));
  });
  if (allowWrite)
    routes.post('/write', limited(LIMITS.body), async (c) => {
      // A page always says where it comes from; whoever does not say is none, and has the command line.
      if (c.req.header('origin') === undefined)
        throw new ApiError(403, 'wrong-origin', 'Only the page that this server served can write.');
      const asked = await body(c, writeBody);
      const session = store.write();
      return streamed(c, session, (signal) => answer(asked, writeStatements(session), signal));
    });
  return routes;
}

/** Lines as they come. Whoever closes the request ends what runs for it. */
function streamed(
  c: Context,
  session: { close(): Promise<void> },
  make: (signal: AbortSignal) => AsyncGenerator<string>,
): Response {
  const ending = new AbortController();
  const abort = () => ending.abort();
  c.req.raw.signal.addEventListener('abort', abort, { once: true });
  const lines = make(ending.signal);
  const encoder = new TextEncoder();
  const over = async () => {
    c.req.raw.signal.removeEventListener('abort', abort);
    await session.close();
  };
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next = await lines.next();
        if (!next.done) {
          controller.enqueue(encoder.encode(next.value));
          return;
        }
        controller.close();
      } catch (error) {
        controller.error(error);
      }
      await over();
    },
    async cancel() {
      abort();
      await over();
    },
  });
  return c.body(stream, 200, {
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
}
