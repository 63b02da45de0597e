/** What a graph starts from: the framework with its areas, or measures with what they are about. */
import {
  type Area,
  type DocumentSummary,
  type Framework,
  NO_AREA,
  type Priority,
  type Tier,
} from '../../api/coverage.ts';
import type { GraphNode } from '../../api/graph.ts';
import type { MeasureSummary } from '../../api/measures.ts';
import type { Matrix } from './coverage.ts';
import { EMPTY, edge, type Graph, type GraphEdge, keyOf, merged } from './graph.ts';

export const GRAPH_STARTS = ['framework', 'cell', 'document', 'node'] as const;
export type GraphStart = (typeof GRAPH_STARTS)[number];

interface Asked {
  start: GraphStart | null;
  area: string | null;
  target: string | null;
  document: string | null;
  node: string | null;
}

/** The start that the address can hold to: what it needs must stand there too. */
export function startOf({ start, area, target, document, node }: Asked): GraphStart {
  if (start === 'cell' && (area !== null || target !== null)) return start;
  if (start === 'document' && document !== null) return start;
  if (start === 'node' && node !== null) return start;
  return 'framework';
}

const bare = { nameEn: null, tier: null, document: null, facts: {} };

function areaNode({ id, name, nameEn }: Area): GraphNode {
  return { ...bare, label: 'Area', id, name, nameEn };
}

function tierNode({ id, name, nameEn }: Tier): GraphNode {
  return { ...bare, label: 'Tier', id, name, nameEn };
}

function priorityNode({ id, name, nameEn, tier, definition, definitionEn }: Priority): GraphNode {
  return { ...bare, label: 'Priority', id, name, nameEn, tier, facts: { definition, definitionEn } };
}

function frameworkNode({ id, name, nameEn }: Framework): GraphNode {
  return { ...bare, label: 'Framework', id, name, nameEn };
}

function documentNode({ id, title, number, issued, effectiveFrom, validUntil }: DocumentSummary): GraphNode {
  const said = Object.entries({ number, issued, effectiveFrom, validUntil }).filter(
    ([, value]) => value !== null,
  );
  return { ...bare, label: 'Document', id, name: title, document: id, facts: Object.fromEntries(said) };
}

/** Framework, tiers, priorities, and the areas that have measures which count, joined by how many they are. */
export function frameworkGraph({ framework, rows }: Matrix): Graph {
  const root = frameworkNode(framework);
  const tiers = framework.tiers.map(tierNode);
  const priorities = framework.priorities.map(priorityNode);
  const covering = rows.filter(
    ({ area, cells }) =>
      area.id !== NO_AREA && cells.some(({ column, measures }) => column.kind === 'priority' && measures > 0),
  );
  const edges: GraphEdge[] = [
    ...tiers.map((tier) => edge('OF', keyOf(tier), keyOf(root))),
    ...framework.priorities.map(({ id, tier }) => edge('IN_TIER', `Priority:${id}`, `Tier:${tier}`)),
    ...covering.flatMap(({ area, cells }) =>
      cells
        .filter(({ column, measures }) => column.kind === 'priority' && measures > 0)
        .map(({ column, measures }) =>
          edge('COUNTS', keyOf(areaNode(area)), `Priority:${column.id}`, measures),
        ),
    ),
  ];
  return merged(EMPTY, [root, ...tiers, ...priorities, ...covering.map(({ area }) => areaNode(area))], edges);
}

/** Measures with their document, its area, the departments that answer, and what they address. */
export function measuresGraph(
  measures: readonly MeasureSummary[],
  documents: ReadonlyMap<string, DocumentSummary>,
  areas: readonly Area[],
  framework: Framework,
): Graph {
  const targets = new Map<string, GraphNode>([
    ...framework.priorities.map((one): [string, GraphNode] => [one.id, priorityNode(one)]),
    ...framework.tiers.map((one): [string, GraphNode] => [one.id, tierNode(one)]),
    [framework.id, frameworkNode(framework)],
  ]);
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for (const measure of measures) {
    const key = `Measure:${measure.id}`;
    nodes.push({
      ...bare,
      label: 'Measure',
      id: measure.id,
      name: measure.title,
      document: measure.document,
    });
    const document = documents.get(measure.document);
    const area = areas.find(({ id }) => id === document?.area);
    if (document) {
      nodes.push(documentNode(document));
      edges.push(edge('HAS_MEASURE', `Document:${document.id}`, key));
    }
    if (document && area) {
      nodes.push(areaNode(area));
      edges.push(edge('OF', `Document:${document.id}`, keyOf(areaNode(area))));
    }
    for (const { id, name } of measure.departments) {
      nodes.push({ ...bare, label: 'Department', id, name });
      edges.push(edge('RESPONSIBLE', key, `Department:${id}`));
    }
    for (const { target, state } of measure.links) {
      const node = targets.get(target);
      if (!node || state === 'rejected') continue;
      nodes.push(node);
      edges.push(edge('ADDRESSES', key, keyOf(node)));
    }
  }
  return merged(EMPTY, nodes, edges);
}
