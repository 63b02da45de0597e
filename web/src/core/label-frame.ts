/** What part of the plane a drawing shows, so that the nodes at its edges have room for their names. */
import type { Point } from './graph.ts';

/** A node, and how many pixels its name takes at its left and at its right. */
interface Named extends Point {
  left: number;
  right: number;
}

interface Stage {
  width: number;
  height: number;
  /** Around all nodes, in pixels, whatever their names. */
  padding: { x: number; y: number };
}

interface Frame {
  /** Pixels of a unit of the plane. */
  scale: number;
  x: [number, number];
  y: [number, number];
}

/** Names longer than this share of the stage may be cut rather than make all else small. */
const MOST = 0.35;
/** Names never make the graph smaller than this share of what it could be. */
const LEAST_SCALE = 0.6;
const STEPS = 20;

/**
 * The rectangle of the plane that fills a stage of these pixels: as large as lets all nodes and their names in, with the
 * nodes in its middle where names let them be.
 */
export function frameOf(nodes: readonly Named[], { width, height, padding }: Stage): Frame {
  const [left, right] = extent(nodes, ({ x }) => x);
  const [low, high] = extent(nodes, ({ y }) => y);
  const room = (of: number, kept: number) => Math.max(1, of - 2 * kept);
  const most = Math.min(
    room(width, padding.x) / (right - left || 1e-9),
    room(height, padding.y) / (high - low || 1e-9),
  );
  const largest = Number.isFinite(most) && most < 1e8 ? most : 1;
  /** Where the plane's own 0 may lie on the stage at a scale: between these. */
  const range = (scale: number): [number, number] => {
    let least = Number.NEGATIVE_INFINITY;
    let furthest = Number.POSITIVE_INFINITY;
    for (const { x, left: before, right: after } of nodes) {
      least = Math.max(least, Math.min(width * MOST, Math.max(padding.x, before)) - x * scale);
      furthest = Math.min(furthest, width - Math.min(width * MOST, Math.max(padding.x, after)) - x * scale);
    }
    return [least, furthest];
  };
  const fits = (scale: number) => {
    const [least, furthest] = range(scale);
    return least <= furthest;
  };
  const scale = fits(largest) ? largest : largestFitting(fits, largest * LEAST_SCALE, largest);
  const [least, furthest] = range(scale);
  const middle = width / 2 - (scale * (left + right)) / 2;
  const origin =
    nodes.length === 0
      ? middle
      : least <= furthest
        ? Math.min(furthest, Math.max(least, middle))
        : (least + furthest) / 2;
  const [halfWide, halfHigh] = [width / scale / 2, height / scale / 2];
  const [centreX, centreY] = [(width / 2 - origin) / scale, (low + high) / 2];
  return {
    scale,
    x: [centreX - halfWide, centreX + halfWide],
    y: [centreY - halfHigh, centreY + halfHigh],
  };
}

/** The largest number between two that fits, where smaller ones do; the least where none does. */
function largestFitting(fits: (scale: number) => boolean, least: number, most: number): number {
  let [low, high] = [least, most];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function extent(nodes: readonly Named[], of: (node: Named) => number): [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const node of nodes) {
    least = Math.min(least, of(node));
    most = Math.max(most, of(node));
  }
  return least <= most ? [least, most] : [0, 0];
}
