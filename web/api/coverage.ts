/** Areas, documents, frameworks, and the counts that the matrix is made of. */
import * as z from 'zod';
import { isoDate, LEVELS, RELATIONS } from '../../cypher/model.ts';
import { count, id } from './common.ts';

/** Stands for the area of documents whose text does not tell one. */
export const NO_AREA = '-';

export const areaSchema = z.object({ id, name: z.string(), nameEn: z.string(), level: z.enum(LEVELS) });

/** The dates of a document that say when it holds, and what the page shows of it in lists. */
export const documentSummarySchema = z.object({
  id,
  title: z.string(),
  number: z.string().nullable(),
  /** Id of its area; null where the text does not tell. */
  area: id.nullable(),
  level: z.enum(LEVELS),
  issued: isoDate.nullable(),
  published: isoDate.nullable(),
  effectiveFrom: isoDate.nullable(),
  validUntil: isoDate.nullable(),
  periodFrom: z.string().nullable(),
  periodUntil: z.string().nullable(),
  /** Of the file as it was read. */
  sha256: z.string(),
  measures: count,
  warnings: count,
});

export const tierSchema = z.object({
  id,
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  ordinal: z.int(),
});

export const prioritySchema = tierSchema.extend({
  tier: id,
  definition: z.string(),
  definitionEn: z.string(),
  isNot: z.string(),
  isNotEn: z.string(),
});

export const frameworkSchema = z.object({
  id,
  name: z.string(),
  nameEn: z.string(),
  validFrom: isoDate.nullable(),
  validUntil: isoDate.nullable(),
  /** Tells one version of the reference data from another. */
  fingerprint: z.string(),
  tiers: z.array(tierSchema),
  priorities: z.array(prioritySchema),
});

/**
 * One cell of the cube document × target × relation, as indexes into `documents`, `targets` and {@link RELATIONS}:
 * measures with such a link that nobody rejected, and how many of them name no department and no amount.
 */
export const countSchema = z.tuple([count, count, count, count, count, count]);

/** Everything that the matrix needs, whatever the as-of date, relation and choice of documents. */
export const coverageSchema = z.object({
  areas: z.array(areaSchema),
  documents: z.array(documentSummarySchema),
  frameworks: z.array(frameworkSchema),
  targets: z.array(id),
  counts: z.array(countSchema),
});
export type Area = z.infer<typeof areaSchema>;
export type DocumentSummary = z.infer<typeof documentSummarySchema>;
export type Tier = z.infer<typeof tierSchema>;
export type Priority = z.infer<typeof prioritySchema>;
export type Framework = z.infer<typeof frameworkSchema>;
export type Coverage = z.infer<typeof coverageSchema>;
