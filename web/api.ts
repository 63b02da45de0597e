/**
 * What the page and its server say to each other: one schema per answer and per question, parsed on both sides.
 * Offsets are UTF-16 code units in a document's source text, end exclusive; dates are ISO.
 */
import * as z from 'zod';
import {
  INSTRUMENT_KINDS,
  isoDate,
  type Label,
  LEVELS,
  LINK_STATES,
  MEASURE_KINDS,
  RELATIONS,
  RELATIONSHIPS,
  type RelationshipType,
  ROLES,
  SCOPES,
  SECTION_KINDS,
  TARGET_OPS,
} from '../cypher/model.ts';

const id = z.string().min(1).max(400);
const offset = z.int().nonnegative();
const count = z.int().nonnegative();
const span = { start: offset, end: offset };

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

export const departmentSchema = z.object({
  id,
  name: z.string(),
  short: z.string(),
  role: z.enum(ROLES),
  order: z.int(),
  asWritten: z.string(),
  ...span,
});

export const linkSchema = z.object({
  /** Id of the priority, tier or framework. */
  target: id,
  relation: z.enum(RELATIONS),
  state: z.enum(LINK_STATES),
  confidence: z.number(),
  evidence: z.array(z.string()),
  starts: z.array(offset),
  ends: z.array(offset),
  terms: z.array(z.string()),
  rule: z.string(),
});

/** A measure as a list shows it. */
export const measureSummarySchema = z.object({
  id,
  document: id,
  title: z.string(),
  kind: z.enum(MEASURE_KINDS),
  path: z.array(z.string()),
  ordinal: z.int(),
  ...span,
  departments: z.array(departmentSchema),
  links: z.array(linkSchema),
});

export const amountSchema = z.object({
  id,
  role: z.enum(['ceiling', 'sum']),
  max: z.number(),
  currency: z.string(),
  per: z.string().nullable(),
  asWritten: z.string(),
  ...span,
});

export const targetFigureSchema = z.object({
  id,
  indicator: z.string(),
  op: z.enum(TARGET_OPS),
  value: z.number(),
  unit: z.string(),
  year: z.int().nullable(),
  asWritten: z.string(),
  ...span,
});

export const instrumentSchema = z.object({
  id,
  name: z.string(),
  nameEn: z.string(),
  kind: z.enum(INSTRUMENT_KINDS),
});

/** A measure with everything that is known of it. */
export const measureSchema = measureSummarySchema.extend({
  text: z.string(),
  scope: z.enum(SCOPES),
  amounts: z.array(amountSchema),
  targets: z.array(targetFigureSchema),
  instruments: z.array(instrumentSchema),
  beneficiaries: z.array(z.string()),
});

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

/** `more` where the list was cut. */
export const measuresSchema = z.object({ measures: z.array(measureSummarySchema), more: z.boolean() });
export const fullMeasuresSchema = z.object({ measures: z.array(measureSchema), more: z.boolean() });

const similarSideSchema = measureSummarySchema.pick({ id: true, document: true, title: true, path: true });

/** Raw material of overlaps; which documents count is for the page to say. */
export const overlapsSchema = z.object({
  instruments: z.array(instrumentSchema.omit({ kind: true })),
  /** Measures with a direct link, by document, target, instrument and beneficiary. */
  means: z.array(
    z.object({ document: id, target: id, instrument: id, beneficiary: z.string(), measures: count }),
  ),
  /** Measures of different documents in nearly the same words, the nearest first. */
  similar: z.array(z.object({ a: similarSideSchema, b: similarSideSchema, score: z.number() })),
});

export const searchHitSchema = z.object({
  label: z.string(),
  id,
  text: z.string(),
  /** For a measure or a section: the document it stands in, and where. */
  document: id.nullable(),
  start: offset.nullable(),
});
export const searchSchema = z.object({ hits: z.array(searchHitSchema) });

/** Labels that the graph draws: a text and its sections are the reader's. */
export const DRAWN_LABELS = [
  'Framework',
  'Tier',
  'Priority',
  'Area',
  'Document',
  'Measure',
  'Department',
  'Line',
  'Industry',
  'Instrument',
  'Beneficiary',
  'Amount',
  'Target',
] as const satisfies readonly Label[];
/** What the details of a node say beside its name. */
export const FACTS = [
  'number',
  'issued',
  'effectiveFrom',
  'validUntil',
  'text',
  'definition',
  'definitionEn',
  'indicator',
] as const;

const drawnLabel = z.enum(DRAWN_LABELS);
const relationshipType = z.enum(Object.keys(RELATIONSHIPS) as [RelationshipType, ...RelationshipType[]]);
const direction = z.enum(['out', 'in']);

export const graphNodeSchema = z.object({
  label: drawnLabel,
  id,
  name: z.string(),
  nameEn: z.string().nullable(),
  /** Of a priority: its tier. Of a measure: the document that it stands in. */
  tier: id.nullable(),
  document: id.nullable(),
  facts: z.partialRecord(z.enum(FACTS), z.string()),
});

/** Neighbours of one kind: by relationship type, direction and label. */
export const graphGroupSchema = z.object({
  type: relationshipType,
  direction,
  other: drawnLabel,
  total: count,
});
export const graphAroundSchema = z.object({ node: graphNodeSchema, groups: z.array(graphGroupSchema) });
/** `more` where the group has neighbours beyond the limit. */
export const graphExpandSchema = z.object({ nodes: z.array(graphNodeSchema), more: z.boolean() });

export const healthSchema = z.object({
  ok: z.literal(true),
  store: z.string(),
  areas: count,
  documents: count,
  measures: count,
  links: count,
});

/** Every error of the API: `code` to act on, `message` to show. */
export const errorSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** Questions: the parameters in the address of a request. */
export const questions = {
  /** Measures of an area, of a target, or of both. */
  measures: z
    .object({ area: id.optional(), target: id.optional() })
    .refine((question) => question.area !== undefined || question.target !== undefined, {
      message: 'needs an area, a target, or both',
    }),
  document: z.object({ id }),
  measure: z.object({ id }),
  graphAround: z.object({ label: drawnLabel, id }),
  /** Neighbours in the order of their ids: whoever has some of them already asks for that many more. */
  graphExpand: z.object({
    label: drawnLabel,
    id,
    type: relationshipType,
    direction,
    other: drawnLabel,
    limit: z.coerce.number().int().min(1).max(2000).default(25),
  }),
  search: z.object({
    q: z.string().trim().min(1).max(200),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
};

export type Area = z.infer<typeof areaSchema>;
export type DocumentSummary = z.infer<typeof documentSummarySchema>;
export type Tier = z.infer<typeof tierSchema>;
export type Priority = z.infer<typeof prioritySchema>;
export type Framework = z.infer<typeof frameworkSchema>;
export type Coverage = z.infer<typeof coverageSchema>;
export type MeasureSummary = z.infer<typeof measureSummarySchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Amount = z.infer<typeof amountSchema>;
export type TargetFigure = z.infer<typeof targetFigureSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type ReaderDocument = z.infer<typeof documentSchema>;
export type Overlaps = z.infer<typeof overlapsSchema>;
export type SearchHit = z.infer<typeof searchHitSchema>;
export type DrawnLabel = (typeof DRAWN_LABELS)[number];
export type GraphNode = z.infer<typeof graphNodeSchema>;
export type GraphGroup = z.infer<typeof graphGroupSchema>;
