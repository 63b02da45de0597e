/** Addresses of the graph. Questions that name nodes come as JSON: they may name thousands. */
import { type Context, Hono } from 'hono';
import type * as z from 'zod';
import type { Store } from '../../../cypher/store/store.ts';
import {
  graphAroundQuestion,
  graphExpandQuestion,
  graphLinkQuestion,
  graphNodesQuestion,
  graphPathQuestion,
} from '../../api/graph.ts';
import { body, limited } from '../body.ts';
import { ApiError } from '../errors.ts';
import { type Reading, withReading } from '../rows.ts';
import { around, expand } from './around.ts';
import { partOf } from './links.ts';
import { names } from './names.ts';
import { shortestPaths } from './path.ts';
import { linkDetails } from './properties.ts';

/** Every node that a question may name has an id of at most 400 characters. */
const MOST_BYTES = 8_000_000;

/** How an answer to a question is read; null where there is nothing of that name. */
type Answer<Q> = (reading: Reading, question: Q) => Promise<object | null>;

const answers = {
  around: answered(graphAroundQuestion, around),
  nodes: answered(graphNodesQuestion, (reading, { wanted, shown }) => partOf(reading, wanted, shown)),
  expand: answered(graphExpandQuestion, expand),
  link: answered(graphLinkQuestion, linkDetails),
  path: answered(graphPathQuestion, shortestPaths),
};

/** Paths that take a POST. */
export const GRAPH_POSTS: ReadonlySet<string> = new Set(
  Object.keys(answers).map((name) => `/api/graph/${name}`),
);

function answered<Q>(schema: z.ZodType<Q>, answer: Answer<Q>) {
  return async (c: Context, store: Store) => {
    const question = await body(c, schema);
    const found = await withReading(c, store, (read) => answer(read, question));
    if (found === null) throw new ApiError(404, 'not-found', 'There is nothing of that name in the graph.');
    return c.json(found);
  };
}

export function graphRoutes(store: Store): Hono {
  const routes = new Hono();
  routes.get('/names', async (c) => c.json(await withReading(c, store, names)));
  for (const [name, answer] of Object.entries(answers))
    routes.post(`/${name}`, limited(MOST_BYTES), (c) => answer(c, store));
  return routes;
}
