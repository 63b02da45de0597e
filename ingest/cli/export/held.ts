/** A graph that is held in memory, as something to export. */
import { type Exportable, FormatError } from '../../../cypher/export/formats.ts';
import { laidOut, MOST_DRAWN } from '../../../cypher/export/layout.ts';
import type { ExportSettings } from '../../../cypher/export/settings.ts';
import { evidenceOf } from '../../../cypher/subgraph/evidence.ts';
import type { HeldGraph } from '../../../cypher/subgraph/of-documents.ts';
import type { Base } from './base.ts';

/** Laid out where it is small enough to be drawn. */
export function heldGraph(
  { nodes, edges }: HeldGraph,
  { reader, documents }: Base,
  settings: ExportSettings,
): Exportable {
  const small = nodes.length <= MOST_DRAWN.nodes && edges.length <= MOST_DRAWN.edges;
  let places: ReturnType<typeof laidOut> | null = null;
  const placed = () => {
    places ??= laidOut(nodes, edges);
    return places;
  };
  const measures = nodes
    .filter(({ labels }) => labels[0] === 'Measure')
    .map(({ properties }) => String(properties.id));
  const links = new Set(edges.map(({ key }) => key));
  return {
    settings,
    graph: {
      nodes: () => (small ? placed() : nodes),
      edges: () => edges,
      evidence: () =>
        evidenceOf(reader, documents, measures, ({ properties }) => links.has(String(properties.id))),
    },
    picture: () => {
      if (!small)
        throw new FormatError(
          `${nodes.length} nodes and ${edges.length} relationships are too many for a picture (${MOST_DRAWN.nodes} and ${MOST_DRAWN.edges} at the most): narrow it down, or choose gexf.`,
        );
      return { nodes: placed(), edges };
    },
  };
}
