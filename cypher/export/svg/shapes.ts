/** The shapes of nodes. */
import type { Shape } from '../subgraph.ts';
import { round } from './frame.ts';

/** The beginning of an element, to which the rest of its attributes are added. */
export function outline(shape: Shape, x: number, y: number, radius: number): string {
  const [r, s] = [radius, radius * 0.88];
  const point = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`;
  if (shape === 'disc') return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}"`;
  const corners = {
    square: [point(-s, -s), point(s, -s), point(s, s), point(-s, s)],
    triangle: [point(0, -r * 1.15), point(r, r * 0.8), point(-r, r * 0.8)],
    diamond: [point(0, -r * 1.15), point(r * 1.15, 0), point(0, r * 1.15), point(-r * 1.15, 0)],
  }[shape];
  return `<path d="M${corners.join('L')}Z"`;
}
