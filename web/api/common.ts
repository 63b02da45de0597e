/**
 * What the schemas between page and server share.
 * Offsets are UTF-16 code units in a document's source text, end exclusive; dates are ISO.
 */
import * as z from 'zod';

export const id = z.string().min(1).max(400);

export const offset = z.int().nonnegative();

export const count = z.int().nonnegative();

/** What can be wrong with a request; what the store says of itself has codes of its own. */
export type RequestErrorCode =
  | 'question'
  | 'body'
  | 'too-large'
  | 'not-found'
  | 'wrong-host'
  | 'wrong-origin'
  | 'method'
  | 'content-type'
  | 'internal';

/** Every error of the API: a code that the page has words for, where it is, and what the server says of it. */
export const errorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    /** The parameter or the field that is wrong. */
    place: z.string().optional(),
  }),
});
