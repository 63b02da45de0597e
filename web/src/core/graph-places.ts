/** Where many nodes are, in few characters: four a node, on a grid of 4096 by 4096 over all of them. */
import type { Point } from './graph.ts';

interface PlacesText {
  /** Tells whether the nodes are the same: places without names fit no others. */
  of: string;
  at: string;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const GRID = 4096;

/** A short mark of a text: the same text has the same (FNV-1a, 32 bits). */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

const digits = (cell: number) => DIGITS[cell >> 6]! + DIGITS[cell & 63]!;

/** Stands for a node that is nowhere yet. */
const NOWHERE = '....';

/** Places of `keys`, in their order. Undefined where none has one. */
export function encodedPlaces(
  keys: readonly string[],
  places: ReadonlyMap<string, Point>,
): PlacesText | undefined {
  const points = keys.flatMap((key) => places.get(key) ?? []);
  if (points.length === 0) return undefined;
  const left = Math.floor(Math.min(...points.map(({ x }) => x)));
  const top = Math.floor(Math.min(...points.map(({ y }) => y)));
  const right = Math.max(...points.map(({ x }) => x));
  const bottom = Math.max(...points.map(({ y }) => y));
  const step = Math.max(right - left, bottom - top, 1) / (GRID - 1);
  const cell = (key: string) => {
    const place = places.get(key);
    if (!place) return NOWHERE;
    return digits(Math.round((place.x - left) / step)) + digits(Math.round((place.y - top) / step));
  };
  const at = [left, top, step.toPrecision(6), keys.map(cell).join('')].join();
  return { of: fingerprint(keys.join('\n')), at };
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
