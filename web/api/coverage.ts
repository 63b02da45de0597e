/** Areas, documents, frameworks, and the counts that the matrix is made of. */
import * as z from 'zod';
import { NODES, type NodeProperties, type RELATIONS } from '../../cypher/model.ts';
import { count, id } from './common.ts';

/** Stands for the area of documents whose text does not tell one. */
export const NO_AREA = '-';

/** The dates of a document that say when it holds, and what the page shows of it in lists. */
export const documentSummarySchema = NODES.Document.omit({
  script: true,
  source: true,
  fingerprint: true,
  warnings: true,
  coverage: true,
}).extend({
  /** Id of its area; null where the text does not tell. */
  area: id.nullable(),
  measures: count,
  warnings: count,
});

export const prioritySchema = NODES.Priority.extend({ tier: id });

/** Its `fingerprint` tells one version of the reference data from another. */
export const frameworkSchema = NODES.Framework.extend({
  tiers: z.array(NODES.Tier),
  priorities: z.array(prioritySchema),
});

/**
 * One cell of the cube document × target × relation, as indexes into `documents`, `targets` and {@link RELATIONS}:
 * measures with such a link that nobody rejected, and how many of them name no department and no amount.
 */
export const countSchema = z.tuple([count, count, count, count, count, count]);

/** Everything that the matrix needs, whatever the as-of date, relation and choice of documents. */
export const coverageSchema = z.object({
  areas: z.array(NODES.Area),
  documents: z.array(documentSummarySchema),
  frameworks: z.array(frameworkSchema),
  targets: z.array(id),
  counts: z.array(countSchema),
});
export type Area = NodeProperties<'Area'>;
export type DocumentSummary = z.infer<typeof documentSummarySchema>;
export type Tier = NodeProperties<'Tier'>;
export type Priority = z.infer<typeof prioritySchema>;
export type Framework = z.infer<typeof frameworkSchema>;
export type Coverage = z.infer<typeof coverageSchema>;
