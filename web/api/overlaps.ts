/** What measures of different documents have in common. */
import * as z from 'zod';
import { NODES } from '../../cypher/model.ts';
import { count, id } from './common.ts';
import { measureSummarySchema } from './measures.ts';

const similarSideSchema = measureSummarySchema.pick({ id: true, document: true, title: true, path: true });

/** Raw material of overlaps; which documents count is for the page to say. */
export const overlapsSchema = z.object({
  instruments: z.array(NODES.Instrument.omit({ kind: true })),
  /** Measures with a direct link, by document, target, instrument and beneficiary. */
  means: z.array(
    z.object({ document: id, target: id, instrument: id, beneficiary: z.string(), measures: count }),
  ),
  /** Measures of different documents in nearly the same words, the nearest first. */
  similar: z.array(z.object({ a: similarSideSchema, b: similarSideSchema, score: z.number() })),
});
export type Overlaps = z.infer<typeof overlapsSchema>;
