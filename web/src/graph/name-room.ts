/** Room for names in the drawing: what of the plane is shown, how large and at which side names stand, and over what not. */
import type Graph from 'graphology';
import type Sigma from 'sigma';
import type { Settings } from 'sigma/settings';
import type { DrawnLabel } from '../../api/graph.ts';
import type { Point } from '../core/graph.ts';
import { columnsIn, crowding, rowPitch } from '../core/graph-crowding.ts';
import { frameOf } from '../core/label-frame.ts';
import { createLabelSpace, type LabelSpace } from '../core/label-space.ts';
import { createLineField } from '../core/line-field.ts';
import { onScreen } from './on-screen.ts';
import type { DrawnEdge, DrawnNode, NodeAttributes } from './scene.ts';
import { reachOf } from './text-width.ts';
import type { Side, Writing } from './written-names.ts';

export type Shown = Graph<NodeAttributes, DrawnEdge>;

export interface NameRoom {
  /** What names and numbers of this frame have taken, and nodes where they may not lie over them. */
  names: LabelSpace;
  /** Decides what of the plane is shown, and how large nodes are, where `places` puts them. */
  make: (shown: Shown, places: ReadonlyMap<string, Point>) => void;
  /** A frame begins: all room is free. */
  clear: () => void;
  /** Gives nodes their room, and looks where links run, once a frame. */
  keepNodesFree: () => void;
  /** How many nodes stand around a place of the screen, where links are looked at: there names have the least choice. */
  crowdAt: (place: Point) => number;
  /** What Sigma divides sizes by, at a ratio of the camera. */
  zoomToSize: (ratio: number) => number;
  /** Whether the name of a node may stand away from it, where there is no room beside it. */
  mayStandFar: (drawn: Pick<DrawnNode, 'key' | 'label'>) => boolean;
  /** How the name of a node is written; of null, one that is not drawn any more. */
  writingOf: (key: string | null, font: Pick<Settings, 'labelFont' | 'labelSize'>) => Writing;
}

/** Beyond these, nodes may lie on each other, and names over nodes. */
const MOST_KEPT_FREE = 1000;
/** Beyond these, where links run is not looked at: they are everywhere. */
const MOST_LINES = 2000;
/** What everything else is found by: its name stands somewhere, however dense the middle of the drawing is. */
const LANDMARKS: ReadonlySet<DrawnLabel> = new Set(['Framework', 'Tier', 'Priority', 'Area']);
/** How far from a node others take the room of its name, in pixels. */
const AROUND = { x: 120, y: 40 };
/** Around all nodes, in pixels. */
const PADDING = { x: 50, y: 30 };
/** Where nodes are drawn at less than this share of their size, names stand closer. */
const CLOSE = 0.75;
/** Of names that stand closer: as large as rows of a column leave room for. */
const CLOSE_SIZE = { least: 9.5, most: 11 };

/** More names are tried than there is room for: one that would lie over another is left out. */
export const WHERE_APART = { labelDensity: 4, labelRenderedSizeThreshold: 5, minEdgeThickness: 1 };
/** Thinner links would be drawn as dots. */
const WHERE_CLOSE = { labelDensity: 8, labelRenderedSizeThreshold: 2, minEdgeThickness: 1.6 };

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

/** @param sigmaOf gives the drawing, whose settings ask for the room before it is made */
export function createNameRoom(sigmaOf: () => Sigma<NodeAttributes, DrawnEdge>): NameRoom {
  const names = createLabelSpace();
  const lines = createLineField();
  /** Where the nodes of this frame are, where links are looked at. */
  let middles: Point[] = [];
  /** Whether the nodes of this frame have taken their room. */
  let settled = false;
  /** What sizes are multiplied with where all is in view, see {@link crowding}. */
  let crowded = 1;
  /** The side at which the names of a column stand, by the keys of its nodes. */
  let sides: ReadonlyMap<string, Side> = new Map();
  /** Pixels between the rows of a column where all is in view. */
  let pitch = Number.POSITIVE_INFINITY;
  const shareAt = (ratio: number) => Math.min(1, crowded / Math.sqrt(ratio));
  const isClose = () => shareAt(sigmaOf().getCamera().ratio) < CLOSE;
  const closeSize = () => {
    const room = Math.floor((pitch / sigmaOf().getCamera().ratio) * 2) / 2;
    return Math.min(CLOSE_SIZE.most, Math.max(CLOSE_SIZE.least, room));
  };
  /** Whether names look at where links run. */
  const areLines = () => {
    const { order, size } = sigmaOf().getGraph();
    return order <= MOST_KEPT_FREE && size <= MOST_LINES;
  };

  function make(shown: Shown, places: ReadonlyMap<string, Point>) {
    const sigma = sigmaOf();
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
  }

  /** Names and numbers may not lie over nodes. Where nodes are everywhere, nothing would be left for them. */
  function keepNodesFree() {
    if (settled) return;
    settled = true;
    const sigma = sigmaOf();
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
      if (areLines()) middles.push({ x, y });
    }
  }

  return {
    names,
    make,
    keepNodesFree,
    clear() {
      names.clear();
      middles = [];
      settled = false;
    },
    crowdAt: ({ x, y }) =>
      middles.filter((one) => Math.abs(one.x - x) < AROUND.x && Math.abs(one.y - y) < AROUND.y).length,
    // Who comes nearer sees nodes apart from each other, and as large as they are meant to be.
    zoomToSize: (ratio) => Math.sqrt(ratio) / shareAt(ratio),
    mayStandFar: ({ key, label }) => areLines() && LANDMARKS.has(label) && !sides.has(key),
    writingOf(key, { labelFont, labelSize }) {
      const inColumn = key === null ? undefined : sides.get(key);
      const free = inColumn ?? (key === null ? null : freeSide(sigmaOf().getGraph(), key));
      const how = { labelFont, free, inColumn: inColumn !== undefined, lines: areLines() ? lines : null };
      return isClose() ? { ...how, labelSize: closeSize(), leading: 1 } : { ...how, labelSize, leading: 1.5 };
    },
  };
}
