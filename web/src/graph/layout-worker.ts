/** Lays a graph out away from the page: forces until they rest, then nodes are moved off each other. */
import Graph from 'graphology';
import noverlap from 'graphology-layout-noverlap';
import { apart } from '../core/graph-layouts/taken.ts';
import { positionsOf, untilRest } from './forces.ts';
import type { LayoutStep, LayoutTask } from './layout-messages.ts';

function graphOf({ positions, sizes, fixed, edges, weights }: LayoutTask): Graph {
  const graph = new Graph({ multi: true, type: 'undirected' });
  sizes.forEach((size, at) => {
    graph.addNode(String(at), {
      x: positions[at * 2]!,
      y: positions[at * 2 + 1]!,
      size,
      fixed: fixed[at] === 1,
    });
  });
  weights.forEach((weight, at) => {
    graph.addEdge(String(edges[at * 2]!), String(edges[at * 2 + 1]!), { weight });
  });
  return graph;
}

/** How much of all is done when forces rest, of 1. */
const FORCES = 0.7;
/** Nodes that no place was found for in this time lie over others: the smallest of thousands. */
const LONGEST_APART_MS = 1500;

/** Noverlap spreads nodes out and leaves a few over each other, and all of those that it pushed onto a fixed one. */
function withoutOverlaps(
  positions: Float32Array<ArrayBuffer>,
  { sizes, fixed }: LayoutTask,
): Float32Array<ArrayBuffer> {
  const end = performance.now() + LONGEST_APART_MS;
  const points = Array.from(sizes, (_, at) => ({ x: positions[at * 2]!, y: positions[at * 2 + 1]! }));
  return Float32Array.from(
    apart(points, sizes, fixed, () => performance.now() < end).flatMap(({ x, y }) => [x, y]),
  );
}

function post(positions: Float32Array<ArrayBuffer>, share: number): void {
  const step: LayoutStep = { positions, share, done: share === 1 };
  self.postMessage(step, { transfer: [positions.buffer] });
}

self.onmessage = ({ data }: MessageEvent<LayoutTask>) => {
  const graph = graphOf(data);
  untilRest(
    graph,
    () => performance.now(),
    (share) => post(positionsOf(graph), share * FORCES),
  );
  const kept = graph
    .filterNodes((_, { fixed }) => fixed === true)
    .map((key) => [key, graph.getNodeAttributes(key)] as const)
    .map(([key, { x, y }]) => [key, Number(x), Number(y)] as const);
  noverlap.assign(graph, { maxIterations: 120, settings: { margin: 6, ratio: 1.2 } });
  for (const [key, x, y] of kept) graph.mergeNodeAttributes(key, { x, y });
  post(withoutOverlaps(positionsOf(graph), data), 1);
};
