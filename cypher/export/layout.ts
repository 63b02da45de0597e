/** Places for nodes that nobody laid out: forces from places that depend on keys alone, so that runs agree. */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import type { ExportEdge, ExportNode } from './subgraph.ts';
import type { PlacedNode } from './svg/graph.ts';

/** Beyond these a picture is too dense to read. */
export const MOST_DRAWN = { nodes: 2000, edges: 6000 } as const;

const ITERATIONS = 400;

export function laidOut(nodes: readonly ExportNode[], edges: readonly ExportEdge[]): PlacedNode[] {
  const graph = new Graph({ multi: true, type: 'undirected' });
  for (const { key, view } of nodes) graph.addNode(key, { ...startOf(key), size: view.size });
  for (const { source, target } of edges)
    if (source !== target && graph.hasNode(source) && graph.hasNode(target)) graph.addEdge(source, target);
  // A node without links would fly to the rim; it stays where the forces of all others leave it.
  const settings = { ...forceAtlas2.inferSettings(graph), gravity: 1, scalingRatio: 12, slowDown: 4 };
  if (graph.order > 1) {
    forceAtlas2.assign(graph, { iterations: ITERATIONS, settings });
    noverlap.assign(graph, { maxIterations: 120, settings: { margin: 6, ratio: 1.2 } });
  }
  return nodes.map((node) => {
    const { x, y } = graph.getNodeAttributes(node.key);
    return { ...node, view: { ...node.view, x: finite(x), y: finite(y) } };
  });
}

const finite = (value: unknown): number => (Number.isFinite(value) ? Number(value) : 0);

function startOf(key: string): { x: number; y: number } {
  const angle = fraction(key) * 2 * Math.PI;
  const distance = 100 * Math.sqrt(0.1 + 0.9 * fraction(`${key}#`));
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}

/** A number in [0, 1) that depends on the text alone (FNV-1a, then mixed). */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) / 2 ** 32;
}
