/** Forces between nodes until they rest. */
import type Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

const LONGEST_MS = 4000;
/** Milliseconds from one telling to the next. */
const STEP_MS = 100;
/** Of the graph's width: a mean movement below it in a round is rest. */
const REST = 0.001;
/** Moves of nodes in a round, however long they take: what rests is the same on every machine that has the time. */
const MOVES = 64_000;
/** Moves of a node that are made at once. */
const AT_ONCE = 10;

/** `x` and `y` of each node, in the order of the graph. */
export function positionsOf(graph: Graph): Float32Array<ArrayBuffer> {
  return Float32Array.from(graph.mapNodes((_, { x, y }) => [Number(x), Number(y)]).flat());
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

/**
 * Moves the nodes of a graph until they rest, or its time is over.
 * @param now the time in milliseconds
 * @param tell is called on the way, with the share of its time that is over
 */
export function untilRest(graph: Graph, now: () => number, tell: (share: number) => void): void {
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    gravity: 0.6,
    scalingRatio: 12,
    edgeWeightInfluence: 0.4,
    slowDown: 4,
  };
  const begun = now();
  let told = begun;
  const isOver = () => now() - begun >= LONGEST_MS;
  const round = Math.ceil(MOVES / AT_ONCE / Math.max(1, graph.order));
  for (let resting = false; !resting && !isOver(); ) {
    const before = positionsOf(graph);
    for (let done = 0; done < round && !isOver(); done++) {
      forceAtlas2.assign(graph, { iterations: AT_ONCE, settings, getEdgeWeight: 'weight' });
      if (now() - told < STEP_MS) continue;
      told = now();
      tell(Math.min(1, (told - begun) / LONGEST_MS));
    }
    resting = movement(before, positionsOf(graph)) < REST;
  }
}
