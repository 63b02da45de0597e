/** Names that find no room beside their node: in several lines, or farther away and joined to it by a line, as on a map. */
import type { Point } from './graph.ts';
import type { Box } from './label-space.ts';

/** Pixels between the rim of a node and its name: nearer ones are tried first. */
const DISTANCES = [10, 22, 36, 52, 72, 96, 124, 160];
const DIRECTIONS = 24;

export interface NamePlace {
  left: number;
  /** Of the line of words, from top to bottom. */
  middle: number;
}

/** Which of its sides or corners a name turns to its node. */
const side = (along: number) => (Math.abs(along) < 0.3 ? 0 : Math.sign(along));

/** Places around a node of this radius for a name of this size, all in pixels; the nearest first. */
export function farPlaces(
  { x, y, size }: Point & { size: number },
  { width, height }: { width: number; height: number },
): NamePlace[] {
  return DISTANCES.flatMap((distance) =>
    Array.from({ length: DIRECTIONS }, (_, at) => {
      const turn = (at / DIRECTIONS) * 2 * Math.PI;
      const [across, down] = [Math.cos(turn), Math.sin(turn)];
      return {
        left: x + across * (size + distance) + ((side(across) - 1) / 2) * width,
        middle: y + down * (size + distance) + (side(down) / 2) * height,
      };
    }),
  );
}

/** The line from the rim of a node to the nearest point of its name's box. */
export function leaderOf({ x, y, size }: Point & { size: number }, box: Box): [from: Point, to: Point] {
  const to = {
    x: Math.min(box.right, Math.max(box.left, x)),
    y: Math.min(box.bottom, Math.max(box.top, y)),
  };
  const length = Math.hypot(to.x - x, to.y - y) || 1;
  return [{ x: x + ((to.x - x) / length) * size, y: y + ((to.y - y) / length) * size }, to];
}

/** Pixels between the points of a line at which it is looked at. */
const STEP = 5;

/** At how many of its points a line lies over something: it would seem to lead there. */
export function crossed([from, to]: readonly [Point, Point], isFree: (box: Box) => boolean): number {
  const steps = Math.floor(Math.hypot(to.x - from.x, to.y - from.y) / STEP);
  let count = 0;
  // It touches what it joins.
  for (let step = 1; step < steps; step++) {
    const x = from.x + ((to.x - from.x) * step) / steps;
    const y = from.y + ((to.y - from.y) * step) / steps;
    if (!isFree({ left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 })) count++;
  }
  return count;
}

/** Shorter names gain nothing by a second line, in characters. */
const LEAST_BROKEN = 12;

/** A name in so many lines as equal as words let them be; null where it has no words to part, or is short. */
export function inLines(name: string, count: 2 | 3): string[] | null {
  const words = name.split(' ');
  if (name.length < LEAST_BROKEN || words.length < count) return null;
  const longest = (lines: readonly string[]) => Math.max(...lines.map(({ length }) => length));
  const parted = (rest: readonly string[], left: number): string[][] =>
    left === 1
      ? [[rest.join(' ')]]
      : rest
          .slice(0, 1 - left)
          .flatMap((_, at) =>
            parted(rest.slice(at + 1), left - 1).map((lines) => [rest.slice(0, at + 1).join(' '), ...lines]),
          );
  return parted(words, count).sort((a, b) => longest(a) - longest(b))[0] ?? null;
}

/**
 * The ways to write a name, each as its lines: in one line as `short`, then parted. One that is cut is not written so where
 * the whole name has room in lines that are no longer.
 */
export function nameForms(name: string, short: string): (readonly string[])[] {
  const [two, three] = [inLines(name, 2), inLines(name, 3)];
  const fits = (lines: string[] | null) => lines?.every(({ length }) => length <= short.length) ?? false;
  const parted = [fits(two) ? two : inLines(short, 2), fits(three) ? three : inLines(short, 3)];
  const lines = parted.filter((one) => one !== null);
  return short === name || !fits(two) ? [[short], ...lines] : lines;
}
