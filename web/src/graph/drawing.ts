/** The graph on the screen: one Sigma instance that is told what to show, and tells what a person did to it. */
import Graph from 'graphology';
import Sigma from 'sigma';
import { atLeisure } from '../app/leisure.ts';
import type { Point } from '../core/graph.ts';
import { createLabelSpace } from '../core/label-space.ts';
import { drawHover, drawLabel } from './canvas.ts';
import { createCounts } from './counts.ts';
import { drawFarLabel } from './far-label.ts';
import { followHand } from './gestures.ts';
import { areElsewhere, glide, put } from './glide.ts';
import { type Looks, lookOfEdge, lookOfNode } from './looks.ts';
import { createNameRoom, type Shown, WHERE_APART } from './name-room.ts';
import { readPalette } from './palette.ts';
import { programs } from './programs.ts';
import {
  type DrawnEdge,
  type DrawnNode,
  type Emphasis,
  type Handlers,
  NO_EMPHASIS,
  type NodeAttributes,
  type Tool,
} from './scene.ts';
import { findFont } from './text-width.ts';
import { askWhenRead } from './under-hand.ts';

export interface Drawing {
  show: (
    nodes: readonly DrawnNode[],
    edges: readonly DrawnEdge[],
    places: ReadonlyMap<string, Point>,
    emphasis: Emphasis,
  ) => void;
  /** Puts nodes at their places, at once or so that an eye can follow. */
  place: (places: ReadonlyMap<string, Point>, how?: 'at once' | 'gliding') => void;
  emphasise: (emphasis: Emphasis) => void;
  setTool: (tool: Tool) => void;
  repaint: () => void;
  zoom: (step: 'in' | 'out' | 'all') => void;
  /** Brings a node into view where it is outside. */
  reveal: (key: string) => void;
  /** Forgets all that it shows, so that it costs nothing while it is out of sight. */
  rest: () => void;
  /** It stands somewhere again: colours and size may be others. */
  wake: () => void;
  close: () => void;
}

/** Nodes up to which the drawing follows the hand at once, and how long it rests on one of more before it is meant. */
const MOST_AT_ONCE = 1000;
const MEANT_MS = 80;

/** Whether this browser can draw with its graphics card, or as if it had one. */
export function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

export function createDrawing(container: HTMLElement, handlers: Handlers): Drawing {
  // Reducers read this; a setting of Sigma's would derive the whole graph anew on every hover.
  const looks: Looks = {
    palette: readPalette(container),
    emphasis: NO_EMPHASIS,
    hovered: null,
    near: new Set(),
  };
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const graph = (): Shown => new Graph({ multi: true, type: 'directed' });
  const hovers = createLabelSpace();
  const room = createNameRoom(() => sigma);
  /** Names of this frame that are not written yet, and those that found no room beside their nodes. */
  let unwritten: { crowd: number; write: () => void }[] = [];
  let left: (() => void)[] = [];
  /** Those in a crowd choose first: others find room elsewhere. */
  const writeNames = () => {
    for (const { write } of unwritten.sort((a, b) => b.crowd - a.crowd)) write();
    unwritten = [];
  };
  /** Nodes whose names stand in this frame. */
  const written = new Set<string>();
  /** Where nodes are gliding to; empty where they stand. A frame made on the way has to hold them there. */
  let goal: ReadonlyMap<string, Point> = new Map();
  let stopGlide = () => {};
  const stopGliding = () => {
    stopGlide();
    goal = new Map();
  };
  const sigma = new Sigma<NodeAttributes, DrawnEdge>(graph(), container, {
    ...programs(),
    allowInvalidContainer: true,
    enableEdgeEvents: true,
    labelFont: getComputedStyle(container).fontFamily,
    labelSize: 12,
    labelGridCellSize: 80,
    ...WHERE_APART,
    // What is shown of the plane is set with room for names.
    stagePadding: 0,
    zoomToSizeRatioFunction: room.zoomToSize,
    zIndex: true,
    inertiaDuration: still ? 0 : 200,
    zoomDuration: still ? 0 : 200,
    defaultDrawNodeLabel: (context, data, settings) => {
      room.keepNodesFree();
      const write = () => {
        const drawn = drawnOf(data);
        // Its name stands on a ground of its own already.
        const isTold = drawn !== null && isNamed(drawn.key);
        const named = { ...data, ...(isTold ? { label: '' } : {}), name: drawn?.name };
        const writing = room.writingOf(drawn?.key ?? null, settings);
        const isWritten = drawLabel(context, named, writing, looks.palette, drawn?.mark ?? '', room.names);
        if (drawn !== null && isWritten) written.add(drawn.key);
        // What is selected has its name written with its ring.
        const isRinged = drawn !== null && looks.emphasis.selected.has(drawn.key);
        if (isWritten || drawn === null || isRinged || !room.mayStandFar(drawn)) return;
        // Not before all others have taken the room beside their nodes.
        left.push(() => drawFarLabel(context, named, writing, looks.palette, room.names));
      };
      unwritten.push({ crowd: room.crowdAt(data), write });
    },
    defaultDrawNodeHover: (context, data, settings) => {
      writeNames();
      const drawn = drawnOf(data);
      const always = drawn !== null && isNamed(drawn.key);
      // Of several that are selected, each has its name once.
      const isTold = drawn !== null && !always && written.has(drawn.key);
      const named = { ...data, label: isTold ? '' : (drawn?.name ?? '') };
      const { free } = room.writingOf(drawn?.key ?? null, settings);
      const font = { ...settings, free };
      drawHover(context, named, font, looks.palette, drawn?.mark ?? '', hovers, room.names, always);
    },
    nodeReducer: (key, attributes) => lookOfNode(looks, key, attributes),
    edgeReducer: (_, edge) => lookOfEdge(looks, edge),
  });
  askWhenRead(sigma);
  const writing = sigma.getCanvases().labels?.getContext('2d');
  const stopFinding = atLeisure(() => {
    if (writing) findFont(writing, sigma.getSetting('labelFont'));
  });
  // Out of sight it has no size: given none and then its own again, all of its canvases would be made anew.
  const resize = sigma.resize.bind(sigma);
  sigma.resize = (force) => (container.isConnected ? resize(force) : sigma);
  /** Whether the node's name is drawn out whatever else is near. */
  const isNamed = (key: string) => {
    const { selected } = looks.emphasis;
    return key === looks.hovered || (selected.size === 1 && selected.has(key));
  };
  const drawnOf = (data: object): DrawnNode | null => {
    const key = 'key' in data ? String(data.key) : '';
    return sigma.getGraph().hasNode(key) ? sigma.getGraph().getNodeAttribute(key, 'drawn') : null;
  };
  sigma.on('resize', () => room.make(sigma.getGraph(), goal));
  sigma.on('beforeRender', () => {
    room.clear();
    hovers.clear();
    unwritten = [];
    left = [];
    written.clear();
  });
  const counts = createCounts(sigma);
  sigma.on('afterRender', () => {
    room.keepNodesFree();
    writeNames();
    for (const write of left) write();
    counts.draw(room.names, looks.palette);
    handlers.onDrawn(sigma.getGraph().order);
  });

  /** What is drawn out is looked up in `shown`, which may not be drawn yet. */
  const look = (shown: Shown) => {
    if (looks.hovered !== null && !shown.hasNode(looks.hovered)) looks.hovered = null;
    const { link, selected } = looks.emphasis;
    const centres = looks.hovered === null ? [...selected] : [looks.hovered];
    looks.near =
      looks.hovered === null && link !== null
        ? new Set(shown.hasEdge(link) ? shown.extremities(link) : [])
        : new Set(centres.flatMap((key) => (shown.hasNode(key) ? shown.neighbors(key) : [])));
  };
  let frame = 0;
  let waiting = 0;
  /** Once a frame: a hand that goes from one node to another leaves the one and enters the other. */
  const focus = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      look(sigma.getGraph());
      sigma.refresh();
    });
  };
  const gestures = followHand(sigma, container, handlers, {
    hover(key) {
      looks.hovered = key;
      if (key === null) delete container.dataset.hovered;
      else container.dataset.hovered = '';
      clearTimeout(waiting);
      // Drawing out a node of many draws all of them: a hand that only passes over it does not mean it.
      if (sigma.getGraph().order > MOST_AT_ONCE) waiting = window.setTimeout(focus, MEANT_MS);
      else focus();
    },
    countAt: counts.at,
    isFolded: (key) => sigma.getGraph().getEdgeAttribute(key, 'folded') !== null,
    isSelected: (key) => looks.emphasis.selected.has(key),
    selected: () => looks.emphasis.selected,
  });
  for (const canvas of Object.values(sigma.getCanvases()))
    canvas.addEventListener('webglcontextlost', handlers.onLost);

  return {
    show(nodes, edges, places, emphasis) {
      stopGliding();
      cancelAnimationFrame(frame);
      const next = graph();
      for (const drawn of nodes)
        next.addNode(drawn.key, { ...places.get(drawn.key)!, drawn, size: drawn.size });
      for (const one of edges) next.addDirectedEdgeWithKey(one.key, one.from, one.to, one);
      looks.emphasis = emphasis;
      look(next);
      room.make(next, places);
      sigma.setGraph(next);
    },
    place(places, how = 'at once') {
      stopGliding();
      // Told of no change, Sigma would draw the same again.
      if (!areElsewhere(sigma.getGraph(), places)) return;
      room.make(sigma.getGraph(), places);
      if (how !== 'gliding' || still) return put(sigma.getGraph(), places, gestures.holds);
      goal = places;
      stopGlide = glide(sigma.getGraph(), places, gestures.holds, () => {
        goal = new Map();
      });
    },
    emphasise(emphasis) {
      if (looks.emphasis === emphasis) return;
      looks.emphasis = emphasis;
      focus();
    },
    setTool: gestures.setTool,
    repaint() {
      looks.palette = readPalette(container);
      sigma.refresh();
    },
    zoom(step) {
      const camera = sigma.getCamera();
      const how = { duration: still ? 0 : 200 };
      if (step === 'in') void camera.animatedZoom(how);
      else if (step === 'out') void camera.animatedUnzoom(how);
      else {
        room.make(sigma.getGraph(), goal);
        sigma.refresh();
        void camera.animatedReset(how);
      }
    },
    reveal(key) {
      if (!sigma.getGraph().hasNode(key)) return;
      const { x, y } = sigma.graphToViewport(sigma.getGraph().getNodeAttributes(key));
      const { width, height } = sigma.getDimensions();
      if (x > 0 && y > 0 && x < width && y < height) return;
      const at = sigma.getNodeDisplayData(key);
      if (at) void sigma.getCamera().animate({ x: at.x, y: at.y }, { duration: still ? 0 : 200 });
    },
    rest() {
      stopGliding();
      cancelAnimationFrame(frame);
      clearTimeout(waiting);
      looks.emphasis = NO_EMPHASIS;
      looks.hovered = null;
      looks.near = new Set();
      sigma.setCustomBBox(null);
      sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
      sigma.setGraph(graph());
    },
    wake() {
      looks.palette = readPalette(container);
      const font = getComputedStyle(container).fontFamily;
      if (font !== sigma.getSetting('labelFont')) sigma.setSetting('labelFont', font);
    },
    close() {
      stopFinding();
      stopGliding();
      cancelAnimationFrame(frame);
      clearTimeout(waiting);
      gestures.stop();
      for (const canvas of Object.values(sigma.getCanvases()))
        canvas.removeEventListener('webglcontextlost', handlers.onLost);
      sigma.kill();
    },
  };
}
