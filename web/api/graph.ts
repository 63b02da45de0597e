/** Nodes of the graph and their neighbours. */
import * as z from 'zod';
import { type Label, RELATIONSHIPS, type RelationshipType } from '../../cypher/model.ts';
import { count, id } from './common.ts';

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

export type DrawnLabel = (typeof DRAWN_LABELS)[number];
export type GraphNode = z.infer<typeof graphNodeSchema>;
export type GraphGroup = z.infer<typeof graphGroupSchema>;

export const graphAroundQuestion = z.object({ label: drawnLabel, id });

/** Neighbours in the order of their ids: whoever has some of them already asks for that many more. */
export const graphExpandQuestion = z.object({
  label: drawnLabel,
  id,
  type: relationshipType,
  direction,
  other: drawnLabel,
  limit: z.coerce.number().int().min(1).max(2000).default(25),
});
