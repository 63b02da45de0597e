/** Where the shown nodes are: what the view says, and for the rest what the layout finds. */
import { useRef } from 'react';
import { type Graph, type Point, startPosition } from '../../core/graph.ts';
import { adjacencyOf } from '../../core/graph-adjacency.ts';
import { beside } from '../../core/graph-layouts/beside.ts';
import { fitted } from '../../core/graph-layouts/fit.ts';
import { layoutOf } from '../../core/graph-layouts/index.ts';
import { type LayoutScene, optionsOf } from '../../core/graph-layouts/layout.ts';
import type { GraphView } from '../../core/graph-state.ts';
import type { Drawing } from '../../graph/drawing.ts';
import { runLayout } from '../../graph/layout.ts';

type Places = Map<string, Point>;

/** Puts nodes that are new near a neighbour that has its place. */
function seed(graph: Graph, places: Places): void {
  const unplaced = [...graph.nodes.keys()].filter((key) => !places.has(key));
  if (unplaced.length === 0) return;
  const near = adjacencyOf(graph);
  for (const key of unplaced) {
    const anchor = near.get(key)!.find((one) => places.has(one));
    places.set(key, anchor ? startPosition(key, places.get(anchor), 30) : startPosition(key));
  }
}

/** More than these are better laid out by forces, though it takes a while. */
const MOST_BESIDE = 600;

/** Whether nodes came to a graph that has its places, so that they can be put beside what they are joined to. */
function isAddition(fresh: number, kept: readonly string[], pins: ReadonlySet<string>): boolean {
  return fresh <= MOST_BESIDE && kept.some((key) => !pins.has(key));
}

interface Placing {
  /** Where nodes are while the layout runs: written in place, so that React is not asked for each step. */
  places: () => ReadonlyMap<string, Point>;
  /** Moves the drawing's nodes until they rest; gives how to stop. `onState` is told whether they do. */
  run: (drawing: Drawing, onState: (rests: boolean) => void) => () => void;
}

/** `onSettle` is told where nodes came to rest that the view had no place for. */
export function usePlaces(
  scene: LayoutScene,
  { places, pins, layout }: Pick<GraphView, 'places' | 'pins' | 'layout'>,
  onSettle: (places: ReadonlyMap<string, Point>) => void,
): Placing {
  const current = useRef<Places>(new Map());
  const { graph, sizes } = scene;
  const ready = () => {
    for (const key of current.current.keys()) if (!graph.nodes.has(key)) current.current.delete(key);
    for (const [key, place] of places) if (graph.nodes.has(key)) current.current.set(key, place);
    seed(graph, current.current);
    return current.current;
  };
  return {
    places: ready,
    run(drawing, onState) {
      const now = ready();
      const keys = [...graph.nodes.keys()];
      const chosen = layoutOf(layout.id);
      if (keys.every((key) => places.has(key))) {
        drawing.place(now, 'gliding');
        onState(true);
        return () => undefined;
      }
      onState(false);
      const kept = new Map([...places].filter(([key]) => graph.nodes.has(key)));
      if (!chosen.arrange && isAddition(keys.length - kept.size, [...kept.keys()], pins)) {
        onSettle(fitted({ wanted: beside(graph, kept), kept, pins, sizes }));
        return () => undefined;
      }
      if (chosen.arrange) {
        const wanted = chosen.arrange(scene, optionsOf(chosen, layout.options));
        onSettle(fitted({ wanted, kept, pins, sizes }));
        return () => undefined;
      }
      // Whoever wants less motion sees where the nodes come to rest, not how they get there.
      const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      return runLayout(
        {
          nodes: keys.map((key) => ({ key, size: sizes.get(key)!, fixed: places.has(key) })),
          edges: [...graph.edges.values()],
          positions: now,
        },
        (points, done) => {
          for (const [key, point] of points) if (!places.has(key)) now.set(key, point);
          if (!calm || done) drawing.place(now);
          if (done) onSettle(new Map(now));
        },
      );
    },
  };
}
