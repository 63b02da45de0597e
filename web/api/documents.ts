/** A document for the reader. */
import * as z from 'zod';
import { NODES } from '../../cypher/model.ts';
import { id } from './common.ts';
import { documentSummarySchema } from './coverage.ts';
import { measureSchema } from './measures.ts';

export const sectionSchema = NODES.Section.extend({ parent: id.nullable() });

/** A document for the reader: its source text and everything that points into it. */
export const documentSchema = z.object({
  summary: documentSummarySchema,
  issuers: z.array(z.object({ id, name: z.string() })),
  ...NODES.Document.pick({ source: true, script: true, warnings: true }).shape,
  text: z.string(),
  sections: z.array(sectionSchema),
  measures: z.array(measureSchema),
});
export type Section = z.infer<typeof sectionSchema>;
export type ReaderDocument = z.infer<typeof documentSchema>;

export const documentQuestion = z.object({ id });
