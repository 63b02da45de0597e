/**
 * What the steps read → link make of one document, and what `cetu extract` writes. Offsets are UTF-16 code units
 * in the decoded source, end exclusive; dates are ISO; money is a number in CNY.
 */
import * as z from 'zod';
import {
  INSTRUMENT_KINDS,
  isoDate,
  LEVELS,
  MEASURE_KINDS,
  RELATIONS,
  ROLES,
  SCOPES,
  SECTION_KINDS,
  TARGET_OPS,
  UNCOUNTED,
} from '../cypher/model.ts';

const offset = z.int().nonnegative();
const span = { start: offset, end: offset };

/** `exact` is the source between `start` and `end`. */
export const evidenceSchema = z.object({ ...span, exact: z.string().min(1) });

export const linkSchema = z.object({
  /** A priority's id, `tier:…` or `framework`. */
  to: z.string(),
  relation: z.enum(RELATIONS),
  evidence: z.array(evidenceSchema).min(1),
  terms: z.array(z.string()),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
});

export const mentionSchema = z.object({ industry: z.string(), evidence: z.array(evidenceSchema).min(1) });

export const departmentSchema = z.object({
  /** As written. */
  name: z.string(),
  /** Full name from the document or the register; null where neither gives it. */
  canonical: z.string().nullable(),
  role: z.enum(ROLES),
  ...span,
});

export const amountSchema = z.object({
  role: z.enum(['ceiling', 'sum']),
  max: z.number(),
  currency: z.string(),
  per: z.string().nullable(),
  text: z.string(),
  ...span,
});

export const targetSchema = z.object({
  indicator: z.string(),
  op: z.enum(TARGET_OPS),
  value: z.number(),
  unit: z.string(),
  year: z.int().nullable(),
  text: z.string(),
  ...span,
});

export const measureSchema = z.object({
  id: z.string(),
  kind: z.enum(MEASURE_KINDS),
  /** Section that the measure stands in; null at the top of the document. */
  section: z.string().nullable(),
  path: z.array(z.string()),
  title: z.string(),
  text: z.string(),
  ...span,
  scope: z.enum(SCOPES),
  departments: z.array(departmentSchema),
  links: z.array(linkSchema),
  mentions: z.array(mentionSchema),
  instruments: z.array(z.enum(INSTRUMENT_KINDS)),
  beneficiaries: z.array(z.string()),
  amounts: z.array(amountSchema),
  targets: z.array(targetSchema),
});

export const sectionSchema = z.object({
  id: z.string(),
  heading: z.string(),
  kind: z.enum(SECTION_KINDS),
  ...span,
  parent: z.string().nullable(),
});

export const warningSchema = z.object({ code: z.string(), message: z.string(), ...span });

export const documentSchema = z.object({
  /** Stable for the same area, title, number and date of issue. */
  id: z.string(),
  title: z.string(),
  level: z.enum(LEVELS),
  /** Name of the area, `闵行区`; null where the text does not tell. */
  area: z.string().nullable(),
  number: z.string().nullable(),
  issuers: z.array(z.string()),
  issued: isoDate.nullable(),
  published: isoDate.nullable(),
  effective_from: isoDate.nullable(),
  valid_until: isoDate.nullable(),
  period_from: z.string().nullable(),
  period_until: z.string().nullable(),
  /** Why its measures never count; null where they do while it is in force. */
  uncounted: z.enum(UNCOUNTED).nullable(),
});

export const extractionSchema = z.object({
  format: z.literal(1),
  source: z.object({
    file: z.string(),
    sha256: z.string(),
    encoding: z.string(),
    script: z.enum(['simplified', 'traditional']),
    /** What offsets point into, in a file of a .docx or .pdf, which has no text of its own to point into. */
    text: z.string().optional(),
  }),
  document: documentSchema,
  sections: z.array(sectionSchema),
  measures: z.array(measureSchema),
  warnings: z.array(warningSchema),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Mention = z.infer<typeof mentionSchema>;
export type Department = z.infer<typeof departmentSchema>;
export type Amount = z.infer<typeof amountSchema>;
export type Target = z.infer<typeof targetSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Warning = z.infer<typeof warningSchema>;
export type DocumentFields = z.infer<typeof documentSchema>;
export type Extraction = z.infer<typeof extractionSchema>;
