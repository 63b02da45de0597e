/** The result of a query as a source of exports. */
import type { ExportLimit, ExportSettings } from '../../../../cypher/export/settings.ts';
import type { Value } from '../../../../cypher/store/store.ts';
import { graphOfResult, tableOfResult } from '../../../../cypher/subgraph/of-result.ts';
import { wordsOf } from '../../core/export/words.ts';
import { parseKey } from '../../core/graph.ts';
import { askExportNodes } from '../../data/export.ts';
import { tierColour } from '../../ui/tier.ts';
import { citations, counted, settingsOf } from './about.ts';
import type { ExportBase, ExportSource } from './source.ts';

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
      for await (const { evidence } of askExportNodes(measures, base))
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
