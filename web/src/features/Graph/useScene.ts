/** What is drawn, in the form that the drawing takes: names in the language of the page, sizes, colours by tier. */
import { useMemo } from 'react';
import type { Coverage, Tier } from '../../../api/coverage.ts';
import type { Matrix } from '../../core/coverage.ts';
import { degrees, type Graph, keyOf, shortName } from '../../core/graph.ts';
import type { LayoutScene } from '../../core/graph-layouts/layout.ts';
import type { DrawnEdge, DrawnNode } from '../../graph/scene.ts';
import { useWords } from '../../i18n/useWords.ts';
import { tierColour } from '../../ui/tier.ts';
import { MARKS } from './types.ts';

export interface Scene extends LayoutScene {
  nodes: readonly DrawnNode[];
  edges: readonly DrawnEdge[];
}

function sizeOf(links: number): number {
  return Math.min(20, 7 + Math.sqrt(links) * 1.8);
}

export function useScene(graph: Graph, coverage: Coverage, { framework }: Matrix): Scene {
  const { language, name } = useWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `name` changes with the language alone
  return useMemo(() => {
    const degree = degrees(graph);
    const { tiers, priorities } = framework;
    const colours = new Map<string, Tier>(tiers.map((tier) => [tier.id, tier]));
    const nodes = [...graph.nodes.values()].map((node): DrawnNode => {
      const key = keyOf(node);
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
    return {
      graph,
      nodes,
      edges: [...graph.edges.values()],
      sizes: new Map(nodes.map(({ key, size }) => [key, size])),
      areas: coverage.areas.map(({ id }) => id),
      tiers: tiers.map(({ id }) => id),
      priorities: priorities.map(({ id }) => id),
    };
  }, [graph, coverage, framework, language]);
}
