import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { extentOf } from './extent.ts';

/** A drawn line, level or upright, in points from the lower left of the page; its first end is the left or lower one. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** The six numbers of a PDF's transformation. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What pdf.js gives for a page: functions and their arguments. */
export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

const STROKES = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS = new Set([OPS.fill, OPS.eoFill]);
/** A filled shape that is not thicker than this is drawn for a line. */
const THICKEST = 2.5;
const SHORTEST = 3;
/** Numbers that follow each code of a path: move, line, curve, quadratic curve, close. */
const OPERANDS = [2, 2, 6, 4, 0];

/**
 * The lines that a page draws. Word fills thin rectangles for them, LibreOffice strokes, browsers fill quadrangles.
 * @param base turns what the page draws into points from its lower left
 */
export function rulesOf({ fnArray, argsArray }: Operators, base: Matrix): Rule[] {
  const rules: Rule[] = [];
  const stack: Matrix[] = [];
  let matrix = base;
  fnArray.forEach((fn, i) => {
    const args = argsArray[i];
    if (fn === OPS.save) stack.push(matrix);
    else if (fn === OPS.restore) matrix = stack.pop() ?? base;
    else if (fn === OPS.transform) matrix = isMatrix(args) ? multiply(matrix, args) : matrix;
    else if (fn === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      const own = Array.isArray(args) ? args[0] : null;
      if (isMatrix(own)) matrix = multiply(matrix, own);
    } else if (fn === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? base;
    else if (fn === OPS.constructPath && Array.isArray(args)) {
      const path = Array.isArray(args[1]) ? args[1][0] : null;
      if (!path || typeof path !== 'object' || !('length' in path)) return;
      const shapes = shapesOf(path as ArrayLike<number>, matrix);
      if (STROKES.has(args[0])) for (const shape of shapes) addSides(shape, rules);
      else if (FILLS.has(args[0])) for (const shape of shapes) addThin(shape, rules);
    }
  });
  return rules;
}

/** The point (x, y) as `matrix` places it. */
export function placed([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The transformation that does `inner` first. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b] = placed([...outer.slice(0, 4), 0, 0] as unknown as Matrix, inner[0], inner[1]);
  const [c, d] = placed([...outer.slice(0, 4), 0, 0] as unknown as Matrix, inner[2], inner[3]);
  const [e, f] = placed(outer, inner[4], inner[5]);
  return [a, b, c, d, e, f];
}

function isMatrix(value: unknown): value is Matrix {
  const list = value as ArrayLike<unknown> | null | undefined;
  return list?.length === 6 && Array.from(list).every((number) => typeof number === 'number');
}

type Point = readonly [number, number];

/** The corners of each part of a path; a part with a curve is left out. */
function shapesOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const shapes: Point[][] = [];
  let shape: Point[] = [];
  let curved = false;
  const end = () => {
    if (shape.length > 1 && !curved) shapes.push(shape);
    shape = [];
    curved = false;
  };
  for (let i = 0; i < path.length; ) {
    const code = path[i]!;
    const operands = OPERANDS[code];
    if (operands === undefined) break;
    if (code === 0) end();
    if (operands === 0) {
      if (shape.length > 0) shape.push(shape[0]!);
    } else {
      shape.push(placed(matrix, path[i + operands - 1]!, path[i + operands]!));
      curved ||= operands > 2;
    }
    i += 1 + operands;
  }
  end();
  return shapes;
}

function addSides(shape: readonly Point[], rules: Rule[]): void {
  for (let i = 1; i < shape.length; i++) addLine(shape[i - 1]!, shape[i]!, rules);
}

function addThin(shape: readonly Point[], rules: Rule[]): void {
  const [left, right] = extentOf(shape.map(([x]) => x));
  const [bottom, top] = extentOf(shape.map(([, y]) => y));
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  if (top - bottom <= THICKEST) addLine([left, y], [right, y], rules);
  else if (right - left <= THICKEST) addLine([x, bottom], [x, top], rules);
}

function addLine([x1, y1]: Point, [x2, y2]: Point, rules: Rule[]): void {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (Math.min(width, height) > 1 || Math.max(width, height) < SHORTEST) return;
  if (width > height) rules.push({ x1: Math.min(x1, x2), x2: Math.max(x1, x2), y1, y2: y1 });
  else rules.push({ x1, x2: x1, y1: Math.min(y1, y2), y2: Math.max(y1, y2) });
}
