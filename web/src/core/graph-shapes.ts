/** The shape of each type of node: told once, for the graphics card and for the legend. */
import type { DrawnLabel } from '../../api/graph.ts';
import type { Point } from './graph.ts';

/** A regular polygon or star in a circle of radius `scale`, stretched; without corners a disc. */
export interface Shape {
  corners: number;
  /** How far the sides between two corners are drawn in: 2 for a polygon, more for a star. */
  sharp: number;
  /** Upside down, or on its side: in radians, clockwise. */
  turn: number;
  scale: number;
  wide: number;
  high: number;
  /** Radius of the hole in the middle, of the whole. */
  hole: number;
}

const polygon = (corners: number, scale: number, more: Partial<Shape> = {}): Shape => ({
  corners,
  sharp: 2,
  turn: 0,
  scale,
  wide: 1,
  high: 1,
  hole: 0,
  ...more,
});
const disc = (more: Partial<Shape> = {}) => polygon(0, 1, more);
const square = (more: Partial<Shape> = {}) => polygon(4, 1.2, { turn: Math.PI / 4, ...more });

/** The most that a shape reaches beyond its radius. */
export const REACH = 1.35;

export const SHAPES: Record<DrawnLabel, Shape> = {
  Framework: polygon(5, REACH, { sharp: 3 }),
  Tier: polygon(5, 1.15),
  Priority: polygon(6, 1.1),
  Area: square(),
  Document: square({ wide: 0.8, high: 1.1 }),
  Measure: disc(),
  Department: polygon(3, 1.3),
  Line: square({ wide: 1.1, high: 0.55 }),
  Industry: polygon(4, 1.2),
  Instrument: polygon(4, REACH, { sharp: 2.7 }),
  Beneficiary: polygon(3, 1.3, { turn: Math.PI }),
  Amount: disc({ hole: 0.5 }),
  Target: square({ hole: 0.45 }),
};

/** Corners of a shape of radius 1 about (0, 0), y downwards; none for a disc. */
export function cornersOf({ corners, sharp, turn, scale, wide, high }: Shape): Point[] {
  const half = Math.PI / corners;
  // Where the side from one corner meets the side from the next.
  const inner = Math.cos(half) - (Math.sin(half) * Math.cos(Math.PI / sharp)) / Math.sin(Math.PI / sharp);
  return Array.from({ length: corners * (sharp > 2 ? 2 : 1) }, (_, at) => {
    const angle = turn + (sharp > 2 ? at * half : at * 2 * half);
    const radius = scale * (sharp > 2 && at % 2 === 1 ? inner : 1);
    return { x: radius * Math.sin(angle) * wide, y: -radius * Math.cos(angle) * high };
  });
}
