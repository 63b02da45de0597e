import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { gridsOf } from './grids.ts';
import { type Matrix, multiply, placed, rulesOf } from './rules.ts';

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const operators = (...list: [number, unknown?][]) => ({
  fnArray: list.map(([fn]) => fn),
  argsArray: list.map(([, args]) => args ?? null),
});
/** A path of straight lines, closed or not. */
const path = (paint: number, points: [number, number][], close = false): [number, unknown] => [
  OPS.constructPath,
  [
    paint,
    [Float32Array.from([...points.flatMap(([x, y], i) => [i === 0 ? 0 : 1, x, y]), ...(close ? [4] : [])])],
    null,
  ],
];
const line = (paint: number, ...[x1, y1, x2, y2]: [number, number, number, number]) =>
  path(paint, [
    [x1, y1],
    [x2, y2],
  ]);
const box = (x: number, y: number, width: number, height: number): [number, number][] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

describe('rulesOf', () => {
  it('finds strokes, each side of a box that is stroked, and thin boxes that are filled', () => {
    const rules = rulesOf(
      operators(
        line(OPS.stroke, 10, 20, 110, 20),
        path(OPS.stroke, box(10, 30, 40, 50), true),
        path(OPS.fill, box(10, 100, 80, 0.5), true),
        path(OPS.fill, box(10, 100, 80, 40), true),
        line(OPS.endPath, 0, 0, 100, 0),
        line(OPS.stroke, 0, 0, 70, 50),
      ),
      IDENTITY,
    );
    expect(rules).toEqual([
      { x1: 10, x2: 110, y1: 20, y2: 20 },
      { x1: 10, x2: 50, y1: 30, y2: 30 },
      { x1: 50, x2: 50, y1: 30, y2: 80 },
      { x1: 10, x2: 50, y1: 80, y2: 80 },
      { x1: 10, x2: 10, y1: 30, y2: 80 },
      { x1: 10, x2: 90, y1: 100.25, y2: 100.25 },
    ]);
  });

  it('places them as the page does, and back after what was saved is restored', () => {
    const rules = rulesOf(
      operators(
        [OPS.save],
        [OPS.transform, [0.5, 0, 0, -0.5, 0, 800]],
        line(OPS.stroke, 100, 100, 300, 100),
        [OPS.restore],
        [OPS.paintFormXObjectBegin, [[1, 0, 0, 1, 7, 0], null]],
        line(OPS.stroke, 0, 5, 20, 5),
        [OPS.paintFormXObjectEnd],
        line(OPS.stroke, 0, 5, 20, 5),
      ),
      IDENTITY,
    );
    expect(rules).toEqual([
      { x1: 50, x2: 150, y1: 750, y2: 750 },
      { x1: 7, x2: 27, y1: 5, y2: 5 },
      { x1: 0, x2: 20, y1: 5, y2: 5 },
    ]);
  });

  it('takes a shape of more corners than a call has room for', () => {
    const comb = Array.from({ length: 400_000 }, (_, i): [number, number] => [i / 1024, i % 2]);
    expect(rulesOf(operators(path(OPS.fill, comb)), IDENTITY)).toEqual([
      { x1: 0, x2: 399_999 / 1024, y1: 0.5, y2: 0.5 },
    ]);
  });

  it('does the inner of two transformations first', () => {
    const turned: Matrix = [0, 1, -1, 0, 30, 0];
    const moved: Matrix = [2, 0, 0, 3, 5, 7];
    const [x, y] = placed(moved, 11, 13);
    expect(placed(multiply(turned, moved), 11, 13)).toEqual(placed(turned, x, y));
  });
});

describe('gridsOf', () => {
  const level = (y: number, x1: number, x2: number) => ({ x1, x2, y1: y, y2: y });
  const upright = (x: number, y1: number, y2: number) => ({ x1: x, x2: x, y1, y2 });
  const shape = (rules: Parameters<typeof gridsOf>[0]) =>
    gridsOf(rules).map(({ cells }) => cells.map((cell) => [cell.row, cell.column, cell.rows, cell.columns]));

  it('makes one cell of squares without a line between them', () => {
    const rules = [
      ...[100, 60].map((y) => level(y, 0, 90)),
      level(80, 30, 90),
      ...[0, 30, 90].map((x) => upright(x, 60, 100)),
      upright(60, 80, 100),
    ];
    expect(shape(rules)).toEqual([
      [
        [0, 0, 2, 1],
        [0, 1, 1, 1],
        [0, 2, 1, 1],
        [1, 1, 1, 2],
      ],
    ]);
  });

  it('takes boxes of cells that stand apart by a hair for one table, and far ones for two', () => {
    const cell = (x: number, y: number) => [
      level(y, x, x + 28),
      level(y + 18, x, x + 28),
      upright(x, y, y + 18),
      upright(x + 28, y, y + 18),
    ];
    const table = (y: number) => [...cell(0, y), ...cell(30, y), ...cell(0, y - 20), ...cell(30, y - 20)];
    expect(shape(table(500)).map((cells) => cells.length)).toEqual([4]);
    expect(shape([...table(500), ...table(300)]).map((cells) => cells.length)).toEqual([4, 4]);
  });

  it('takes neither lines alone nor a frame for a table', () => {
    expect(gridsOf([level(100, 0, 90), level(80, 0, 90)])).toEqual([]);
    const frame = [level(100, 0, 90), level(50, 0, 90), upright(0, 50, 100), upright(90, 50, 100)];
    expect(gridsOf(frame)).toEqual([]);
  });
});
