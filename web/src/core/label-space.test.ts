import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, createLabelSpace } from './label-space.ts';

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('room for names', () => {
  it('is given once: no two that were given overlap, and none is refused that overlaps no other', () => {
    const box = fc
      .tuple(
        fc.integer({ min: -300, max: 900 }),
        fc.integer({ min: -300, max: 900 }),
        fc.integer({ min: 1, max: 200 }),
      )
      .map(([left, top, width]) => ({ left, top, right: left + width, bottom: top + 16 }));
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), (boxes) => {
        const space = createLabelSpace();
        const taken: Box[] = [];
        for (const one of boxes) {
          const free = !taken.some((other) => overlap(one, other));
          expect(space.take(one)).toBe(free);
          if (free) taken.push(one);
        }
      }),
    );
  });

  it('is given to whoever must have it, and is all free again once cleared', () => {
    const space = createLabelSpace();
    const box = { left: 0, top: 0, right: 10, bottom: 10 };
    expect([space.take(box), space.take(box), space.take(box, true)]).toEqual([true, false, true]);
    space.clear();
    expect(space.take(box)).toBe(true);
  });
});
