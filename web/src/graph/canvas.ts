/** What is drawn on plain canvases over the graph: names with the marks of their types, the hovered node's full name. */
import type { EdgeDisplayData, NodeDisplayData, PartialButFor } from 'sigma/types';
import { crossed, farPlaces, inTwoLines, leaderOf, type NamePlace } from '../core/far-names.ts';
import type { Box, LabelSpace } from '../core/label-space.ts';
import type { LineField } from '../core/line-field.ts';
import type { Palette } from './palette.ts';

type Shown = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>;
interface Font {
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

/** Of an opaque ground: what lies below a name shows through a little, so that it is seen to go on. */
const PLATE = 0.8;
/** How many cells with a link in it a name rather covers than to stand farther from its node. */
const FARTHER = 4;
/** Pixels of the line to a name that are as bad as a cell with a link in it. */
const LEADER_CELL = 3;
/** From one line of a name to the next, as a share of its size. */
const LEADING = 1.15;

/**
 * The mark of the type inside the node, and the name where neither a node nor another name is and fewest links run: right of
 * it, left, below, above, or at a corner. It stands on a ground of its own with a rim, as on a map, so that it reads over the
 * links that run there. Tells whether the node has its name, if it has one at all.
 */
export function drawLabel(
  context: CanvasRenderingContext2D,
  { x, y, size, label, color, forceLabel }: Shown & { forceLabel?: boolean },
  { labelFont, labelSize, leading, free, inColumn, lines }: Writing,
  palette: Palette,
  mark: string,
  space: LabelSpace,
): boolean {
  drawMark(context, { x, y, size, color }, labelFont, mark);
  if (!label) return true;
  context.font = `500 ${labelSize}px ${labelFont}`;
  const put = (name: Lines, all: boolean, always = false): boolean => {
    const around = placesAround({ x, y, size }, name, labelSize, free);
    const fitting = (inColumn && free ? around.slice(0, 1) : all ? around : around.slice(0, 4)).filter(
      ({ left }) => left >= 4 && left + name.width <= context.canvas.clientWidth,
    );
    const places = lines
      ? fitting
          .map((one, at) => ({ ...one, costs: lines.under(boxOf(one, name)) + at * FARTHER }))
          .sort((a, b) => a.costs - b.costs)
      : fitting;
    const place = places.find((one) => space.take(boxOf(one, name)));
    const first = places[0] ?? { left: leftOf(context, x, size + 4, name.width), middle: y };
    if (!place && !always) return false;
    if (!place) space.take(boxOf(first, name), true);
    writeName(context, name, place ?? first, x, labelSize, palette);
    return true;
  };
  const airy = measured(context, [label], { labelSize, leading });
  // Where links are looked at there are few enough names to try again, closer.
  if (!lines || inColumn) return put(airy, false, forceLabel);
  if (put(airy, true)) return true;
  return closeForms(context, label, labelSize).some((name) => put(name, true)) || put(airy, true, forceLabel);
}

/** A name in the least room, in one line and in two. */
function closeForms(context: CanvasRenderingContext2D, label: string, labelSize: number): Lines[] {
  const parted = inTwoLines(label);
  return [[label], ...(parted ? [parted] : [])].map((words) =>
    measured(context, words, { labelSize, leading: LEADING }),
  );
}

/** The name of a node away from it where there is room, with a line to it: for one that found none beside its node. */
export function drawFarLabel(
  context: CanvasRenderingContext2D,
  { x, y, size, label }: Shown,
  { labelFont, labelSize, lines }: Writing,
  palette: Palette,
  space: LabelSpace,
): void {
  if (!label) return;
  context.font = `500 ${labelSize}px ${labelFont}`;
  const { clientWidth, clientHeight } = context.canvas;
  const forms = closeForms(context, label, labelSize);
  const node = { x, y, size };
  const places = forms
    .flatMap((name) => farPlaces(node, name).map((place) => ({ name, place, box: boxOf(place, name) })))
    .filter(
      ({ box }) =>
        box.left >= 2 &&
        box.right <= clientWidth &&
        box.top >= 2 &&
        box.bottom <= clientHeight &&
        space.isFree(box),
    )
    .map((one) => {
      const leader = leaderOf(node, one.box);
      const [from, to] = leader;
      const long = Math.hypot(to.x - from.x, to.y - from.y) / LEADER_CELL;
      const over = crossed(leader, space.isFree) * FARTHER;
      return { ...one, costs: long + over + (lines?.under(one.box) ?? 0) };
    })
    .sort((a, b) => a.costs - b.costs);
  const [best] = places;
  if (!best) return;
  space.take(best.box);
  writeName(context, best.name, best.place, x, labelSize, palette);
  drawLeader(context, node, best.box, palette);
}

/** A name as it is written, and how much room it takes, in pixels. */
interface Lines {
  words: readonly string[];
  width: number;
  height: number;
}

function measured(
  context: CanvasRenderingContext2D,
  words: readonly string[],
  { labelSize, leading }: { labelSize: number; leading: number },
): Lines {
  const written = labelSize < 12 ? (`close name ${labelSize}` as const) : 'name';
  const width = Math.max(...words.map((line) => widthOf(context, written, line)));
  return { words, width, height: labelSize * (leading + (words.length - 1) * LEADING) };
}

const boxOf = ({ left, middle }: NamePlace, { width, height }: Lines): Box => ({
  left: left - 2,
  top: middle - height / 2,
  right: left + width + 2,
  bottom: middle + height / 2,
});

/** Beside a node, the place that is free of its links first, then under, over, and at its corners. */
function placesAround(
  { x, y, size }: { x: number; y: number; size: number },
  { width, words }: Lines,
  labelSize: number,
  free: Side | null,
): NamePlace[] {
  const sides = {
    left: { left: x - size - 4 - width, middle: y },
    right: { left: x + size + 4, middle: y },
  };
  const under = size + labelSize * 0.75 + 2 + ((words.length - 1) * labelSize * LEADING) / 2;
  const corner = size * 0.7 + 3;
  return [
    ...(free === 'left' ? [sides.left, sides.right] : [sides.right, sides.left]),
    { left: x - width / 2, middle: y + under },
    { left: x - width / 2, middle: y - under },
    ...[under, -under].flatMap((down) => [
      { left: x + corner, middle: y + down },
      { left: x - corner - width, middle: y + down },
    ]),
  ];
}

function writeName(
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

/** Drawn below all names that are there already. */
function drawLeader(
  context: CanvasRenderingContext2D,
  node: { x: number; y: number; size: number },
  box: Box,
  { surface, ink }: Palette,
): void {
  const [from, to] = leaderOf(node, box);
  context.globalCompositeOperation = 'destination-over';
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.lineWidth = 1;
  context.strokeStyle = ink;
  context.stroke();
  // A rim of the ground tells it from the links that it crosses.
  context.lineWidth = 3.5;
  context.strokeStyle = surface;
  context.stroke();
  context.globalCompositeOperation = 'source-over';
}

/** Nodes smaller than this have no room for a mark. */
const LEAST_MARKED = 7;

/** The character that tells the type, inside the node. */
function drawMark(
  context: CanvasRenderingContext2D,
  { x, y, size, color }: Pick<Shown, 'x' | 'y' | 'size' | 'color'>,
  labelFont: string,
  mark: string,
): void {
  if (size < LEAST_MARKED) return;
  context.font = `600 ${Math.round(size * 1.05)}px ${labelFont}`;
  context.textAlign = 'center';
  context.fillStyle = inkOn(color);
  context.fillText(mark, x, y + size * 0.38);
  context.textAlign = 'start';
}

/** Where a name starts: right of its node, or left of it where it would leave the drawing. */
function leftOf({ canvas }: CanvasRenderingContext2D, x: number, far: number, width: number): number {
  return x + far + width <= canvas.clientWidth ? x + far : Math.max(4, x - far - width);
}

/** How far a name reaches from the middle of its node, in pixels. */
export function reachOf(
  context: CanvasRenderingContext2D,
  { short, size }: { short: string; size: number },
  labelFont: string,
): number {
  context.font = `500 12px ${labelFont}`;
  return size + widthOf(context, 'name', short) + 8;
}

/** Each is written in a font of its own, which is set before it is measured. */
type Written = 'name' | `close name ${number}` | 'hovered' | 'count';

/** Widths of characters, as each is written. All ideographs are as wide as this one. */
const widths = new Map<Written, Map<string, number>>();
const IDEOGRAPH = '策';
const isIdeograph = (character: string) => character >= '\u4e00' && character <= '\u9fff';

/**
 * How wide a label is, to a pixel or so: as its characters together. To measure each of hundreds of names as a whole
 * takes longer than all else in drawing them.
 */
function widthOf(context: CanvasRenderingContext2D, written: Written, label: string): number {
  const known = widths.get(written) ?? new Map<string, number>();
  widths.set(written, known);
  let sum = 0;
  for (const character of label) {
    const measured = isIdeograph(character) ? IDEOGRAPH : character;
    const width = known.get(measured) ?? context.measureText(measured).width;
    known.set(measured, width);
    sum += width;
  }
  return sum;
}

/** Has the browser find the font of Chinese names: for the first of them, that takes as long as all else in writing them. */
export function findFont(context: CanvasRenderingContext2D, labelFont: string): void {
  context.font = `500 12px ${labelFont}`;
  widthOf(context, 'name', IDEOGRAPH);
}

/**
 * How many measures are folded into an edge, on it and nearer to its source: in the middle edges cross. Gives where it
 * stands; null where there was no room.
 */
export function drawCount(
  context: CanvasRenderingContext2D,
  { label, color }: Partial<EdgeDisplayData>,
  source: { x: number; y: number },
  target: { x: number; y: number },
  labelFont: string,
  palette: Palette,
  space: LabelSpace,
): Box | null {
  if (!label) return null;
  context.font = `600 11px ${labelFont}`;
  const width = widthOf(context, 'count', label) + 8;
  for (const share of [0.3, 0.22, 0.4, 0.14]) {
    const x = source.x + (target.x - source.x) * share;
    const y = source.y + (target.y - source.y) * share;
    const box = { left: x - width / 2, top: y - 8, right: x + width / 2, bottom: y + 8 };
    if (!space.take(box)) continue;
    context.fillStyle = palette.surface;
    context.strokeStyle = color ?? palette.line;
    context.lineWidth = 1.2;
    context.beginPath();
    context.roundRect(x - width / 2, y - 8, width, 16, 8);
    context.fill();
    context.stroke();
    context.fillStyle = palette.ink;
    context.textAlign = 'center';
    context.fillText(label, x, y + 4);
    context.textAlign = 'start';
    return box;
  }
  return null;
}

/** The mark, a ring around the node, and its full name on a ground of its own where no other is. */
export function drawHover(
  context: CanvasRenderingContext2D,
  { x, y, size, label, color }: Shown,
  { labelFont, labelSize }: Font,
  palette: Palette,
  mark: string,
  space: LabelSpace,
  always: boolean,
): void {
  context.beginPath();
  context.arc(x, y, size * 1.2 + 3, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.strokeStyle = palette.accent;
  context.stroke();
  drawMark(context, { x, y, size, color }, labelFont, mark);
  if (!label) return;
  context.font = `600 ${labelSize}px ${labelFont}`;
  const width = widthOf(context, 'hovered', label);
  const left = leftOf(context, x, size + 8, width + 10);
  const box = { left, top: y - labelSize, right: left + width + 10, bottom: y + labelSize };
  if (!space.take(box, always)) return;
  context.fillStyle = palette.surface;
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(left, y - labelSize, width + 10, labelSize * 2, 4);
  context.fill();
  context.stroke();
  context.fillStyle = palette.ink;
  context.fillText(label, left + 5, y + labelSize / 3);
}

/** Black or white, whichever reads better on a colour given as `rgb(…)`. */
function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? '#14171c' : '#ffffff';
}
