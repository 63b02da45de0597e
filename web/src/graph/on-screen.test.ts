import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onScreen } from './on-screen.ts';

it('is where each point is, whatever the camera', () => {
  const number = fc.double({ min: -10, max: 10, noNaN: true });
  fc.assert(
    fc.property(fc.array(number, { minLength: 6, maxLength: 6 }), number, number, (matrix, x, y) => {
      const [a, b, c, d, e, f] = matrix as [number, number, number, number, number, number];
      const framedGraphToViewport = (point: { x: number; y: number }) => ({
        x: a * point.x + b * point.y + c,
        y: d * point.x + e * point.y + f,
      });
      const found = onScreen({ framedGraphToViewport })({ x, y });
      const wanted = framedGraphToViewport({ x, y });
      expect(found.x).toBeCloseTo(wanted.x, 6);
      expect(found.y).toBeCloseTo(wanted.y, 6);
    }),
  );
});
