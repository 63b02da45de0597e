/** Errors as the API says them: a code, a message for a person, never a stack. */
import type { ErrorHandler } from 'hono';
import type * as z from 'zod';
import { StoreError, type StoreErrorCode } from '../../cypher/store/store.ts';
import type { RequestErrorCode } from '../api/common.ts';

type Status = 400 | 403 | 404 | 405 | 408 | 413 | 415 | 421 | 499 | 500 | 503 | 504;

export class ApiError extends Error {
  override name = 'ApiError';
  constructor(
    readonly status: Status,
    readonly code: RequestErrorCode,
    message: string,
    /** The parameter or the field that is wrong. */
    readonly place?: string,
  ) {
    super(message);
  }
}

const STATUS: Record<StoreErrorCode, Status> = {
  cancelled: 499,
  timeout: 504,
  'read-only': 403,
  syntax: 400,
  unsupported: 400,
  locked: 503,
  damaged: 500,
  unavailable: 503,
  unauthorized: 503,
  'not-found': 404,
  disk: 500,
  query: 500,
};

/** What a question that does not hold to its form is told: which part of it is wrong, and how. */
export function mistaken(code: 'question' | 'body', { issues }: z.ZodError): ApiError {
  const { path, message } = issues[0]!;
  const place = path.join('.');
  const part = code === 'question' ? 'Parameter' : 'Field';
  const whole = code === 'question' ? 'The question ' : 'The body: ';
  return new ApiError(400, code, `${place ? `${part} “${place}”: ` : whole}${message}`, place);
}

/** An answer for whatever was thrown. What nobody foresaw is told to the terminal, and to the page only that it was. */
export const onError: ErrorHandler = (thrown, c) => {
  const [status, code, message] =
    thrown instanceof ApiError
      ? ([thrown.status, thrown.code, thrown.message] as const)
      : thrown instanceof StoreError
        ? ([STATUS[thrown.code], thrown.code, thrown.message] as const)
        : ([
            500,
            'internal',
            'The server met an error that it did not expect; its terminal says which.',
          ] as const);
  if (code === 'internal') console.error(process.env.DEBUG ? thrown : `unexpected error: ${thrown.message}`);
  const place = thrown instanceof ApiError ? thrown.place : undefined;
  return c.json({ error: { code, message, ...(place && { place }) } }, status as 500);
};
