/** The views of the page as sources of exports. */
import { viewOf } from '../../../../cypher/export/palette.ts';
import type { ExportLimit, ExportSettings } from '../../../../cypher/export/settings.ts';
import type { EvidenceRow, ExportEdge, ExportNode, Table } from '../../../../cypher/export/subgraph.ts';
import type { Value } from '../../../../cypher/store/store.ts';
import { graphOfResult, tableOfResult } from '../../../../cypher/subgraph/of-result.ts';
import type { Measure } from '../../../api/measures.ts';
import type { Matrix, MatrixRow } from '../../core/coverage.ts';
import { comparisonTables } from '../../core/export/comparison-tables.ts';
import { type MatrixArrangement, matrixFigure, matrixTables } from '../../core/export/matrix-figure.ts';
import { exportSettings } from '../../core/export/settings.ts';
import { filled, wordsOf } from '../../core/export/words.ts';
import { type GraphEdge, type Point, parseKey } from '../../core/graph.ts';
import { nameOf } from '../../core/sentences.ts';
import { askCitedDocuments, askExportNodes } from '../../data/export.ts';
import type { DrawnNode } from '../../graph/scene.ts';
import { tierColour } from '../../ui/tier.ts';
import type { ExportBase, ExportSource } from './source.ts';

interface About {
  title: string;
  subject: ExportSettings['subject'];
  limits?: readonly ExportLimit[];
  view?: readonly (readonly [string, string])[];
}

function settingsOf(base: ExportBase, { title, subject, limits = [], view = [] }: About): ExportSettings {
  const { language, coverage, settings, address } = base;
  const all = [...view, [wordsOf(language).exports.address, address] as const];
  return exportSettings({ title, subject, language, coverage, settings, limits, view: all });
}

/** References to the documents that the settings look at. */
function citations({ language, signal }: ExportBase, { documents }: Pick<ExportSettings, 'documents'>) {
  return async function* () {
    yield* await askCitedDocuments(new Set(documents.map(({ id }) => id)), language, signal);
  };
}

const counted = ({ language }: ExportBase, what: 'nodes' | 'edges' | 'rows', count: number): string =>
  filled(wordsOf(language).exports[what], { count });

/** Tables with their numbers of rows; they are held already. */
function tableContents(base: ExportBase, tables: readonly Table[]): string[] {
  return tables.map((table) => {
    const rows = table.rows();
    return Array.isArray(rows) ? `${table.name}: ${counted(base, 'rows', rows.length)}` : table.name;
  });
}

/** The coverage matrix as it is drawn, and cell by cell. */
export function matrixSource(base: ExportBase, matrix: Matrix, arrangement: MatrixArrangement): ExportSource {
  const settings = settingsOf(base, { title: wordsOf(base.language).matrix.title, subject: 'matrix' });
  const tables = matrixTables(matrix, base.settings, base.language, arrangement.sort);
  return {
    what: {
      settings,
      tables,
      matrix: matrixFigure(matrix, settings, arrangement),
      citations: citations(base, settings),
    },
    contents: tableContents(base, tables),
  };
}

interface ComparedAreas {
  left: MatrixRow;
  right: MatrixRow;
  /** Measures of each side that count. */
  measures: readonly [readonly Measure[], readonly Measure[]];
  limits?: readonly ExportLimit[];
}

/** Two areas side by side. */
export function comparisonSource(
  base: ExportBase,
  { left, right, measures, limits = [] }: ComparedAreas,
): ExportSource {
  const { language } = base;
  const areas = `${nameOf(left.area, language)} – ${nameOf(right.area, language)}`;
  const title = `${wordsOf(language).compare.title}: ${areas}`;
  const settings = settingsOf(base, { title, subject: 'comparison', limits });
  const tables = comparisonTables({ left, right, measures, settings: base.settings, language });
  return {
    what: { settings, tables, citations: citations(base, settings) },
    contents: tableContents(base, tables),
  };
}

/** A list of gaps or overlaps, as it is narrowed down. */
export function gapsSource(
  base: ExportBase,
  { title, tables, view }: { title: string; tables: readonly Table[]; view: About['view'] },
): ExportSource {
  const settings = settingsOf(base, { title, subject: 'gaps', ...(view && { view }) });
  return {
    what: { settings, tables, citations: citations(base, settings) },
    contents: tableContents(base, tables),
  };
}

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
  const settings = settingsOf(base, { title, subject, limits, view });
  const edges = [...drawn.edges];
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
    for await (const part of askExportNodes(wanted, base.language, base.signal)) {
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

interface ShownResult {
  /** Of the statement, as it was run. */
  text: string;
  parameters: NonNullable<ExportSettings['query']>['parameters'];
  columns: readonly string[];
  rows: readonly (readonly Value[])[];
  /** Whether the limit of rows cut it off. */
  more: boolean;
}

/** The result of a query: its rows, and the nodes and relationships in them. */
export function resultSource(
  base: ExportBase,
  { text, parameters, columns, rows, more }: ShownResult,
): ExportSource {
  const { language, coverage } = base;
  const words = wordsOf(language).exports;
  const records = rows.map((row) =>
    Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])),
  );
  const tiers = new Map<string, number>();
  for (const { tiers: all, priorities } of coverage.frameworks) {
    for (const tier of all) tiers.set(tier.id, tierColour(tier, all));
    for (const { id, tier } of priorities) tiers.set(id, tiers.get(tier) ?? 0);
  }
  const found = graphOfResult({ rows: records }, { language, tiers });
  const limits: ExportLimit[] = more ? [{ what: words.sheet.result, shown: rows.length, total: null }] : [];
  if (found.loose > 0) limits.push({ what: words.loose, shown: 0, total: found.loose });
  const settings = {
    ...settingsOf(base, { title: words.sheet.result, subject: 'query', limits }),
    // A statement says itself what it counts.
    asOf: null,
    counting: null,
    query: { name: null, text, parameters },
  };
  const tables = [tableOfResult({ columns: [...columns], rows: records }, words.sheet.result)];
  const shown = new Set(found.edges.map(({ source, target }) => `${source} ${target}`));
  const measures = found.nodes.flatMap(({ key, labels }) =>
    labels[0] === 'Measure' ? (parseKey(key) ?? []) : [],
  );
  const graph = {
    nodes: () => found.nodes,
    edges: () => found.edges,
    evidence: async function* () {
      for await (const { evidence } of askExportNodes(measures, language, base.signal))
        for (const row of evidence)
          if (
            ['Priority', 'Tier', 'Framework'].some((label) =>
              shown.has(`Measure:${row.measureId} ${label}:${row.targetId}`),
            )
          )
            yield row;
    },
  };
  const hasGraph = found.nodes.length > 0;
  return {
    what: { settings, tables, ...(hasGraph && { graph }), citations: citations(base, settings) },
    contents: [
      counted(base, 'rows', rows.length),
      ...(hasGraph
        ? [counted(base, 'nodes', found.nodes.length), counted(base, 'edges', found.edges.length)]
        : []),
    ],
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
