import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsIn, crowding, rowPitch } from './graph-crowding.ts';

/** Of a column of so many nodes on a stage that is 400 pixels high. */
const scaleOf = (count: number) => 400 / ((count - 1) * 34);
const column = (count: number, size: number) =>
  Array.from({ length: count }, (_, at) => ({ x: 0, y: at * 34, size }));

describe('sizes of nodes', () => {
  it('are smaller where a column would not stand apart on the stage, and not where it does', () => {
    const factor = crowding(column(33, 14), scaleOf(33));
    // 12.5 pixels are between two of them.
    expect(factor * 28).toBeLessThan(400 / 32);
    expect(factor * 28).toBeGreaterThan((400 / 32) * 0.9);
    expect(crowding(column(5, 14), scaleOf(5))).toBeGreaterThan(1);
  });

  it('are not made smaller for a few that a person put on each other, nor so small that nothing is seen', () => {
    const spread = column(12, 6);
    expect(crowding([...spread, { x: 0, y: 0, size: 6 }], 1)).toBeCloseTo(crowding(spread, 1));
    expect(crowding(column(5000, 14), scaleOf(5000))).toBe(0.35);
    expect(crowding([{ x: 3, y: 3, size: 9 }], 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('are found as if each were compared with each', () => {
    const disc = fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
      size: fc.integer({ min: 5, max: 20 }),
    });
    fc.assert(
      fc.property(
        fc.array(disc, { minLength: 2, maxLength: 30 }),
        fc.integer({ min: 1, max: 9 }),
        (nodes, scale) => {
          const shares = nodes
            .map((one) =>
              Math.min(
                ...nodes
                  .filter((other) => other !== one)
                  .map((other) => Math.hypot(one.x - other.x, one.y - other.y) / (one.size + other.size)),
              ),
            )
            .sort((a, b) => a - b);
          const wanted = Math.max(0.35, shares[Math.floor(shares.length * 0.2)]! * scale * 0.92);
          expect(crowding(nodes, scale)).toBeCloseTo(wanted);
        },
      ),
    );
  });
});

describe('rows of a column', () => {
  const pitch = (nodes: readonly { x: number; y: number }[]) => rowPitch(columnsIn(nodes));

  it('are as far apart as the two that are nearest, where there are many; scattered nodes have none', () => {
    expect(pitch([...column(9, 5), { x: 300, y: 1 }, { x: 300, y: 2 }])).toBe(34);
    expect(pitch([...column(9, 5), { x: 0, y: 40 }])).toBe(6);
    expect(pitch(Array.from({ length: 20 }, (_, at) => ({ x: at * 7, y: at * 3 })))).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});
