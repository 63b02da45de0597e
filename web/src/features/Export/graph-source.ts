/** The graph as it is drawn, as a source of exports. */
import { viewOf } from '../../../../cypher/export/palette.ts';
import type { ExportLimit } from '../../../../cypher/export/settings.ts';
import type { EvidenceRow, ExportEdge, ExportNode } from '../../../../cypher/export/subgraph.ts';
import { type GraphEdge, type Point, parseKey } from '../../core/graph.ts';
import { askExportNodes } from '../../data/export.ts';
import type { DrawnNode } from '../../graph/scene.ts';
import { type About, citations, counted, settingsOf } from './about.ts';
import type { ExportBase, ExportSource } from './source.ts';

interface DrawnGraph {
  title: string;
  nodes: readonly Pick<DrawnNode, 'key' | 'label' | 'name' | 'size' | 'tier'>[];
  edges: Iterable<Pick<GraphEdge, 'key' | 'type' | 'from' | 'to' | 'weight'>>;
  /** Where the nodes are; a picture needs a place for each. */
  places: ReadonlyMap<string, Point>;
  subject?: 'graph' | 'selection';
  /** What is hidden or filtered out, say. */
  limits?: readonly ExportLimit[];
  view?: About['view'];
}

/** The graph as it is drawn: with all properties of its nodes and links, which the server is asked for. */
export function graphSource(base: ExportBase, drawn: DrawnGraph): ExportSource {
  const { title, nodes, places, subject = 'graph', limits = [], view = [] } = drawn;
  const edges = [...drawn.edges];
  const stated = settingsOf(base, { title, subject, limits, view });
  // Only numbers of measures depend on which links count; links themselves are drawn whatever they are.
  const counts = edges.some(({ type }) => type === 'COUNTS');
  const settings = counts ? stated : { ...stated, counting: null };
  const look = (node: (typeof nodes)[number]): ExportNode['view'] => ({
    ...viewOf(node.label, node.tier),
    size: node.size,
    ...places.get(node.key),
  });
  const shownLinks = new Set(
    edges.filter(({ type }) => type === 'ADDRESSES').map(({ from, to }) => `${from} ${to}`),
  );
  const load = once(async () => {
    const known = new Map<string, ExportNode['properties']>();
    const links = new Map<string, ExportEdge[]>();
    const evidence: EvidenceRow[] = [];
    const wanted = nodes.flatMap(({ key }) => parseKey(key) ?? []);
    for await (const part of askExportNodes(wanted, base)) {
      for (const { key, properties } of part.nodes) known.set(key, properties as ExportNode['properties']);
      for (const edge of part.edges) {
        const ends = `${edge.type} ${edge.source} ${edge.target}`;
        links.set(ends, [...(links.get(ends) ?? []), edge as ExportEdge]);
      }
      evidence.push(
        ...part.evidence.filter(({ measureId, targetId }) =>
          ['Priority', 'Tier', 'Framework'].some((label) =>
            shownLinks.has(`Measure:${measureId} ${label}:${targetId}`),
          ),
        ),
      );
    }
    return { known, links, evidence };
  });
  const placed = nodes.every(({ key }) => places.has(key));
  return {
    what: {
      settings,
      graph: {
        nodes: async function* () {
          const { known } = await load();
          for (const node of nodes)
            yield {
              key: node.key,
              labels: [node.label],
              name: node.name,
              properties: known.get(node.key) ?? {},
              view: look(node),
            };
        },
        edges: async function* () {
          const { links } = await load();
          // Numbers of measures between an area and a priority stand in no store.
          for (const { key, type, from, to, weight } of edges)
            yield* links.get(`${type} ${from} ${to}`) ?? [
              { key, source: from, target: to, type, properties: { measures: weight } },
            ];
        },
        evidence: async function* () {
          yield* (await load()).evidence;
        },
      },
      ...(placed && {
        picture: () => ({
          nodes: nodes.map((node) => ({
            key: node.key,
            labels: [node.label],
            name: node.name,
            properties: {},
            view: { ...look(node), ...places.get(node.key)! },
          })),
          edges: edges.map(({ key, type, from, to }) => ({
            key,
            source: from,
            target: to,
            type,
            properties: {},
          })),
        }),
      }),
      citations: citations(base, settings),
    },
    contents: [counted(base, 'nodes', nodes.length), counted(base, 'edges', edges.length)],
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      // Another attempt asks again.
      made = null;
      throw error;
    });
    return made;
  };
}
