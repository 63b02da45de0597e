/**
 * The graph: labels, relationship types, their properties and how ids are made.
 * This is the one definition; schemas, loaders, stores and queries derive from it.
 */
import * as z from 'zod';
import { isDay } from './day.ts';

/** A day that exists, ISO: `2027-01-14`. */
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'an ISO date such as 2027-01-14')
  .refine(isDay, 'a day that exists');
const offset = z.int().nonnegative();
const id = z.string().min(1);

export const LEVELS = ['province', 'city', 'district', 'functional-area', 'other'] as const;
export const SECTION_KINDS = [
  'principle',
  'goal',
  'scope',
  'measure',
  'safeguard',
  'supplementary',
  'note',
  'chrome',
] as const;
export const MEASURE_KINDS = ['measure', 'safeguard'] as const;
export const SCOPES = ['targeted', 'horizontal', 'framework-wide', 'other-industry'] as const;
export const ROLES = ['lead', 'responsible', 'support'] as const;
export const RELATIONS = ['direct', 'named'] as const;
/** `proposed`: made by a rule. `accepted`, `rejected`: what a person decided; it survives re-ingest. */
export const LINK_STATES = ['proposed', 'accepted', 'rejected'] as const;
export const TARGET_OPS = ['>=', '<=', '>', '<', '=', '~'] as const;
/** Why the measures of a document never count: it is no more than a draft, or no text of a policy at all. */
export const UNCOUNTED = ['draft', 'no-policy'] as const;
export const INSTRUMENT_KINDS = [
  'grant',
  'loan',
  'equity',
  'tax',
  'space',
  'talent',
  'platform',
  'procurement',
  'pilot',
  'standard',
  'service',
  'promotion',
  'regulation',
] as const;

/** Properties of every node, by label. Every node has an `id` that is unique within its label. */
export const NODES = {
  Area: z.object({ id, name: z.string(), nameEn: z.string(), level: z.enum(LEVELS) }),
  Document: z.object({
    id,
    title: z.string(),
    number: z.string().nullable(),
    level: z.enum(LEVELS),
    issued: isoDate.nullable(),
    published: isoDate.nullable(),
    effectiveFrom: isoDate.nullable(),
    validUntil: isoDate.nullable(),
    /** `2021`, `2021-06` or `2021-06-30`, as precise as the title is. */
    periodFrom: z.string().nullable(),
    periodUntil: z.string().nullable(),
    /** Null where it counts while it is in force; a graph that is older than this property has none. */
    uncounted: z.enum(UNCOUNTED).nullable(),
    script: z.enum(['simplified', 'traditional']),
    sha256: z.string(),
    /** Where the document came from, as given to ingest. */
    source: z.string(),
    /** sha256 over document, seed data and code: equal means nothing to do. */
    fingerprint: z.string(),
    /** Warnings of the extraction, as `code: message`. */
    warnings: z.array(z.string()),
    /** How many measures address what: kept by every load, never part of what is loaded; see coverage.ts. */
    coverage: z.string().optional(),
  }),
  /** The decoded source text that every offset of a document points into. */
  SourceText: z.object({ id, text: z.string() }),
  Section: z.object({
    id,
    heading: z.string(),
    kind: z.enum(SECTION_KINDS),
    ordinal: z.int(),
    start: offset,
    end: offset,
  }),
  Measure: z.object({
    id,
    title: z.string(),
    text: z.string(),
    kind: z.enum(MEASURE_KINDS),
    scope: z.enum(SCOPES),
    ordinal: z.int(),
    path: z.array(z.string()),
    start: offset,
    end: offset,
  }),
  Department: z.object({ id, name: z.string(), short: z.string(), aliases: z.array(z.string()) }),
  Line: z.object({ id, name: z.string(), nameEn: z.string() }),
  Framework: z.object({
    id,
    name: z.string(),
    nameEn: z.string(),
    validFrom: isoDate.nullable(),
    validUntil: isoDate.nullable(),
    /** sha256 over the whole reference part: equal means nothing to do. */
    fingerprint: z.string(),
  }),
  Tier: z.object({ id, code: z.string(), name: z.string(), nameEn: z.string(), ordinal: z.int() }),
  Priority: z.object({
    id,
    code: z.string(),
    name: z.string(),
    nameEn: z.string(),
    definition: z.string(),
    definitionEn: z.string(),
    isNot: z.string(),
    isNotEn: z.string(),
    ordinal: z.int(),
  }),
  Industry: z.object({ id, name: z.string(), nameEn: z.string() }),
  Instrument: z.object({ id, name: z.string(), nameEn: z.string(), kind: z.enum(INSTRUMENT_KINDS) }),
  Beneficiary: z.object({ id, name: z.string(), nameEn: z.string() }),
  Amount: z.object({
    id,
    /** `ceiling` for 不超过/最高, `sum` for a programme's or a fund's total. */
    role: z.enum(['ceiling', 'sum']),
    max: z.number(),
    currency: z.string(),
    /** What the amount is per (项目, 年, 人…), as written; null where the text does not say. */
    per: z.string().nullable(),
    asWritten: z.string(),
    start: offset,
    end: offset,
  }),
  Target: z.object({
    id,
    indicator: z.string(),
    op: z.enum(TARGET_OPS),
    value: z.number(),
    unit: z.string(),
    year: z.int().nullable(),
    asWritten: z.string(),
    start: offset,
    end: offset,
  }),
} as const;

export type Label = keyof typeof NODES;
export type NodeProperties<L extends Label> = z.infer<(typeof NODES)[L]>;

const spans = { evidence: z.array(z.string()), starts: z.array(offset), ends: z.array(offset) };
const none = z.object({});

/** Properties of every relationship, by type, and the labels at its two ends. */
export const RELATIONSHIPS = {
  OF: { from: ['Document', 'Department', 'Tier'], to: ['Area', 'Framework'], properties: none },
  ISSUED_BY: { from: ['Document'], to: ['Department'], properties: z.object({ order: z.int() }) },
  IN_LINE: { from: ['Department'], to: ['Line'], properties: none },
  HAS_TEXT: { from: ['Document'], to: ['SourceText'], properties: none },
  HAS_SECTION: { from: ['Document', 'Section'], to: ['Section'], properties: none },
  /** A document has every measure of its own, so that short questions stay short; a section those right under it. */
  HAS_MEASURE: { from: ['Document', 'Section'], to: ['Measure'], properties: none },
  IN_AREA: { from: ['Measure'], to: ['Area'], properties: none },
  RESPONSIBLE: {
    from: ['Measure'],
    to: ['Department'],
    properties: z.object({
      role: z.enum(ROLES),
      order: z.int(),
      asWritten: z.string(),
      start: offset,
      end: offset,
    }),
  },
  ADDRESSES: {
    from: ['Measure'],
    to: ['Priority', 'Tier', 'Framework'],
    properties: z.object({
      relation: z.enum(RELATIONS),
      state: z.enum(LINK_STATES),
      confidence: z.number().min(0).max(1),
      ...spans,
      terms: z.array(z.string()),
      rule: z.string(),
    }),
  },
  MENTIONS: { from: ['Measure'], to: ['Industry'], properties: z.object(spans) },
  PART_OF: { from: ['Industry'], to: ['Priority'], properties: none },
  IN_TIER: { from: ['Priority'], to: ['Tier'], properties: none },
  USES: { from: ['Measure'], to: ['Instrument'], properties: none },
  SUPPORTS: { from: ['Measure'], to: ['Beneficiary'], properties: none },
  OFFERS: { from: ['Measure'], to: ['Amount'], properties: none },
  COMMITS_TO: { from: ['Measure'], to: ['Target'], properties: none },
  SIMILAR_TO: { from: ['Measure'], to: ['Measure'], properties: z.object({ score: z.number() }) },
  MAPS_TO: { from: ['Priority'], to: ['Priority'], properties: z.object({ relation: z.string() }) },
} as const satisfies Record<
  string,
  { from: readonly Label[]; to: readonly Label[]; properties: z.ZodObject }
>;

export type RelationshipType = keyof typeof RELATIONSHIPS;
export type RelationshipProperties<T extends RelationshipType> = z.infer<
  (typeof RELATIONSHIPS)[T]['properties']
>;

/** A node to load. */
export type GraphNode = { [L in Label]: { label: L; properties: NodeProperties<L> } }[Label];

/** One end of a relationship: a node that is in the same part, in the reference part, or shared. */
export interface NodeRef<L extends Label = Label> {
  label: L;
  id: string;
}

/** A relationship to load. `id` is unique; see {@link relationshipId}. */
export type GraphRelationship = {
  [T in RelationshipType]: {
    type: T;
    id: string;
    from: NodeRef;
    to: NodeRef;
    properties: RelationshipProperties<T>;
  };
}[RelationshipType];

/**
 * Labels whose nodes belong to no document alone: a document that names one creates it if it is missing,
 * and a department, beneficiary or line that nothing points at any more goes with the last document.
 */
export const SHARED_LABELS = ['Department', 'Beneficiary', 'Line'] as const satisfies readonly Label[];

/** Types that join nodes of different documents; a part of nothing but these has no nodes of its own. */
export const LINK_TYPES = ['SIMILAR_TO', 'MAPS_TO'] as const satisfies readonly RelationshipType[];

/** Owner of the part that frameworks, areas and instruments are loaded in. */
export const REFERENCE_OWNER = 'reference';

/**
 * What is loaded and replaced as one: the reference data, or everything that comes from one document.
 * `nodes` of {@link SHARED_LABELS} are merged; all others, and all relationships, belong to `owner`.
 */
export interface GraphPart {
  owner: string;
  nodes: readonly GraphNode[];
  relationships: readonly GraphRelationship[];
}

/** The id of a relationship: the same ends, type and discriminator (a role, say) give the same id. */
export function relationshipId(
  type: RelationshipType,
  from: NodeRef,
  to: NodeRef,
  discriminator = '',
): string {
  return `${type}|${from.label}:${from.id}|${to.label}:${to.id}${discriminator && `|${discriminator}`}`;
}

/** Id of a priority, tier or the framework itself in the graph, from a link target of an extraction. */
export function targetRef(
  frameworkId: string,
  to: string,
): NodeRef<'Priority'> | NodeRef<'Tier'> | NodeRef<'Framework'> {
  if (to === 'framework') return { label: 'Framework', id: frameworkId };
  if (to.startsWith('tier:')) return { label: 'Tier', id: `${frameworkId}/${to}` };
  return { label: 'Priority', id: `${frameworkId}/${to}` };
}
