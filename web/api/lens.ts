/** Other rows on the columns of the matrix: who answers for a priority, and by which means it is supported. */
import * as z from 'zod';
import { count, id } from './common.ts';

export const LENSES = ['departments', 'instruments'] as const;
export type Lens = (typeof LENSES)[number];

export const lensRowSchema = z.object({
  id,
  name: z.string(),
  nameEn: z.string(),
  /** Of a department: its area; null where no list knows it. */
  area: id.nullable(),
});

/** A count is of measures with such a link that nobody rejected: indexes into `rows`, `documents`, `targets`, relations. */
export const lensSchema = z.object({
  rows: z.array(lensRowSchema),
  documents: z.array(id),
  targets: z.array(id),
  counts: z.array(z.tuple([count, count, count, count, count])),
});
export type LensData = z.infer<typeof lensSchema>;
export type LensRow = z.infer<typeof lensRowSchema>;

export const lensQuestion = z.object({ by: z.enum(LENSES) });
