import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf } from './label-frame.ts';

const STAGE = { width: 600, height: 400, padding: { x: 50, y: 20 } };

/** Where a point of the plane is on the stage. */
const placed = ({ scale, x: [left], y: [low] }: ReturnType<typeof frameOf>, x: number, y: number) => ({
  x: (x - left) * scale,
  y: (y - low) * scale,
});

describe('the frame of a drawing', () => {
  it('shows all nodes as large as they fit, in the middle', () => {
    const nodes = [
      { x: 0, y: 0, left: 0, right: 0 },
      { x: 100, y: 100, left: 0, right: 0 },
    ];
    const frame = frameOf(nodes, STAGE);
    expect(frame.scale).toBeCloseTo(3.6);
    expect(placed(frame, 50, 50)).toEqual({ x: expect.closeTo(300), y: expect.closeTo(200) });
  });

  it('moves aside for names where there is room, and shrinks where there is none', () => {
    const tall = [
      { x: 0, y: 0, left: 200, right: 0 },
      { x: 100, y: 100, left: 0, right: 60 },
    ];
    const moved = frameOf(tall, STAGE);
    expect(moved.scale).toBeCloseTo(3.4, 0);
    expect(placed(moved, 0, 0).x).toBeCloseTo(200, 0);
    const wide = [
      { x: 0, y: 0, left: 200, right: 0 },
      { x: 100, y: 10, left: 0, right: 200 },
    ];
    const shrunk = frameOf(wide, STAGE);
    expect(placed(shrunk, 0, 0).x).toBeGreaterThan(0);
    expect(shrunk.scale).toBeCloseTo(5 * 0.6, 1);
  });

  it('shows one node, or none', () => {
    expect(placed(frameOf([{ x: 7, y: 7, left: 0, right: 90 }], STAGE), 7, 7)).toEqual({
      x: expect.closeTo(300),
      y: expect.closeTo(200),
    });
    expect(frameOf([], STAGE)).toEqual({ scale: 1, x: [-300, 300], y: [-200, 200] });
  });

  it('leaves no node outside of the stage', () => {
    const coordinate = fc.integer({ min: -1000, max: 1000 });
    const name = fc.integer({ min: 0, max: 400 });
    const node = fc.record({ x: coordinate, y: coordinate, left: name, right: name });
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 30 }), (nodes) => {
        const frame = frameOf(nodes, STAGE);
        for (const one of nodes) {
          const { x, y } = placed(frame, one.x, one.y);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(STAGE.width);
          expect(y).toBeGreaterThanOrEqual(STAGE.padding.y - 0.01);
          expect(y).toBeLessThanOrEqual(STAGE.height - STAGE.padding.y + 0.01);
        }
      }),
    );
  });
});
