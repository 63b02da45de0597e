/** Routes of the server: the page, and a small JSON API that only reads unless a person asked for more. */
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type * as z from 'zod';
import type { Store } from '../../cypher/store/store.ts';
import { documentQuestion } from '../api/documents.ts';
import { lensQuestion } from '../api/lens.ts';
import { measureQuestion, measuresQuestion } from '../api/measures.ts';
import { sentOverlaps } from '../api/overlaps.ts';
import { searchQuestion } from '../api/search.ts';
import type { Assets } from './assets.ts';
import { compressed, hashed } from './compressed.ts';
import { CONSOLE_POSTS, consoleRoutes } from './console/routes.ts';
import { ApiError, mistaken, onError } from './errors.ts';
import { EXPORT_POSTS, exportRoutes } from './export/routes.ts';
import { GRAPH_POSTS, graphRoutes } from './graph/routes.ts';
import { guard } from './guard.ts';
import { coverage } from './read/coverage.ts';
import { readerDocument } from './read/documents.ts';
import { health } from './read/health.ts';
import { lens } from './read/lens.ts';
import { fullMeasuresOf, measuresOf, oneMeasure } from './read/measures.ts';
import { overlaps } from './read/overlaps.ts';
import { search } from './read/search.ts';
import { withReading } from './rows.ts';

export interface AppOptions {
  store: Store;
  assets: Assets;
  /** Address that the server listens on: what a request may name as its host depends on it. */
  host: string;
  /** Ids of areas in reading order. */
  areaOrder: readonly string[];
  /** Whether the console has an address that writes. */
  allowWrite?: boolean;
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
});

/** The question in the address of a request, by its schema; throws 400 that names the parameter. */
function question<T>(c: Context, schema: z.ZodType<T>): T {
  const found = schema.safeParse(c.req.query());
  if (found.success) return found.data;
  throw mistaken('question', found.error);
}

function found<T>(value: T | null, what: string): T {
  if (value === null) throw new ApiError(404, 'not-found', `There is no such ${what}.`);
  return value;
}

export function createApp({ store, assets, host, areaOrder, allowWrite = false }: AppOptions): Hono {
  const app = new Hono();
  app.onError(onError);
  app.use(headers);
  app.use(guard(host, new Set([...CONSOLE_POSTS, ...GRAPH_POSTS, ...EXPORT_POSTS])));
  // Answers that come line by line pass before what reads an answer to its end.
  app.route('/api', consoleRoutes({ store, allowWrite }));
  app.use('/api/*', compressed(), hashed(), async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-cache');
  });

  app.get('/api/health', async (c) => c.json(await withReading(c, store, (r) => health(store, r))));
  app.get('/api/coverage', async (c) => c.json(await withReading(c, store, (r) => coverage(r, areaOrder))));
  app.get('/api/lens', async (c) => {
    const { by } = question(c, lensQuestion);
    return c.json(await withReading(c, store, (r) => lens(r, by)));
  });
  app.get('/api/measures', async (c) => {
    const asked = question(c, measuresQuestion);
    return c.json(await withReading(c, store, (r) => measuresOf(r, asked)));
  });
  app.get('/api/measures/full', async (c) => {
    const asked = question(c, measuresQuestion);
    return c.json(await withReading(c, store, (r) => fullMeasuresOf(r, asked)));
  });
  app.get('/api/measure', async (c) => {
    const { id } = question(c, measureQuestion);
    return c.json(found(await withReading(c, store, (r) => oneMeasure(r, id)), 'measure in the graph'));
  });
  app.get('/api/document', async (c) => {
    const { id } = question(c, documentQuestion);
    return c.json(found(await withReading(c, store, (r) => readerDocument(r, id)), 'document in the graph'));
  });
  app.get('/api/search', async (c) => {
    const { q, limit } = question(c, searchQuestion);
    return c.json({ hits: await search(store, c.req.raw.signal, q, limit) });
  });
  app.route('/api/graph', graphRoutes(store));
  app.route('/api/export', exportRoutes(store));
  app.get('/api/overlaps', async (c) => c.json(sentOverlaps(await withReading(c, store, overlaps))));
  app.all('/api/*', () => {
    throw new ApiError(404, 'not-found', 'The API has no such address.');
  });
  app.get('*', async (c) => found(await assets.answer(c), 'file'));
  return app;
}
