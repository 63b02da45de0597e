/** Measures, with their departments, links and figures; what they hold of the graph is as the model defines it. */
import * as z from 'zod';
import { NODES, type NodeProperties, RELATIONSHIPS } from '../../cypher/model.ts';
import { id } from './common.ts';

export const departmentSchema = NODES.Department.omit({ aliases: true }).extend(
  RELATIONSHIPS.RESPONSIBLE.properties.shape,
);

/** `target`: id of the priority, tier or framework. */
export const linkSchema = RELATIONSHIPS.ADDRESSES.properties.extend({ target: id });

/** A measure as a list shows it. */
export const measureSummarySchema = NODES.Measure.omit({ scope: true }).extend({
  document: id,
  departments: z.array(departmentSchema),
  links: z.array(linkSchema),
});

/** Whom measures support; a graph that was loaded before their English names has none. */
export const beneficiarySchema = z.object({
  name: z.string(),
  nameEn: z
    .string()
    .nullable()
    .transform((nameEn) => nameEn ?? ''),
});

/** A measure with everything that is known of it. */
export const measureSchema = measureSummarySchema.extend({
  ...NODES.Measure.pick({ scope: true }).shape,
  amounts: z.array(NODES.Amount),
  targets: z.array(NODES.Target),
  instruments: z.array(NODES.Instrument),
  beneficiaries: z.array(beneficiarySchema),
});

/** `more` where the list was cut. */
export const measuresSchema = z.object({ measures: z.array(measureSummarySchema), more: z.boolean() });

export const fullMeasuresSchema = z.object({ measures: z.array(measureSchema), more: z.boolean() });
export type MeasureSummary = z.infer<typeof measureSummarySchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Amount = NodeProperties<'Amount'>;
export type TargetFigure = NodeProperties<'Target'>;

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
