/** What can be put into a report. The address opens the exact view; what no address brings back stands beside it. */
import * as z from 'zod';
import { RELATIONSHIPS, type RelationshipType } from '../../../../cypher/model.ts';
import { DRAWN_LABELS } from '../../../api/graph.ts';

const edgeType = z.enum(['COUNTS', ...(Object.keys(RELATIONSHIPS) as RelationshipType[])]);

/** A graph as it was on the screen: the y axis points up. */
export const pictureSchema = z.object({
  nodes: z
    .array(
      z.object({
        label: z.enum(DRAWN_LABELS),
        id: z.string().min(1).max(400),
        name: z.string(),
        nameEn: z.string().nullable(),
        /** Id of the tier that gives it its colour. */
        tier: z.string().nullable(),
        x: z.number(),
        y: z.number(),
      }),
    )
    .max(2000),
  /** Keys of both ends (`Label:id`), the type, and how many links it stands for. */
  edges: z
    .array(z.object({ from: z.string(), to: z.string(), type: edgeType, weight: z.number() }))
    .max(6000),
});
export type Picture = z.infer<typeof pictureSchema>;

const common = {
  id: z.string().min(1).max(100),
  /** What the report calls it. */
  title: z.string().max(400),
  note: z.string().max(20_000),
  /** Path and search of the page. */
  address: z
    .string()
    .regex(/^\/(?!\/)/)
    .max(40_000),
  /** What narrows the view beyond its address: ids of the two measures of a pair, or of a means. */
  about: z.array(z.string().max(400)).max(10).optional(),
};

export const itemSchema = z.discriminatedUnion('kind', [
  /** A view that its address brings back: matrix, cell, gaps, an overlap, a comparison, a measure or one of its links. */
  z.object({ ...common, kind: z.literal('view') }),
  z.object({ ...common, kind: z.literal('graph'), picture: pictureSchema }),
  z.object({
    ...common,
    kind: z.literal('query'),
    query: z.string().max(40_000),
    columns: z.array(z.string().max(400)).max(60),
    rows: z.array(z.array(z.string().max(20_000))).max(1000),
    /** There are more rows than these. */
    more: z.boolean(),
  }),
]);
export type ReportItem = z.infer<typeof itemSchema>;

/** What an item is told by: its kind, the view that it opens, and what narrows that. */
export type ItemHead = Pick<ReportItem, 'kind' | 'address' | 'about' | 'title'>;

/** What an item holds that its address does not bring back. */
export type ItemContent =
  | { picture: Picture }
  | Pick<Extract<ReportItem, { kind: 'query' }>, 'query' | 'columns' | 'rows' | 'more'>;
