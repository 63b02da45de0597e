/** Where many nodes are, in few characters: four a node, on a grid of at most 4096 by 4096 over all of them. */
import type { Point } from './graph.ts';

interface PlacesText {
  /** Tells whether the nodes are the same: places without names fit no others. */
  of: string;
  at: string;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Steps of the grid from one side to the other; rounding may add one. */
const MOST_STEPS = 4000;

/** A short mark of a text: the same text has the same (FNV-1a, 32 bits). */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

const digits = (cell: number) => DIGITS[cell >> 6]! + DIGITS[cell & 63]!;

/** Stands for a node that is nowhere yet. */
const NOWHERE = '....';

/** The extent of some places: where they begin, and how far they reach. */
function extentOf(points: readonly Point[]): { left: number; top: number; reach: number } {
  const left = points.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const top = points.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
  const right = points.reduce((most, { x }) => Math.max(most, x), Number.NEGATIVE_INFINITY);
  const bottom = points.reduce((most, { y }) => Math.max(most, y), Number.NEGATIVE_INFINITY);
  return { left, top, reach: Math.max(right - left, bottom - top) };
}

/** The step of a grid: a power of two, so that what lies on the grid is exact and stays where it is. */
function stepFor(reach: number): number {
  return 2 ** Math.max(-10, Math.ceil(Math.log2(Math.max(reach, 1) / MOST_STEPS)));
}

export interface Snapped {
  step: number;
  places: ReadonlyMap<string, Point>;
}

/** Places moved to the nearest point of a grid that is fine enough not to be seen. */
export function snapped(places: ReadonlyMap<string, Point>): Snapped {
  const step = stepFor(extentOf([...places.values()]).reach);
  // Adding zero makes one zero of the two that there are.
  const snap = (value: number) => Math.round(value / step) * step + 0;
  return {
    step,
    places: new Map([...places].map(([key, { x, y }]) => [key, { x: snap(x), y: snap(y) }])),
  };
}

/** Places of `keys`, in their order. Undefined where none has one. */
export function encodedPlaces(keys: readonly string[], { step, places }: Snapped): PlacesText | undefined {
  const points = keys.flatMap((key) => places.get(key) ?? []);
  if (points.length === 0) return undefined;
  const { left, top } = extentOf(points);
  const cell = (key: string) => {
    const place = places.get(key);
    if (!place) return NOWHERE;
    return digits(Math.round((place.x - left) / step)) + digits(Math.round((place.y - top) / step));
  };
  return { of: fingerprint(keys.join('\n')), at: [left, top, step, keys.map(cell).join('')].join() };
}

/** Places of those of `keys` that had one when they were written; none where they are not the same nodes. */
export function decodedPlaces(keys: readonly string[], { of, at }: PlacesText): Map<string, Point> {
  const [left, top, step, cells] = at.split(',');
  const places = new Map<string, Point>();
  if (cells === undefined || fingerprint(keys.join('\n')) !== of || cells.length !== keys.length * 4)
    return places;
  const [x0, y0, size] = [Number(left), Number(top), Number(step)];
  if (![x0, y0, size].every(Number.isFinite)) return places;
  const digit = (from: number) => DIGITS.indexOf(cells[from]!) * 64 + DIGITS.indexOf(cells[from + 1]!);
  keys.forEach((key, index) => {
    if (cells.slice(index * 4, index * 4 + 4) === NOWHERE) return;
    places.set(key, { x: x0 + digit(index * 4) * size, y: y0 + digit(index * 4 + 2) * size });
  });
  return places;
}
