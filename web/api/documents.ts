/** A document for the reader. */
import * as z from 'zod';
import { SECTION_KINDS } from '../../cypher/model.ts';
import { id, span } from './common.ts';
import { documentSummarySchema } from './coverage.ts';
import { measureSchema } from './measures.ts';

export const sectionSchema = z.object({
  id,
  heading: z.string(),
  kind: z.enum(SECTION_KINDS),
  ordinal: z.int(),
  ...span,
  parent: id.nullable(),
});

/** A document for the reader: its source text and everything that points into it. */
export const documentSchema = z.object({
  summary: documentSummarySchema,
  issuers: z.array(z.object({ id, name: z.string() })),
  source: z.string(),
  script: z.enum(['simplified', 'traditional']),
  warnings: z.array(z.string()),
  text: z.string(),
  sections: z.array(sectionSchema),
  measures: z.array(measureSchema),
});
export type Section = z.infer<typeof sectionSchema>;
export type ReaderDocument = z.infer<typeof documentSchema>;

export const documentQuestion = z.object({ id });
