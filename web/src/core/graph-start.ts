/** What a graph starts from: the framework with its areas, or measures with what they are about. */
import { type DocumentSummary, type Framework, NO_AREA } from '../../api/coverage.ts';
import type { MeasureSummary } from '../../api/measures.ts';
import type { Matrix } from './coverage.ts';
import { edge } from './graph.ts';
import type { GraphStarting } from './graph-shown.ts';

/** `nodes` starts empty: everything that it shows was sent to it and stands in its view. */
export const GRAPH_STARTS = ['framework', 'counts', 'cell', 'document', 'node', 'nodes'] as const;
export type GraphStart = (typeof GRAPH_STARTS)[number];

export interface Asked {
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
  if (start === 'nodes' || start === 'counts') return start;
  return 'framework';
}

/** Names a start, so that what was made of one is not taken for what was made of another. */
export function startKey(asked: Asked): string {
  const { area, target, document, node } = asked;
  const start = startOf(asked);
  const of = {
    framework: [],
    counts: [],
    cell: [area, target],
    document: [document],
    node: [node],
    nodes: [],
  }[start];
  return JSON.stringify([start, ...of]);
}

/** Forces draw more areas than these into a ball in which no link can be followed. */
const MOST_BY_FORCE = 12;

/** Framework, tiers, priorities, and the areas that have measures which count, joined by how many they are. */
export function frameworkStart({ framework, rows }: Matrix): GraphStarting {
  const counted = rows
    .filter(({ area }) => area.id !== NO_AREA)
    .flatMap(({ area, cells }) =>
      cells
        .filter(({ column, measures }) => column.kind === 'priority' && measures > 0)
        .map(({ column, measures }) => edge('COUNTS', `Area:${area.id}`, `Priority:${column.id}`, measures)),
    );
  const keys = [
    `Framework:${framework.id}`,
    ...framework.tiers.map(({ id }) => `Tier:${id}`),
    ...framework.priorities.map(({ id }) => `Priority:${id}`),
    ...counted.map(({ from }) => from),
  ];
  const areas = new Set(counted.map(({ from }) => from)).size;
  return {
    keys: [...new Set(keys)],
    edges: counted,
    ...(areas > MOST_BY_FORCE && { layout: 'bipartite' }),
  };
}

/** Areas and priorities alone, with all measures folded into numbers between them. */
export function countsStart(matrix: Matrix): GraphStarting {
  const { keys, edges } = frameworkStart(matrix);
  return {
    keys: keys.filter((key) => key.startsWith('Area:') || key.startsWith('Priority:')),
    edges,
    layout: 'bipartite',
  };
}

/** Measures with their document, its area, the departments that answer, and what they address. */
export function measuresStart(
  measures: readonly MeasureSummary[],
  documents: ReadonlyMap<string, DocumentSummary>,
  framework: Framework,
): GraphStarting {
  const targets = new Map([
    ...framework.priorities.map(({ id }): [string, string] => [id, `Priority:${id}`]),
    ...framework.tiers.map(({ id }): [string, string] => [id, `Tier:${id}`]),
    [framework.id, `Framework:${framework.id}`],
  ]);
  const keys = measures.flatMap(({ id, document, departments, links }) => {
    const area = documents.get(document)?.area;
    return [
      `Measure:${id}`,
      `Document:${document}`,
      ...(area ? [`Area:${area}`] : []),
      ...departments.map((department) => `Department:${department.id}`),
      ...links.filter(({ state }) => state !== 'rejected').flatMap(({ target }) => targets.get(target) ?? []),
    ];
  });
  return { keys: [...new Set(keys)], edges: [] };
}
