/** What a hand does on the drawing: look closer, select, drag nodes, draw a line around some of them. */
import type Sigma from 'sigma';
import type { Point } from '../core/graph.ts';
import { box, isInside } from '../core/graph-geometry.ts';
import { createOutline } from './outline.ts';
import type { DrawnEdge, Handlers, NodeAttributes, Tool } from './scene.ts';

interface Hand {
  /** Node under the pointer. */
  hover: (key: string | null) => void;
  /** The folded edge whose number is at a point of the screen. */
  countAt: (point: Point) => string | null;
  isFolded: (edge: string) => boolean;
  isSelected: (key: string) => boolean;
  selected: () => Iterable<string>;
}

/** Pixels that a pointer may tremble in a click. */
const TREMBLE = 4;

interface Dragging {
  /** Where the pointer went down, on the screen. */
  from: Point;
  /** Where each node was, and where the hand was, in the graph. */
  nodes: Map<string, Point>;
  grip: Point;
  /** What has to be drawn anew when they move: they, and the links at them. */
  parts: { nodes: string[]; edges: string[] };
  moved: boolean;
}

export interface Gestures {
  setTool: (tool: Tool) => void;
  /** Whether a node is in the hand, so that no layout moves it. */
  holds: (key: string) => boolean;
  stop: () => void;
}

export function followHand(
  sigma: Sigma<NodeAttributes, DrawnEdge>,
  container: HTMLElement,
  handlers: Pick<Handlers, 'onSelect' | 'onSelectLink' | 'onUnfold' | 'onMove'>,
  hand: Hand,
): Gestures {
  let tool: Tool = 'view';
  let dragging: Dragging | null = null;
  let line: { points: Point[]; shape: Tool; more: boolean } | null = null;
  /** A drag ends in a click of its own, which means nothing. */
  let dragged = false;
  const outline = createOutline(container);

  const graph = () => sigma.getGraph();
  const far = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y) > TREMBLE;

  sigma.on('enterNode', ({ node }) => dragging || line || hand.hover(node));
  sigma.on('leaveNode', () => dragging || line || hand.hover(null));
  sigma.on('clickNode', ({ node, event }) => {
    if (!dragged) handlers.onSelect([node], isMore(event.original) ? 'toggle' : 'only');
  });
  sigma.on('clickEdge', ({ edge }) => dragged || handlers.onSelectLink(edge));
  sigma.on('clickStage', ({ event }) => {
    if (dragged || isMore(event.original)) return;
    // A number is larger than the line that it stands on.
    const edge = hand.countAt(event);
    if (edge !== null) handlers.onSelectLink(edge);
    else handlers.onSelect([], 'only');
  });
  const unfold = (edge: string | null, preventSigmaDefault: () => void) => {
    if (edge === null || !hand.isFolded(edge)) return;
    preventSigmaDefault();
    handlers.onUnfold(edge);
  };
  sigma.on('doubleClickEdge', ({ edge, preventSigmaDefault }) => unfold(edge, preventSigmaDefault));
  sigma.on('doubleClickStage', ({ event, preventSigmaDefault }) =>
    unfold(hand.countAt(event), preventSigmaDefault),
  );
  sigma.on('downNode', ({ node, event }) => {
    dragged = false;
    const keys = (hand.isSelected(node) ? [...hand.selected()] : [node]).filter((key) =>
      graph().hasNode(key),
    );
    dragging = {
      from: { x: event.x, y: event.y },
      grip: sigma.viewportToGraph(event),
      nodes: placesOf(keys),
      parts: { nodes: keys, edges: [...new Set(keys.flatMap((key) => graph().edges(key)))] },
      moved: false,
    };
  });
  const startLine = ({ event }: { event: { x: number; y: number; original: Event } }) => {
    dragged = false;
    const more = isMore(event.original);
    if (tool === 'lasso' || more)
      line = { points: [{ x: event.x, y: event.y }], shape: tool === 'lasso' ? 'lasso' : 'view', more };
  };
  sigma.on('downStage', startLine);
  sigma.on('downEdge', startLine);
  const move = (event: Point) => {
    if (dragging) drag(dragging, event);
    if (line) {
      const point = { x: event.x, y: event.y };
      line.points = line.shape === 'lasso' ? [...line.points, point] : [line.points[0]!, point];
      if (line.points.some((one) => far(one, line!.points[0]!))) outline.draw(shapeOf(line));
    }
  };
  // Before Sigma hears of it: at every step of the mouse it would ask the graphics card what is under it.
  const steer = (event: MouseEvent) => {
    if (!dragging && !line) return;
    event.stopPropagation();
    event.preventDefault();
    const { left, top } = container.getBoundingClientRect();
    move({ x: event.clientX - left, y: event.clientY - top });
  };
  window.addEventListener('mousemove', steer, { capture: true });
  // A finger.
  sigma.on('moveBody', ({ event }) => {
    if (!dragging && !line) return;
    event.preventSigmaDefault();
    event.original.preventDefault();
    move(event);
  });

  function drag(held: Dragging, event: Point): void {
    if (!held.moved && !far(event, held.from)) return;
    // A node that is dragged out must not make the whole graph shrink to fit.
    if (!held.moved && !sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
    held.moved = true;
    const { x, y } = sigma.viewportToGraph(event);
    const { parts } = held;
    // The graph may have been replaced by another one meanwhile.
    if (
      !parts.nodes.every((key) => graph().hasNode(key)) ||
      !parts.edges.every((key) => graph().hasEdge(key))
    )
      return;
    // In place: told of a change, Sigma would derive the whole graph anew at every step of the hand.
    for (const [key, before] of held.nodes)
      Object.assign(graph().getNodeAttributes(key), {
        x: before.x + x - held.grip.x,
        y: before.y + y - held.grip.y,
      });
    sigma.refresh({ partialGraph: parts, skipIndexation: true, schedule: true });
  }

  function placesOf(keys: readonly string[]): Map<string, Point> {
    return new Map(
      keys.flatMap((key) => {
        if (!graph().hasNode(key)) return [];
        const { x, y } = graph().getNodeAttributes(key);
        return [[key, { x, y }]];
      }),
    );
  }

  const release = () => {
    if (dragging?.moved) {
      dragged = true;
      const places = placesOf([...dragging.nodes.keys()]);
      dragging = null;
      // Where names may stand is found by where nodes are.
      sigma.refresh({ partialGraph: {}, schedule: true });
      handlers.onMove(places);
    }
    dragging = null;
    if (line) {
      const { more } = line;
      const shape = shapeOf(line);
      const drawn = line.points.some((one) => far(one, line!.points[0]!));
      line = null;
      outline.clear();
      if (!drawn) return;
      dragged = true;
      const inside = graph().filterNodes((_, at) => isInside(sigma.graphToViewport(at), shape));
      handlers.onSelect(inside, more ? 'more' : 'only');
    }
  };
  // Outside of the drawing, too: a hand that lets go there has let go.
  window.addEventListener('pointerup', release);
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !line) return;
    line = null;
    outline.clear();
  };
  window.addEventListener('keydown', cancel);

  return {
    setTool(next) {
      tool = next;
      container.dataset.tool = next;
    },
    holds: (key) => dragging?.moved === true && dragging.nodes.has(key),
    stop() {
      window.removeEventListener('mousemove', steer, { capture: true });
      window.removeEventListener('pointerup', release);
      window.removeEventListener('keydown', cancel);
      outline.remove();
    },
  };
}

function isMore(event: Event): boolean {
  return 'shiftKey' in event && event.shiftKey === true;
}

function shapeOf({ points, shape }: { points: readonly Point[]; shape: Tool }): readonly Point[] {
  return shape === 'lasso' ? points : box(points[0]!, points.at(-1)!);
}
