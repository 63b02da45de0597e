/** Where the shown nodes are: what the view says, and for the rest what the layout finds. */
import { useMemo, useRef } from 'react';
import { type Graph, type Point, startPosition } from '../../core/graph.ts';
import { adjacencyOf } from '../../core/graph-adjacency.ts';
import { beside } from '../../core/graph-layouts/beside.ts';
import { fitted } from '../../core/graph-layouts/fit.ts';
import { layoutOf } from '../../core/graph-layouts/index.ts';
import { type LayoutScene, optionsOf } from '../../core/graph-layouts/layout.ts';
import type { GraphView } from '../../core/graph-state.ts';
import type { Drawing } from '../../graph/drawing.ts';
import { runLayout } from '../../graph/layout.ts';
import { begin } from './work.ts';

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
function isAddition(fresh: number, kept: ReadonlyMap<string, Point>, pins: ReadonlySet<string>): boolean {
  return fresh <= MOST_BESIDE && [...kept.keys()].some((key) => !pins.has(key));
}

type Placed = Pick<GraphView, 'places' | 'pins' | 'layout'>;

/** Where all nodes go when some have no place; null where all have one, or forces have to find theirs step by step. */
function placedAtOnce(
  scene: LayoutScene,
  { places, pins, layout }: Placed,
): ReadonlyMap<string, Point> | null {
  const { graph, sizes } = scene;
  const kept = new Map([...places].filter(([key]) => graph.nodes.has(key)));
  const fresh = graph.nodes.size - kept.size;
  if (fresh === 0) return null;
  const chosen = layoutOf(layout.id);
  if (chosen.arrange) {
    const wanted = chosen.arrange(scene, optionsOf(chosen, layout.options));
    return fitted({ wanted, kept, pins, sizes });
  }
  if (isAddition(fresh, kept, pins)) return fitted({ wanted: beside(graph, kept), kept, pins, sizes });
  return null;
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
  { places, pins, layout }: Placed,
  onSettle: (places: ReadonlyMap<string, Point>) => void,
): Placing {
  const current = useRef<Places>(new Map());
  const { graph, sizes } = scene;
  const atOnce = useMemo(() => placedAtOnce(scene, { places, pins, layout }), [scene, places, pins, layout]);
  const ready = () => {
    for (const key of current.current.keys()) if (!graph.nodes.has(key)) current.current.delete(key);
    for (const [key, place] of atOnce ?? places) if (graph.nodes.has(key)) current.current.set(key, place);
    seed(graph, current.current);
    return current.current;
  };
  return {
    places: ready,
    run(drawing, onState) {
      const now = ready();
      const keys = [...graph.nodes.keys()];
      if (keys.every((key) => places.has(key))) {
        drawing.place(now, 'gliding');
        onState(true);
        return () => undefined;
      }
      if (atOnce) {
        drawing.place(now, 'gliding');
        onState(true);
        onSettle(atOnce);
        return () => undefined;
      }
      onState(false);
      // Whoever wants less motion sees where the nodes come to rest, not how they get there.
      const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      const end = runLayout(
        {
          nodes: keys.map((key) => ({ key, size: sizes.get(key)!, fixed: places.has(key) })),
          edges: [...graph.edges.values()],
          positions: now,
        },
        (points, share) => {
          for (const [key, point] of points) if (!places.has(key)) now.set(key, point);
          if (!calm || share === 1) drawing.place(now);
          work.tell(share);
          if (share === 1) stop();
        },
      );
      // Where it is stopped nodes stay where they are.
      const stop = () => {
        over();
        onSettle(new Map(now));
      };
      const over = () => {
        end();
        work.end();
      };
      const work = begin('layout', stop);
      return over;
    },
  };
}
