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

  it('stay where they are where they do not', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 40, y: 0 },
    ];
    expect(apart(points, [8, 20], [0, 0])).toEqual(points);
  });
});
