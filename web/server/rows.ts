/** Reads rows out of a store in the shape that a schema demands. */
import { setMaxListeners } from 'node:events';
import type { Context } from 'hono';
import * as z from 'zod';
import { type Parameter, type ReadSession, type Store, StoreError } from '../../cypher/store/store.ts';

/** What reading needs: a session, and the signal of the request that it is done for. */
export interface Reading {
  session: ReadSession;
  signal: AbortSignal;
}

/** Reading for one request: more of its questions are asked at once than may wait for a signal without a warning. */
export function readingFor(session: ReadSession, signal: AbortSignal): Reading {
  setMaxListeners(0, signal);
  return { session, signal };
}

/** Runs `read` in a session of its own that ends with the request. */
export async function withReading<T>(
  c: Context,
  store: Store,
  read: (reading: Reading) => Promise<T>,
): Promise<T> {
  const session = store.read();
  try {
    return await read(readingFor(session, c.req.raw.signal));
  } finally {
    await session.close();
  }
}

/**
 * All rows of a query, parsed. Throws a `StoreError` where a row does not fit: the graph was then made by another
 * version.
 */
export async function rows<T>(
  { session, signal }: Reading,
  row: z.ZodType<T>,
  cypher: string,
  parameters: Record<string, Parameter> = {},
  timeout?: number,
): Promise<T[]> {
  const result = await session.run(cypher, { parameters, signal, ...(timeout !== undefined && { timeout }) });
  return parsed(z.array(row), result.rows);
}

/** `value` by `schema`; throws a `StoreError` that says to load the graph anew. */
export function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const found = schema.safeParse(value);
  if (found.success) return found.data;
  const issue = found.error.issues[0]!;
  throw new StoreError(
    'damaged',
    `The graph does not have the form that this version expects (${issue.path.join('.')}: ${issue.message}). Ingest the documents anew.`,
  );
}

/** Groups rows by a key, in their order. */
export function grouped<T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
