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

/** Runs `read` in a session of its own that ends with the request; what it reads is of one moment. */
export function withReading<T>(c: Context, store: Store, read: (reading: Reading) => Promise<T>): Promise<T> {
  return readAtOnce(store, c.req.raw.signal, read);
}

/** Times that something is read before loads have to wait for it. */
const FREE = 2;

/**
 * Runs `read`, again where the graph changed between its questions: what came, or went wrong, may be of several moments
 * then.
 */
export async function readAtOnce<T>(
  store: Pick<Store, 'read' | 'still'>,
  signal: AbortSignal,
  read: (reading: Reading) => Promise<T>,
): Promise<T> {
  for (let count = 1; ; count++) {
    const session = store.read();
    const states = new Set<string | undefined>();
    const noting: ReadSession = {
      ...session,
      run: async (cypher, options) => {
        const result = await session.run(cypher, options);
        states.add(result.state);
        return result;
      },
    };
    const attempt = () => read(readingFor(noting, signal));
    const isLast = count > FREE;
    try {
      const value = await (isLast ? store.still(attempt, { signal }) : attempt());
      if (isLast || states.size <= 1) return value;
    } catch (error) {
      if (isLast || states.size <= 1 || signal.aborted) throw error;
    } finally {
      await session.close();
    }
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
