/** Where points of Sigma's plane are on the screen. */
import type { Point } from '../core/graph.ts';

interface Projecting {
  framedGraphToViewport: (point: Point) => Point;
}

/**
 * `framedGraphToViewport` as things stand, for many points: asked for each, Sigma multiplies matrices for each. The way
 * from the plane to the screen is affine, so that three points tell where all are.
 */
export function onScreen(sigma: Projecting): (point: Point) => Point {
  const [origin, right, up] = [
    sigma.framedGraphToViewport({ x: 0, y: 0 }),
    sigma.framedGraphToViewport({ x: 1, y: 0 }),
    sigma.framedGraphToViewport({ x: 0, y: 1 }),
  ];
  const [xx, xy] = [right.x - origin.x, right.y - origin.y];
  const [yx, yy] = [up.x - origin.x, up.y - origin.y];
  return ({ x, y }) => ({ x: origin.x + xx * x + yx * y, y: origin.y + xy * x + yy * y });
}
