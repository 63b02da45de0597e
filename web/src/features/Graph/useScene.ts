/** What is drawn, in the form that the drawing takes: names in the language of the page, sizes, colours by tier. */
import { useMemo } from 'react';
import type { Coverage, Tier } from '../../../api/coverage.ts';
import type { Matrix } from '../../core/coverage.ts';
import { degrees, type EdgeType, type Graph, measureCounts, shortName } from '../../core/graph.ts';
import { bendsOf } from '../../core/graph-bends.ts';
import type { LayoutScene } from '../../core/graph-layouts/layout.ts';
import type { SizeBy } from '../../core/graph-state.ts';
import type { DrawnEdge, DrawnNode } from '../../graph/scene.ts';
import { useWords } from '../../i18n/useWords.ts';
import { tierColour } from '../../ui/tier.ts';
import { MARKS } from './types.ts';

export interface Scene extends LayoutScene {
  nodes: readonly DrawnNode[];
  edges: readonly DrawnEdge[];
}

/** Edges whose two ends could change places and say something else, or that a reader follows from one to the other. */
const DIRECTED: ReadonlySet<EdgeType> = new Set([
  'ADDRESSES',
  'MAPS_TO',
  'RESPONSIBLE',
  'ISSUED_BY',
  'PART_OF',
]);

function sizeOf(links: number): number {
  return Math.min(20, 7 + Math.sqrt(links) * 1.8);
}

export function useScene(graph: Graph, sizeBy: SizeBy, coverage: Coverage, { framework }: Matrix): Scene {
  const { language, name } = useWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `name` changes with the language alone
  return useMemo(() => {
    const degree = sizeBy === 'measures' ? measureCounts(graph) : degrees(graph);
    const { tiers, priorities } = framework;
    const colours = new Map<string, Tier>(tiers.map((tier) => [tier.id, tier]));
    const nodes = [...graph.nodes].map(([key, node]): DrawnNode => {
      const called = name({ name: node.name, nameEn: node.nameEn ?? node.name });
      const tierId = node.label === 'Tier' ? node.id : node.tier;
      return {
        key,
        label: node.label,
        tier: tierColour((tierId !== null && colours.get(tierId)) || null, tiers),
        mark: MARKS[language][node.label],
        name: called,
        short: shortName(called),
        size: sizeOf(degree.get(key) ?? 0),
      };
    });
    const tierOf = new Map(nodes.map(({ key, tier }) => [key, tier]));
    const bends = bendsOf(graph.edges.values());
    return {
      graph,
      nodes,
      edges: [...graph.edges.values()].map(
        ({ key, type, from, to, weight }): DrawnEdge => ({
          key,
          from,
          to,
          weight,
          folded: type === 'COUNTS' ? { tier: tierOf.get(to) ?? 0 } : null,
          directed: DIRECTED.has(type),
          bend: bends.get(key) ?? 0,
        }),
      ),
      sizes: new Map(nodes.map(({ key, size }) => [key, size])),
      areas: coverage.areas.map(({ id }) => id),
      tiers: tiers.map(({ id }) => id),
      priorities: priorities.map(({ id }) => id),
    };
  }, [graph, sizeBy, coverage, framework, language]);
}
