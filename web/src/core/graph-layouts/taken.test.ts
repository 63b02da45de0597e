import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart } from './taken.ts';

const node = fc.record({
  x: fc.double({ min: -200, max: 200, noNaN: true }),
  y: fc.double({ min: -200, max: 200, noNaN: true }),
  size: fc.integer({ min: 5, max: 20 }),
});

describe('nodes that lie over each other', () => {
  it('are moved to free places, beside nodes that stay where they are', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 60 }), (nodes) => {
        const sizes = nodes.map(({ size }) => size);
        // Only the first is fixed: two fixed nodes may lie over each other.
        const found = apart(nodes, sizes, [1]);
        if (nodes[0]) expect(found[0]).toBe(nodes[0]);
        found.forEach((a, at) => {
          for (let other = 0; other < at; other++) {
            const b = found[other]!;
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(sizes[at]! + sizes[other]!);
          }
        });
      }),
      { numRuns: 50 },
    );
  });

  it('are moved off each other where they are thousands, and the largest first where there is no time for all', () => {
    const points = Array.from({ length: 1600 }, (_, at) => ({
      x: (at % 50) * 2.5,
      y: Math.floor(at / 50) * 2.5,
    }));
    const sizes = points.map((_, at) => (at % 40 === 7 ? 14 : 5));
    const overlapping = (found: typeof points, looked: number[]) =>
      looked.filter((one) =>
        looked.some(
          (other) =>
            one !== other &&
            Math.hypot(found[one]!.x - found[other]!.x, found[one]!.y - found[other]!.y) <
              sizes[one]! + sizes[other]!,
        ),
      ).length;
    const all = [...points.keys()];
    const large = all.filter((at) => sizes[at] === 14);
    expect(overlapping(points, large)).toBeGreaterThan(0);
    expect(overlapping(apart(points, sizes, []), all)).toBe(0);
    let left = large.length;
    const some = apart(points, sizes, [], () => left-- > 0);
    expect(overlapping(some, large)).toBe(0);
    expect(some[0]).toEqual(points[0]);
  });

  it('stay where they are where they do not', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 40, y: 0 },
    ];
    expect(apart(points, [8, 20], [0, 0])).toEqual(points);
  });
});
