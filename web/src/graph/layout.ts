/** Runs the layout of a graph in its worker. */
import type { Point } from '../core/graph.ts';
import type { LayoutStep, LayoutTask } from './layout-messages.ts';

export interface LayoutInput {
  nodes: readonly { key: string; size: number; fixed: boolean }[];
  edges: readonly { from: string; to: string; weight: number }[];
  positions: ReadonlyMap<string, Point>;
}

/** Calls `onStep` with the place of every node, about ten times a second until it rests, and how much is done: 1 at the end. Returns how to stop it. */
export function runLayout(
  { nodes, edges, positions }: LayoutInput,
  onStep: (places: ReadonlyMap<string, Point>, share: number) => void,
): () => void {
  const index = new Map(nodes.map(({ key }, at) => [key, at]));
  const task: LayoutTask = {
    positions: Float32Array.from(nodes.flatMap(({ key }) => [positions.get(key)!.x, positions.get(key)!.y])),
    sizes: Float32Array.from(nodes, ({ size }) => size),
    fixed: Uint8Array.from(nodes, ({ fixed }) => (fixed ? 1 : 0)),
    edges: Uint32Array.from(edges.flatMap(({ from, to }) => [index.get(from)!, index.get(to)!])),
    weights: Float32Array.from(edges, ({ weight }) => weight),
  };
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<LayoutStep>) => {
    const places = new Map(
      nodes.map(({ key }, at) => [key, { x: data.positions[at * 2]!, y: data.positions[at * 2 + 1]! }]),
    );
    onStep(places, data.share);
    if (data.done) worker.terminate();
  };
  worker.postMessage(task);
  return () => worker.terminate();
}
