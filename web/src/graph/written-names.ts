/** Names of nodes: the room they take, the places beside a node, and how they are written there. */
import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import { type NamePlace, nameForms } from '../core/far-names.ts';
import type { Box } from '../core/label-space.ts';
import type { LineField } from '../core/line-field.ts';
import type { Palette } from './palette.ts';
import { widthOf } from './text-width.ts';

/** Of an opaque ground: what lies below a name shows through a little, so that it is seen to go on. */
const PLATE = 0.8;
/** How many cells with a link in it a name rather covers than to stand farther from its node. */
export const FARTHER = 4;
/** From one line of a name to the next, as a share of its size. */
const LEADING = 1.15;

/** `label` is the name as one line has room for it, `name` all of it. */
export type Shown = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'> & {
  name?: string;
};
export interface Font {
  labelFont: string;
  labelSize: number;
}
export type Side = 'left' | 'right';
export interface Writing extends Font {
  /** How high the room of a name is, as a share of its size. */
  leading: number;
  /** The side of its node that no link leads to; null where links are at both. */
  free: Side | null;
  /** It stands in a column, whose names are all at that side. */
  inColumn: boolean;
  /** Where links run; null where there are too many to look at, and a name takes the first place that is free. */
  lines: LineField | null;
}

/** A name as it is written, and how much room it takes, in pixels. */
export interface Lines {
  words: readonly string[];
  width: number;
  height: number;
}

export function measured(
  context: CanvasRenderingContext2D,
  words: readonly string[],
  { labelSize, leading }: { labelSize: number; leading: number },
): Lines {
  const written = labelSize < 12 ? (`close name ${labelSize}` as const) : 'name';
  const width = Math.max(...words.map((line) => widthOf(context, written, line)));
  return { words, width, height: labelSize * (leading + (words.length - 1) * LEADING) };
}

export const boxOf = ({ left, middle }: NamePlace, { width, height }: Lines): Box => ({
  left: left - 2,
  top: middle - height / 2,
  right: left + width + 2,
  bottom: middle + height / 2,
});

/** Beside a node, the place that is free of its links first, then under, over, beside it and lower or higher, at its corners. */
export function placesAround(
  { x, y, size }: { x: number; y: number; size: number },
  { width, height, words }: Lines,
  labelSize: number,
  free: Side | null,
): NamePlace[] {
  const sides = {
    left: { left: x - size - 4 - width, middle: y },
    right: { left: x + size + 4, middle: y },
  };
  const under = size + labelSize * 0.75 + 2 + ((words.length - 1) * labelSize * LEADING) / 2;
  const corner = size * 0.7 + 3;
  const beside = free === 'left' ? [sides.left, sides.right] : [sides.right, sides.left];
  const aside = (height - labelSize) / 2 + size * 0.4;
  return [
    ...beside,
    { left: x - width / 2, middle: y + under },
    { left: x - width / 2, middle: y - under },
    ...[aside, -aside].flatMap((down) => beside.map(({ left }) => ({ left, middle: y + down }))),
    ...[under, -under].flatMap((down) => [
      { left: x + corner, middle: y + down },
      { left: x - corner - width, middle: y + down },
    ]),
  ];
}

export function writeName(
  context: CanvasRenderingContext2D,
  name: Lines,
  place: NamePlace,
  /** Where the middle of its node is: lines of a name turn to it. */
  x: number,
  labelSize: number,
  palette: Palette,
): void {
  const { left, top, right, bottom } = boxOf(place, name);
  context.globalAlpha = PLATE;
  context.fillStyle = palette.surface;
  context.fillRect(left, top + 1, right - left, bottom - top - 2);
  context.globalAlpha = 1;
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.strokeStyle = palette.surface;
  const { words } = name;
  const baseOf = (at: number) =>
    place.middle + labelSize / 3 + (at - (words.length - 1) / 2) * labelSize * LEADING;
  const [start, { width }] = [place.left, name];
  const align = words.length === 1 || start >= x ? 'left' : start + width <= x ? 'right' : 'center';
  const anchor = start + { left: 0, center: width / 2, right: width }[align];
  context.textAlign = align;
  words.forEach((line, at) => {
    context.strokeText(line, anchor, baseOf(at));
  });
  context.fillStyle = palette.ink;
  words.forEach((line, at) => {
    context.fillText(line, anchor, baseOf(at));
  });
  context.textAlign = 'start';
}

/** A name in the least room, in each way to write it. */
export function closeForms(
  context: CanvasRenderingContext2D,
  name: string,
  short: string,
  labelSize: number,
): Lines[] {
  return nameForms(name, short).map((words) => measured(context, words, { labelSize, leading: LEADING }));
}
