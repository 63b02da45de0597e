/** Whether the server answers, and how much it holds. */
import * as z from 'zod';
import { count } from './common.ts';

export const healthSchema = z.object({
  ok: z.literal(true),
  store: z.string(),
  areas: count,
  documents: count,
  measures: count,
  links: count,
});
