/** The numbers of measures that are folded into edges: where they stand, and drawing them. */
import type Sigma from 'sigma';
import type { Point } from '../core/graph.ts';
import type { Box, LabelSpace } from '../core/label-space.ts';
import { drawCount } from './canvas.ts';
import { onScreen } from './on-screen.ts';
import type { Palette } from './palette.ts';
import type { DrawnEdge, NodeAttributes } from './scene.ts';

/** More numbers than these at once could not be told which link each belongs to: the largest stand for them. */
const MOST = 60;

export interface Counts {
  /** Draws the numbers of the graph that is shown, each where there is room. */
  draw: (space: LabelSpace, palette: Palette) => void;
  /** The edge whose number is at a point of the screen. */
  at: (point: Point) => string | null;
}

/** Sigma would look through all edges for those with a label, in every frame: here only folded ones are looked at. */
export function createCounts(sigma: Sigma<NodeAttributes, DrawnEdge>): Counts {
  const boxes = new Map<string, Box>();
  let read: { of: object; folded: readonly DrawnEdge[] } | null = null;
  const folded = () => {
    const graph = sigma.getGraph();
    if (read?.of !== graph)
      read = {
        of: graph,
        folded: graph
          .filterEdges((_, edge) => edge.folded !== null)
          .map((key) => graph.getEdgeAttributes(key))
          .sort((a, b) => b.weight - a.weight),
      };
    return read.folded;
  };
  return {
    draw(space, palette) {
      boxes.clear();
      const edges = folded();
      const context = sigma.getCanvases().edgeLabels?.getContext('2d');
      if (edges.length === 0 || !context) return;
      const named = sigma.getNodeDisplayedLabels();
      const isNamed = ({ from, to }: DrawnEdge) => named.has(from) && named.has(to);
      const { labelFont } = sigma.getSettings();
      const placeOf = onScreen(sigma);
      let tried = 0;
      // What stands between two names is read first, and of that what is most.
      for (const { key, from, to } of [...edges.filter(isNamed), ...edges.filter((one) => !isNamed(one))]) {
        const [edge, source, target] = [
          sigma.getEdgeDisplayData(key),
          sigma.getNodeDisplayData(from),
          sigma.getNodeDisplayData(to),
        ];
        if (!edge || !source || !target) continue;
        const box = drawCount(context, edge, placeOf(source), placeOf(target), labelFont, palette, space);
        if (box) boxes.set(key, box);
        if (edge.label && ++tried === MOST) break;
      }
    },
    at: ({ x, y }) =>
      [...boxes].find(([, box]) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)?.[0] ??
      null,
  };
}
