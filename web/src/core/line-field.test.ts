import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineField } from './line-field.ts';

const stage = { width: 400, height: 300 };
const box = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 16 });

describe('where links run', () => {
  it('finds a link where it passes, and none beside it, in or out of the drawing', () => {
    const field = createLineField();
    field.clear(stage, { x: 0, y: 0 });
    field.add({ x: -500, y: 100 }, { x: 900, y: 100 });
    expect(field.under(box(50, 92))).toBeGreaterThan(5);
    expect(field.under(box(50, 130))).toBe(0);
    expect(field.under(box(-900, 92))).toBe(0);
    field.clear(stage, { x: 0, y: 0 });
    expect(field.under(box(50, 92))).toBe(0);
  });

  it('finds more where more pass', () => {
    const field = createLineField();
    field.clear(stage, { x: 0, y: 0 });
    for (let at = 0; at < 5; at++) field.add({ x: 0, y: 100 + at }, { x: 400, y: 104 - at });
    field.add({ x: 0, y: 200 }, { x: 400, y: 200 });
    expect(field.under(box(50, 95))).toBeGreaterThan(field.under(box(50, 192)));
  });

  it('counts a link once in each cell', () => {
    const field = createLineField();
    field.clear(stage, { x: 0, y: 0 });
    field.add({ x: 17, y: 17 }, { x: 22, y: 17 });
    expect(field.under({ left: 0, top: 0, right: 399, bottom: 299 })).toBe(1);
    field.add({ x: 16, y: 17 }, { x: 29, y: 17 });
    expect(field.under({ left: 0, top: 0, right: 399, bottom: 299 })).toBe(3);
  });

  it('says the same of a drawing that was moved as a whole', () => {
    const point = fc.record({ x: fc.integer({ min: 60, max: 300 }), y: fc.integer({ min: 60, max: 200 }) });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(point, point), { minLength: 1, maxLength: 20 }),
        point,
        fc.integer({ min: -30, max: 30 }),
        (links, at, by) => {
          const counted = (moved: number) => {
            const field = createLineField();
            const move = ({ x, y }: { x: number; y: number }) => ({ x: x + moved, y: y - moved });
            field.clear(stage, move({ x: 0, y: 0 }));
            for (const [from, to] of links) field.add(move(from), move(to));
            const { x, y } = move(at);
            return field.under({ left: x, top: y, right: x + 40, bottom: y + 16 });
          };
          expect(counted(by)).toBe(counted(0));
        },
      ),
    );
  });
});
