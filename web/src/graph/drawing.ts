/** The graph on the screen: one Sigma instance that is told what to show, and tells what a person did to it. */
import Graph from 'graphology';
import Sigma from 'sigma';
import type { DrawnLabel } from '../../api/graph.ts';
import type { Point } from '../core/graph.ts';
import { drawHover, drawLabel } from './canvas.ts';
import { type Palette, readPalette } from './palette.ts';

export interface DrawnNode {
  key: string;
  label: DrawnLabel;
  tier: number;
  /** One character that tells the type where colour does not. */
  mark: string;
  name: string;
  short: string;
  size: number;
}

export interface DrawnEdge {
  key: string;
  from: string;
  to: string;
  weight: number;
}

interface Handlers {
  onSelect: (key: string | null) => void;
  onMove: (key: string, place: Point) => void;
  /** The graphics card gave up the drawing: it must be made anew. */
  onLost: () => void;
  /** After each drawing. */
  onDrawn: () => void;
}

export interface Drawing {
  show: (
    nodes: readonly DrawnNode[],
    edges: readonly DrawnEdge[],
    places: ReadonlyMap<string, Point>,
  ) => void;
  place: (places: ReadonlyMap<string, Point>) => void;
  select: (key: string | null) => void;
  repaint: () => void;
  zoom: (step: 'in' | 'out' | 'all') => void;
  close: () => void;
}

interface NodeAttributes extends Point {
  drawn: DrawnNode;
  size: number;
}

/** Whether this browser can draw with its graphics card, or as if it had one. */
export function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

export function createDrawing(container: HTMLElement, handlers: Handlers): Drawing {
  let palette: Palette = readPalette(container);
  // Reducers read this; a setting of Sigma's would derive the whole graph anew on every hover.
  const state: { selected: string | null; hovered: string | null; near: Set<string> } = {
    selected: null,
    hovered: null,
    near: new Set(),
  };
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const graph = () => new Graph<NodeAttributes, DrawnEdge>({ multi: true, type: 'directed' });
  const sigma = new Sigma<NodeAttributes, DrawnEdge>(graph(), container, {
    allowInvalidContainer: true,
    labelFont: getComputedStyle(container).fontFamily,
    labelSize: 12,
    labelDensity: 0.9,
    labelGridCellSize: 130,
    labelRenderedSizeThreshold: 5,
    stagePadding: 50,
    minEdgeThickness: 1,
    zIndex: true,
    inertiaDuration: still ? 0 : 200,
    zoomDuration: still ? 0 : 200,
    defaultDrawNodeLabel: (context, data, settings) =>
      drawLabel(context, data, settings, palette, drawnOf(data)?.mark ?? ''),
    defaultDrawNodeHover: (context, data, settings) =>
      drawHover(context, { ...data, label: drawnOf(data)?.name ?? '' }, settings, palette),
    nodeReducer: (key, { x, y, size, drawn }) => {
      const focus = state.hovered ?? state.selected;
      const dim = focus !== null && key !== focus && !state.near.has(key);
      return {
        x,
        y,
        size,
        key,
        label: dim ? null : drawn.short,
        color: dim ? palette.faded : palette.node(drawn.label, drawn.tier),
        highlighted: key === state.selected,
        forceLabel: key === focus,
        zIndex: dim ? 0 : 1,
      };
    },
    edgeReducer: (_, { from, to, weight }) => {
      const focus = state.hovered ?? state.selected;
      const lit = focus !== null && (from === focus || to === focus);
      return {
        size: Math.min(6, 0.6 + Math.log2(1 + weight) * 0.8),
        color: lit ? palette.accent : focus !== null ? palette.faded : palette.line,
        zIndex: lit ? 1 : 0,
      };
    },
  });
  const drawnOf = (data: object): DrawnNode | null => {
    const key = 'key' in data ? String(data.key) : '';
    return sigma.getGraph().hasNode(key) ? sigma.getGraph().getNodeAttribute(key, 'drawn') : null;
  };
  sigma.on('afterRender', handlers.onDrawn);

  const focus = () => {
    const key = state.hovered ?? state.selected;
    const shown = sigma.getGraph();
    state.near = new Set(key !== null && shown.hasNode(key) ? shown.neighbors(key) : []);
    if (key !== null && !shown.hasNode(key) && state.hovered === key) state.hovered = null;
    sigma.refresh({ skipIndexation: true });
  };
  let dragged: string | null = null;
  let moved = false;
  sigma.on('enterNode', ({ node }) => {
    if (dragged !== null) return;
    state.hovered = node;
    focus();
  });
  sigma.on('leaveNode', () => {
    if (dragged !== null) return;
    state.hovered = null;
    focus();
  });
  sigma.on('clickNode', ({ node }) => {
    if (!moved) handlers.onSelect(node);
  });
  sigma.on('clickStage', () => handlers.onSelect(null));
  sigma.on('downNode', ({ node }) => {
    dragged = node;
    moved = false;
    if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
  });
  sigma.on('moveBody', ({ event }) => {
    if (dragged === null) return;
    moved = true;
    const place = sigma.viewportToGraph(event);
    sigma.getGraph().mergeNodeAttributes(dragged, place);
    handlers.onMove(dragged, place);
    event.preventSigmaDefault();
    event.original.preventDefault();
  });
  const drop = () => {
    dragged = null;
  };
  sigma.on('upNode', drop);
  sigma.on('upStage', drop);
  for (const canvas of Object.values(sigma.getCanvases()))
    canvas.addEventListener('webglcontextlost', handlers.onLost);

  return {
    show(nodes, edges, places) {
      const next = graph();
      for (const drawn of nodes)
        next.addNode(drawn.key, { ...places.get(drawn.key)!, drawn, size: drawn.size });
      for (const one of edges) next.addDirectedEdgeWithKey(one.key, one.from, one.to, { ...one });
      sigma.setCustomBBox(null);
      sigma.setGraph(next);
      focus();
    },
    place(places) {
      sigma.getGraph().updateEachNodeAttributes(
        (key, attributes) => {
          const place = key === dragged ? undefined : places.get(key);
          return place ? { ...attributes, ...place } : attributes;
        },
        { attributes: ['x', 'y'] },
      );
    },
    select(key) {
      state.selected = key;
      focus();
    },
    repaint() {
      palette = readPalette(container);
      sigma.refresh();
    },
    zoom(step) {
      const camera = sigma.getCamera();
      const how = { duration: still ? 0 : 200 };
      if (step === 'in') void camera.animatedZoom(how);
      else if (step === 'out') void camera.animatedUnzoom(how);
      else {
        sigma.setCustomBBox(null);
        sigma.refresh();
        void camera.animatedReset(how);
      }
    },
    close() {
      for (const canvas of Object.values(sigma.getCanvases()))
        canvas.removeEventListener('webglcontextlost', handlers.onLost);
      sigma.kill();
    },
  };
}
