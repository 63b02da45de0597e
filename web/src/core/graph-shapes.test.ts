import { describe, expect, it } from 'vitest';
import { DRAWN_LABELS } from '../../api/graph.ts';
import { cornersOf, REACH, SHAPES } from './graph-shapes.ts';

describe('shapes of nodes', () => {
  it('are different for every type', () => {
    const said = DRAWN_LABELS.map((label) => JSON.stringify(SHAPES[label]));
    expect(new Set(said).size).toBe(DRAWN_LABELS.length);
  });

  it('stay within the square that the graphics card draws for them', () => {
    for (const label of DRAWN_LABELS)
      for (const { x, y } of cornersOf(SHAPES[label]))
        expect(Math.hypot(x, y)).toBeLessThanOrEqual(REACH + 1e-9);
  });

  it('stand as they are named: an upright square, a triangle on its side or its tip, a star of ten corners', () => {
    const round = (label: 'Area' | 'Department' | 'Beneficiary') =>
      cornersOf(SHAPES[label]).map(({ x, y }) => [
        Math.round(x * 100) / 100 + 0,
        Math.round(y * 100) / 100 + 0,
      ]);
    expect(round('Area')).toEqual([
      [0.85, -0.85],
      [0.85, 0.85],
      [-0.85, 0.85],
      [-0.85, -0.85],
    ]);
    expect(round('Department')[0]).toEqual([0, -1.3]);
    expect(round('Beneficiary')[0]).toEqual([0, 1.3]);
    const star = cornersOf(SHAPES.Framework).map(({ x, y }) => Math.hypot(x, y));
    expect(star).toHaveLength(10);
    expect(star[1]!).toBeLessThan(star[0]! * 0.7);
  });
});
