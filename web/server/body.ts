/** What a request says: in its address, or as JSON in its body. */
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type * as z from 'zod';
import { ApiError, mistaken } from './errors.ts';

/** Refuses a body that is larger. */
export function limited(bytes: number) {
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new ApiError(413, 'too-large', `The request is larger than ${bytes} bytes.`);
    },
  });
}

/** The body of a request by its schema; throws 400 that names the field. */
export async function body<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  let given: unknown;
  try {
    given = await c.req.json();
  } catch {
    throw new ApiError(400, 'body', 'The body of the request is not JSON.');
  }
  const found = parse(schema, given);
  if (found.success) return found.data;
  throw mistaken('body', found.error);
}

function parse<T>(schema: z.ZodType<T>, given: unknown) {
  try {
    return schema.safeParse(given);
  } catch (error) {
    if (error instanceof RangeError) throw new ApiError(400, 'body', 'The body is nested too deeply.');
    throw error;
  }
}
