/** Measures, with their departments, links and figures. */
import * as z from 'zod';
import {
  INSTRUMENT_KINDS,
  LINK_STATES,
  MEASURE_KINDS,
  RELATIONS,
  ROLES,
  SCOPES,
  TARGET_OPS,
} from '../../cypher/model.ts';
import { id, offset, span } from './common.ts';

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

/** `more` where the list was cut. */
export const measuresSchema = z.object({ measures: z.array(measureSummarySchema), more: z.boolean() });

export const fullMeasuresSchema = z.object({ measures: z.array(measureSchema), more: z.boolean() });
export type MeasureSummary = z.infer<typeof measureSummarySchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Amount = z.infer<typeof amountSchema>;
export type TargetFigure = z.infer<typeof targetFigureSchema>;

/** Measures that fit all of what is named. */
export const measuresQuestion = z
  .object({
    area: id.optional(),
    target: id.optional(),
    department: id.optional(),
    instrument: id.optional(),
  })
  .refine((question) => Object.values(question).some((value) => value !== undefined), {
    message: 'needs an area, a target, a department or an instrument',
  });
export type MeasuresQuestion = z.infer<typeof measuresQuestion>;

export const measureQuestion = z.object({ id });
