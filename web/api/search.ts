/** Hits of the search. */
import * as z from 'zod';
import { id, offset } from './common.ts';

export const searchHitSchema = z.object({
  label: z.string(),
  id,
  text: z.string(),
  /** For a measure or a section: the document it stands in, and where. */
  document: id.nullable(),
  start: offset.nullable(),
  /** For a measure whose title does not have the words: what stands around them in its text. */
  excerpt: z.string().nullable(),
});

export const searchSchema = z.object({ hits: z.array(searchHitSchema) });
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchQuestion = z.object({
  q: z.string().trim().min(1).max(200),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
