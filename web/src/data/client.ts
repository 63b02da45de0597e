/** Asks the server, and reads its answers by the schemas that both sides share. */
import type * as z from 'zod';
import { errorSchema } from '../../api/common.ts';
import { anotherTask, checkedBitByBit } from './checked.ts';
import { textOf } from './text-of.ts';

/** What went wrong: `unreachable` where no answer came, else the server's code. */
export class RequestError extends Error {
  override name = 'RequestError';
  constructor(
    readonly code: string,
    message: string,
    /** The parameter or the field that is wrong. */
    readonly place: string | null = null,
  ) {
    super(message);
  }
}

/** GET of an address of the API. Throws a {@link RequestError}, or an abort. */
export function ask<T>(
  path: string,
  query: Record<string, string | undefined>,
  schema: z.ZodType<T>,
  signal: AbortSignal,
): Promise<T> {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, value);
  return answerOf(`${path}?${search}`, { signal }, schema);
}

/** A question that is too long for an address, sent as JSON. Throws as {@link ask} does. */
export function askAtLength<T>(
  path: string,
  question: object,
  schema: z.ZodType<T>,
  signal: AbortSignal,
): Promise<T> {
  const headers = { 'Content-Type': 'application/json' };
  return answerOf(path, { method: 'POST', headers, body: JSON.stringify(question), signal }, schema);
}

/** The error that an answer tells. */
export function refusal(body: unknown, statusText: string): RequestError {
  const told = errorSchema.safeParse(body).data?.error;
  return new RequestError(told?.code ?? 'internal', told?.message ?? statusText, told?.place ?? null);
}

/** Characters from which an answer is read and checked in tasks of their own: each takes long enough. */
const LONG = 1_000_000;

async function answerOf<T>(
  path: string,
  request: RequestInit & { signal: AbortSignal },
  schema: z.ZodType<T>,
): Promise<T> {
  let response: Response;
  let body: unknown;
  let isLong = false;
  try {
    response = await fetch(`/api/${path}`, request);
    const text = await textOf(response);
    body = JSON.parse(text);
    isLong = text.length > LONG;
    if (isLong) await anotherTask();
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw new RequestError('unreachable', '');
  }
  if (!response.ok) throw refusal(body, response.statusText);
  const found = isLong ? await checkedBitByBit(schema, body) : schema.safeParse(body);
  if (!found.success) throw new RequestError('version', '');
  return found.data;
}
