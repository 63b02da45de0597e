/** The graph on the screen: one Sigma instance that is told what to show, and tells what a person did to it. */
import { createEdgeCurveProgram } from '@sigma/edge-curve';
import Graph from 'graphology';
import Sigma from 'sigma';
import {
  createEdgeArrowHeadProgram,
  createEdgeClampedProgram,
  createEdgeCompoundProgram,
  DEFAULT_EDGE_ARROW_HEAD_PROGRAM_OPTIONS,
  EdgeRectangleProgram,
} from 'sigma/rendering';
import { atLeisure } from '../app/leisure.ts';
import type { Point } from '../core/graph.ts';
import { columnsIn, crowding, rowPitch } from '../core/graph-crowding.ts';
import { frameOf } from '../core/label-frame.ts';
import { createLabelSpace } from '../core/label-space.ts';
import { createLineField } from '../core/line-field.ts';
import { drawHover, drawLabel, findFont, reachOf, type Side } from './canvas.ts';
import { createCounts } from './counts.ts';
import { followHand } from './gestures.ts';
import { areElsewhere, glide, put } from './glide.ts';
import { inOneDraw } from './in-one-draw.ts';
import { type Looks, lookOfEdge, lookOfNode } from './looks.ts';
import { onScreen } from './on-screen.ts';
import { readPalette } from './palette.ts';
import {
  type DrawnEdge,
  type DrawnNode,
  type Emphasis,
  type Handlers,
  NO_EMPHASIS,
  type NodeAttributes,
  type Tool,
} from './scene.ts';
import { ShapeProgram } from './shape-program.ts';
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

/** Beyond these, nodes may lie on each other, and names over nodes. */
const MOST_KEPT_FREE = 1000;
/** Beyond these, where links run is not looked at: they are everywhere. */
const MOST_LINES = 2000;
/** Around all nodes, in pixels. */
const PADDING = { x: 50, y: 30 };
/** Where nodes are drawn at less than this share of their size, names stand closer. */
const CLOSE = 0.75;
/** Of names that stand closer: as large as rows of a column leave room for. */
const CLOSE_SIZE = { least: 9.5, most: 11 };

/** More names are tried than there is room for: one that would lie over another is left out. */
const WHERE_APART = { labelDensity: 4, labelRenderedSizeThreshold: 5, minEdgeThickness: 1 };
/** Thinner links would be drawn as dots. */
const WHERE_CLOSE = { labelDensity: 8, labelRenderedSizeThreshold: 2, minEdgeThickness: 1.6 };

type Shown = Graph<NodeAttributes, DrawnEdge>;

/** The side of a node that none of its links leads to, so that its name is free of them there. */
function freeSide(shown: Shown, key: string, places?: ReadonlyMap<string, Point>): Side | null {
  if (shown.order > MOST_KEPT_FREE || shown.degree(key) === 0) return null;
  const { x } = places?.get(key) ?? shown.getNodeAttributes(key);
  const sides = new Set(
    shown.mapNeighbors(key, (other, attributes) => (places?.get(other) ?? attributes).x > x),
  );
  return sides.size > 1 ? null : sides.has(true) ? 'left' : 'right';
}

/** Names of a column stand all at the side that fewer links lead to. */
function sidesOf(
  shown: Shown,
  columns: readonly (readonly { key: string; x: number }[])[],
): Map<string, Side> {
  const sides = new Map<string, Side>();
  for (const column of columns) {
    let balance = 0;
    const [{ x = 0 } = {}] = column;
    for (const { key } of column)
      shown.forEachNeighbor(key, (_, other) => {
        balance += Math.sign(other.x - x);
      });
    for (const { key } of column) sides.set(key, balance > 0 ? 'left' : 'right');
  }
  return sides;
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
  const names = createLabelSpace();
  const hovers = createLabelSpace();
  const lines = createLineField();
  /** Whether the nodes of this frame have taken their room. */
  let settled = false;
  let stopGliding = () => {};
  /** What sizes are multiplied with where all is in view, see {@link crowding}. */
  let crowded = 1;
  /** The side at which the names of a column stand, by the keys of its nodes. */
  let sides: ReadonlyMap<string, Side> = new Map();
  /** Pixels between the rows of a column where all is in view. */
  let pitch = Number.POSITIVE_INFINITY;
  const shareAt = (ratio: number) => Math.min(1, crowded / Math.sqrt(ratio));
  const sigma = new Sigma<NodeAttributes, DrawnEdge>(graph(), container, {
    defaultNodeType: 'shape',
    nodeProgramClasses: { shape: inOneDraw(ShapeProgram) },
    nodeHoverProgramClasses: { shape: inOneDraw(ShapeProgram) },
    defaultEdgeType: 'line',
    edgeProgramClasses: {
      line: inOneDraw(EdgeRectangleProgram<NodeAttributes, DrawnEdge>),
      arrow: createEdgeCompoundProgram([
        inOneDraw(createEdgeClampedProgram<NodeAttributes, DrawnEdge>()),
        inOneDraw(createEdgeArrowHeadProgram<NodeAttributes, DrawnEdge>()),
      ]),
      curved: inOneDraw(createEdgeCurveProgram<NodeAttributes, DrawnEdge>()),
      curvedArrow: inOneDraw(
        createEdgeCurveProgram<NodeAttributes, DrawnEdge>({
          arrowHead: DEFAULT_EDGE_ARROW_HEAD_PROGRAM_OPTIONS,
        }),
      ),
    },
    allowInvalidContainer: true,
    enableEdgeEvents: true,
    labelFont: getComputedStyle(container).fontFamily,
    labelSize: 12,
    labelGridCellSize: 80,
    ...WHERE_APART,
    // What is shown of the plane is set with room for names.
    stagePadding: 0,
    // Who comes nearer sees nodes apart from each other, and as large as they are meant to be.
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / shareAt(ratio),
    zIndex: true,
    inertiaDuration: still ? 0 : 200,
    zoomDuration: still ? 0 : 200,
    defaultDrawNodeLabel: (context, data, settings) => {
      keepNodesFree();
      const drawn = drawnOf(data);
      // Its name stands on a ground of its own already.
      const named = drawn !== null && isNamed(drawn.key) ? { ...data, label: '' } : data;
      const { labelFont, labelSize } = settings;
      const inColumn = drawn === null ? undefined : sides.get(drawn.key);
      const free = inColumn ?? (drawn === null ? null : freeSide(sigma.getGraph(), drawn.key));
      const how = { labelFont, free, inColumn: inColumn !== undefined, lines: areLines() ? lines : null };
      const writing = isClose()
        ? { ...how, labelSize: closeSize(), leading: 1 }
        : { ...how, labelSize, leading: 1.5 };
      drawLabel(context, named, writing, looks.palette, drawn?.mark ?? '', names);
    },
    defaultDrawNodeHover: (context, data, settings) => {
      const drawn = drawnOf(data);
      const always = drawn !== null && isNamed(drawn.key);
      const named = { ...data, label: drawn?.name ?? '' };
      drawHover(context, named, settings, looks.palette, drawn?.mark ?? '', hovers, always);
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
  const closeSize = () => {
    const room = Math.floor((pitch / sigma.getCamera().ratio) * 2) / 2;
    return Math.min(CLOSE_SIZE.most, Math.max(CLOSE_SIZE.least, room));
  };
  const isClose = () => shareAt(sigma.getCamera().ratio) < CLOSE;
  /** What of the plane is shown, and how large nodes are, where `places` puts them. */
  const makeRoom = (shown: Shown, places: ReadonlyMap<string, Point>) => {
    const { width, height } = sigma.getDimensions();
    const at = shown.mapNodes((key, { x, y, size }) => ({ ...(places.get(key) ?? { x, y }), size, key }));
    const context = sigma.getCanvases().labels?.getContext('2d');
    const columns = shown.order > MOST_KEPT_FREE ? [] : columnsIn(at);
    sides = sidesOf(shown, columns);
    const named = (key: string, side: Side) =>
      context && (sides.get(key) ?? freeSide(shown, key, places)) === side
        ? reachOf(context, shown.getNodeAttribute(key, 'drawn'), sigma.getSetting('labelFont'))
        : 0;
    const full = at.map(({ key, x, y }) => ({ x, y, left: named(key, 'left'), right: named(key, 'right') }));
    const frameWith = (share: number) => {
      const written = full.map(({ x, y, left, right }) => ({
        x,
        y,
        left: left * share,
        right: right * share,
      }));
      const frame = frameOf(written, { width, height, padding: PADDING });
      sigma.setCustomBBox({ x: frame.x, y: frame.y });
      crowded = shown.order > MOST_KEPT_FREE ? 1 : crowding(at, frame.scale);
      pitch = rowPitch(columns) * frame.scale;
    };
    frameWith(1);
    // Names that stand closer are written smaller, and take less room.
    if (isClose()) frameWith(CLOSE_SIZE.most / sigma.getSetting('labelSize'));
    const settings = isClose() ? WHERE_CLOSE : WHERE_APART;
    if (sigma.getSetting('labelDensity') !== settings.labelDensity) sigma.setSettings(settings);
  };
  sigma.on('resize', () => makeRoom(sigma.getGraph(), new Map()));
  sigma.on('beforeRender', () => {
    names.clear();
    hovers.clear();
    settled = false;
  });
  /** Whether names look at where links run. */
  const areLines = () => sigma.getGraph().order <= MOST_KEPT_FREE && sigma.getGraph().size <= MOST_LINES;
  /** Names and numbers may not lie over nodes. Where nodes are everywhere, nothing would be left for them. */
  const keepNodesFree = () => {
    if (settled) return;
    settled = true;
    const shown = sigma.getGraph();
    if (shown.order > MOST_KEPT_FREE) return;
    const placeOf = onScreen(sigma);
    if (areLines()) {
      lines.clear(sigma.getDimensions(), sigma.graphToViewport({ x: 0, y: 0 }));
      shown.forEachEdge((_, __, from, to) => {
        const [source, target] = [sigma.getNodeDisplayData(from), sigma.getNodeDisplayData(to)];
        if (source && target) lines.add(placeOf(source), placeOf(target));
      });
    }
    for (const key of shown.nodes()) {
      const data = sigma.getNodeDisplayData(key);
      if (!data || data.hidden) continue;
      const { x, y } = placeOf(data);
      const half = sigma.scaleSize(data.size);
      names.take({ left: x - half, top: y - half, right: x + half, bottom: y + half }, true);
    }
  };
  const counts = createCounts(sigma);
  sigma.on('afterRender', () => {
    keepNodesFree();
    counts.draw(names, looks.palette);
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
      makeRoom(next, places);
      sigma.setGraph(next);
    },
    place(places, how = 'at once') {
      stopGliding();
      // Told of no change, Sigma would draw the same again.
      if (!areElsewhere(sigma.getGraph(), places)) return;
      makeRoom(sigma.getGraph(), places);
      if (how === 'gliding' && !still) stopGliding = glide(sigma.getGraph(), places, gestures.holds);
      else put(sigma.getGraph(), places, gestures.holds);
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
        makeRoom(sigma.getGraph(), new Map());
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
