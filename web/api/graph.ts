/** Nodes of the graph and their neighbours. */
import * as z from 'zod';
import {
  type Label,
  LINK_STATES,
  RELATIONS,
  RELATIONSHIPS,
  type RelationshipType,
} from '../../cypher/model.ts';
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

const drawnLabel = z.enum(DRAWN_LABELS);

const relationshipType = z.enum(Object.keys(RELATIONSHIPS) as [RelationshipType, ...RelationshipType[]]);

const direction = z.enum(['out', 'in']);

/** The most nodes that one question names: more than can be drawn, as the table shows them all. */
const MOST_NODES = 20_000;

export const graphNodeSchema = z.object({
  label: drawnLabel,
  id,
  name: z.string(),
  nameEn: z.string().nullable(),
  /** Of a priority: its tier. */
  tier: id.nullable(),
  /** Of a measure, the document that it stands in; of a document, itself. */
  document: id.nullable(),
  /** Of an area, a document, a measure and a department: the area it belongs to. */
  area: id.nullable(),
  /** Of a measure: tiers that it addresses, through a priority or by name, and instruments that it uses. */
  tiers: z.array(id),
  instruments: z.array(id),
});

/** Of a link between a measure and what it addresses; null of any other. */
const linkMarks = {
  relation: z.enum(RELATIONS).nullable(),
  state: z.enum(LINK_STATES).nullable(),
};

const nodeName = z.object({ label: drawnLabel, id });

/** A relationship between two nodes of the graph; several of one type between the same two are one. */
export const graphLinkSchema = z.object({
  type: relationshipType,
  from: nodeName,
  to: nodeName,
  ...linkMarks,
});

/** Neighbours of one kind: by relationship type, direction and label. */
export const graphGroupSchema = z.object({
  type: relationshipType,
  direction,
  other: drawnLabel,
  total: count,
});

const property = z.union([z.string(), z.number(), z.null(), z.array(z.string()), z.array(z.number())]);

/** Properties by the names that the model gives them. */
const properties = z.record(z.string(), property);

export const graphAroundSchema = z.object({
  node: graphNodeSchema,
  properties,
  groups: z.array(graphGroupSchema),
});

/** Links of one type between the same two nodes; offsets in their properties point into the document. */
export const graphLinkDetailsSchema = z.object({
  measure: id.nullable(),
  document: id.nullable(),
  links: z.array(properties),
});

/** Nodes, and what is between them and those that were shown before. */
export const graphPartSchema = z.object({ nodes: z.array(graphNodeSchema), links: z.array(graphLinkSchema) });

/** `more` where the group has neighbours beyond those that were shown and these. */
export const graphExpandSchema = graphPartSchema.extend({ more: z.boolean() });

export type DrawnLabel = (typeof DRAWN_LABELS)[number];
export type GraphNode = z.infer<typeof graphNodeSchema>;
export type GraphLink = z.infer<typeof graphLinkSchema>;
export type LinkMarks = Pick<GraphLink, 'relation' | 'state'>;
export type GraphGroup = z.infer<typeof graphGroupSchema>;
export type GraphPart = z.infer<typeof graphPartSchema>;
export type Properties = z.infer<typeof properties>;
export type NodeName = z.infer<typeof nodeName>;

export const graphAroundQuestion = nodeName;

const names = z.array(nodeName).max(MOST_NODES);

/** Some nodes with everything between them, and between them and those that are shown. */
export const graphNodesQuestion = z.object({ wanted: names.min(1), shown: names });

/** The first neighbours of a group, in a fixed order, that are not shown. */
export const graphExpandQuestion = z.object({
  ...nodeName.shape,
  type: relationshipType,
  direction,
  other: drawnLabel,
  limit: z.int().min(1).max(500),
  shown: names,
});

export const graphLinkQuestion = z.object({ type: relationshipType, from: nodeName, to: nodeName });

/** The most steps of a path. */
export const LONGEST_PATH = 8;

export const graphPathQuestion = z.object({
  from: nodeName,
  to: nodeName,
  longest: z.int().min(1).max(LONGEST_PATH),
  shown: names,
});

/** Shortest paths, from end to end, with what is on them. */
export const graphPathSchema = graphPartSchema.extend({
  paths: z.array(z.array(nodeName).min(1)),
  /** Whether there is none but by way of what joins nearly everything, such as an area or an instrument. */
  hubs: z.boolean(),
  /** Whether the search ended because too much lies between. */
  tooMany: z.boolean(),
});

/** Labels with few enough nodes to list all their names. */
export const NAMED_LABELS = [
  'Framework',
  'Tier',
  'Priority',
  'Area',
  'Department',
  'Line',
  'Industry',
  'Instrument',
  'Beneficiary',
] as const satisfies readonly DrawnLabel[];

const namedSchema = z.object({
  label: z.enum(NAMED_LABELS),
  id,
  name: z.string(),
  nameEn: z.string().nullable(),
  /** Short forms and former names. */
  others: z.array(z.string()),
});

export const graphNamesSchema = z.object({ names: z.array(namedSchema) });
export type Named = z.infer<typeof namedSchema>;
