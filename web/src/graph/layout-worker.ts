/** Lays a graph out away from the page: forces until they rest, then nodes are moved off each other. */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import { apart } from '../core/graph-layouts/taken.ts';
import type { LayoutStep, LayoutTask } from './layout-messages.ts';

const LONGEST_MS = 4000;
const STEP_MS = 100;
/** Of the graph's width: a mean movement below it in a step is rest. */
const REST = 0.001;

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

function positionsOf(graph: Graph): Float32Array<ArrayBuffer> {
  const positions = new Float32Array(graph.order * 2);
  graph.forEachNode((key, { x, y }) => positions.set([Number(x), Number(y)], Number(key) * 2));
  return positions;
}

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

/** Mean movement of a node, as a share of the graph's extent. */
function movement(before: Float32Array, after: Float32Array): number {
  let moved = 0;
  let extent = 1;
  for (let at = 0; at < after.length; at += 2) {
    moved += Math.hypot(after[at]! - before[at]!, after[at + 1]! - before[at + 1]!);
    extent = Math.max(extent, Math.abs(after[at]!), Math.abs(after[at + 1]!));
  }
  return moved / Math.max(1, after.length / 2) / extent;
}

self.onmessage = ({ data }: MessageEvent<LayoutTask>) => {
  const graph = graphOf(data);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    gravity: 0.6,
    scalingRatio: 12,
    edgeWeightInfluence: 0.4,
    slowDown: 4,
  };
  const begun = performance.now();
  const end = begun + LONGEST_MS;
  for (let resting = false; !resting && performance.now() < end; ) {
    const before = positionsOf(graph);
    const next = performance.now() + STEP_MS;
    do forceAtlas2.assign(graph, { iterations: 10, settings, getEdgeWeight: 'weight' });
    while (performance.now() < next);
    const after = positionsOf(graph);
    resting = movement(before, after) < REST;
    post(after, (performance.now() - begun) / (LONGEST_MS + LONGEST_APART_MS + STEP_MS));
  }
  const kept = graph
    .filterNodes((_, { fixed }) => fixed === true)
    .map((key) => [key, graph.getNodeAttributes(key)] as const)
    .map(([key, { x, y }]) => [key, Number(x), Number(y)] as const);
  noverlap.assign(graph, { maxIterations: 120, settings: { margin: 6, ratio: 1.2 } });
  for (const [key, x, y] of kept) graph.mergeNodeAttributes(key, { x, y });
  post(withoutOverlaps(positionsOf(graph), data), 1);
};
