/** Errors as the API says them: a code, a message for a person, never a stack. */
import type { ErrorHandler } from 'hono';
import { StoreError, type StoreErrorCode } from '../../cypher/store/store.ts';

type Status = 400 | 403 | 404 | 405 | 408 | 413 | 415 | 421 | 499 | 500 | 503 | 504;

export class ApiError extends Error {
  override name = 'ApiError';
  constructor(
    readonly status: Status,
    readonly code: string,
    message: string,
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
  return c.json({ error: { code, message } }, status as 500);
};
