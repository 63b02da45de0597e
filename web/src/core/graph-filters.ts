/** Filters of the graph: what of it a person wants to see, by what nodes and links are about. */
import { LINK_STATES, RELATIONS } from '../../../cypher/model.ts';
import { type DocumentSummary, NO_AREA } from '../../api/coverage.ts';
import type { DrawnLabel, GraphNode } from '../../api/graph.ts';
import type { Graph, GraphEdge } from './graph.ts';
import { STATUSES, statusOn } from './status.ts';

/** Stands for “none” among the values of a filter. */
export const NONE = NO_AREA;

export const FACETS = ['areas', 'tiers', 'instruments', 'statuses', 'relations', 'states'] as const;
export type Facet = (typeof FACETS)[number];

export const FACET_OF_TIERS = 'tiers' satisfies Facet;

/** The values of each facet that are shown; null for all of them. */
export type GraphFilters = Readonly<Record<Facet, readonly string[] | null>>;

/** Everything but links that a person rejected. */
export const NO_FILTERS: GraphFilters = {
  areas: null,
  tiers: null,
  instruments: null,
  statuses: null,
  relations: null,
  states: LINK_STATES.filter((state) => state !== 'rejected'),
};

/** What the status of a document is told from. */
export interface Dated {
  documents: ReadonlyMap<string, DocumentSummary>;
  asOf: string;
}

/** Facets whose values are few and always the same. */
export const FIXED_VALUES: Partial<Record<Facet, readonly string[]>> = {
  statuses: STATUSES,
  relations: RELATIONS,
  states: LINK_STATES,
};

const or = (values: readonly string[]) => (values.length > 0 ? values : [NONE]);

/** Labels that a facet asks, and what each says to it. A label that it does not ask passes. */
const ASKED: Partial<
  Record<Facet, Partial<Record<DrawnLabel, (node: GraphNode, dated: Dated) => readonly string[]>>>
> = {
  areas: Object.fromEntries(
    (['Area', 'Document', 'Department', 'Measure'] as const).map((label) => [
      label,
      ({ area }: GraphNode) => [area ?? NONE],
    ]),
  ),
  tiers: {
    Tier: ({ id }) => [id],
    Priority: ({ tier }) => [tier ?? NONE],
    Measure: ({ tiers }) => or(tiers),
  },
  instruments: { Instrument: ({ id }) => [id], Measure: ({ instruments }) => or(instruments) },
  statuses: { Document: statusValues, Measure: statusValues },
};

function statusValues({ document }: GraphNode, { documents, asOf }: Dated): readonly string[] {
  const found = document === null ? undefined : documents.get(document);
  return [found ? statusOn(found, asOf) : 'not-stated'];
}

function edgeValue(facet: Facet, { relation, state }: GraphEdge): string | null {
  return facet === 'relations' ? relation : facet === 'states' ? state : null;
}

/** What a node says to a facet, or null where it is not asked. */
export function valuesOf(facet: Facet, node: GraphNode, dated: Dated): readonly string[] | null {
  return ASKED[facet]?.[node.label]?.(node, dated) ?? null;
}

/** A filter with one value put in or taken out; `all` are the values that there are. All of them are no filter. */
export function toggledValue(
  wanted: readonly string[] | null,
  value: string,
  all: readonly string[],
): readonly string[] | null {
  const before = wanted ?? all;
  const next = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return all.every((one) => next.includes(one)) ? null : next;
}

/** How many nodes, or links, of a graph say each value of a facet. */
export function valueCounts(graph: Graph, facet: Facet, dated: Dated): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const node of graph.nodes.values()) for (const value of valuesOf(facet, node, dated) ?? []) add(value);
  for (const one of graph.edges.values()) {
    const value = edgeValue(facet, one);
    if (value !== null) add(value);
  }
  return counts;
}

/**
 * The nodes and links that pass every filter. A node whose links were all filtered away goes as well: it stood there
 * for what it was joined to.
 */
export function filtered(graph: Graph, filters: GraphFilters, dated: Dated): Graph {
  const set = FACETS.flatMap((facet) => {
    const wanted = filters[facet];
    return wanted === null ? [] : [{ facet, wanted: new Set(wanted) }];
  });
  if (set.length === 0) return graph;
  const nodes = new Map<string, GraphNode>();
  for (const [key, node] of graph.nodes) {
    const passes = set.every(({ facet, wanted }) => {
      const values = valuesOf(facet, node, dated);
      return values === null || values.some((value) => wanted.has(value));
    });
    if (passes) nodes.set(key, node);
  }
  return withoutLosers(graph, nodes, (one) =>
    set.every(({ facet, wanted }) => {
      const value = edgeValue(facet, one);
      return value === null || wanted.has(value);
    }),
  );
}

/** Takes away what had links and has none left among those that pass. */
function withoutLosers(
  before: Graph,
  nodes: Map<string, GraphNode>,
  passes: (one: GraphEdge) => boolean,
): Graph {
  const [had, joined] = [new Set<string>(), new Set<string>()];
  const edges = new Map<string, GraphEdge>();
  for (const [key, one] of before.edges) {
    const { from, to, state } = one;
    // A link that a person rejected is no reason for a node to stand there, nor for it to go with it.
    if (state !== 'rejected') had.add(from).add(to);
    if (!nodes.has(from) || !nodes.has(to) || !passes(one)) continue;
    joined.add(from).add(to);
    edges.set(key, one);
  }
  for (const key of had) if (!joined.has(key)) nodes.delete(key);
  return { nodes, edges };
}
