/**
 * What the schemas between page and server share.
 * Offsets are UTF-16 code units in a document's source text, end exclusive; dates are ISO.
 */
import * as z from 'zod';

export const id = z.string().min(1).max(400);

export const offset = z.int().nonnegative();

export const count = z.int().nonnegative();

/** Every error of the API: `code` to act on, `message` to show. */
export const errorSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
