/** What is drawn on plain canvases over the graph: names with the marks of their types, the hovered node's full name. */
import type { EdgeDisplayData, NodeDisplayData, PartialButFor } from 'sigma/types';
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

/**
 * The mark of the type inside the node, and the name where neither a node nor another name is and fewest links run: right of
 * it, left, below, above, or at a corner. It stands on a ground of its own with a rim, as on a map, so that it reads over the
 * links that run there.
 */
export function drawLabel(
  context: CanvasRenderingContext2D,
  { x, y, size, label, color, forceLabel }: Shown & { forceLabel?: boolean },
  { labelFont, labelSize, leading, free, inColumn, lines }: Writing,
  palette: Palette,
  mark: string,
  space: LabelSpace,
): void {
  drawMark(context, { x, y, size, color }, labelFont, mark);
  if (!label) return;
  context.font = `500 ${labelSize}px ${labelFont}`;
  const width = widthOf(context, labelSize < 12 ? `close name ${labelSize}` : 'name', label);
  const under = size + labelSize * 0.75 + 2;
  const sides = {
    left: { left: x - size - 4 - width, middle: y },
    right: { left: x + size + 4, middle: y },
  };
  const boxAt = ({ left, middle }: { left: number; middle: number }) => ({
    left: left - 2,
    top: middle - (labelSize * leading) / 2,
    right: left + width + 2,
    bottom: middle + (labelSize * leading) / 2,
  });
  const corner = size * 0.7 + 3;
  const around = [
    ...(free === 'left' ? [sides.left, sides.right] : [sides.right, sides.left]),
    { left: x - width / 2, middle: y + under },
    { left: x - width / 2, middle: y - under },
    ...[under, -under].flatMap((down) => [
      { left: x + corner, middle: y + down },
      { left: x - corner - width, middle: y + down },
    ]),
  ];
  const fitting = (inColumn && free ? [sides[free]] : lines ? around : around.slice(0, 4)).filter(
    ({ left }) => left >= 4 && left + width <= context.canvas.clientWidth,
  );
  const places = lines
    ? fitting
        .map((one, at) => ({ ...one, costs: lines.under(boxAt(one)) + at * FARTHER }))
        .sort((a, b) => a.costs - b.costs)
    : fitting;
  let place: { left: number; middle: number } | undefined = places.find((one) => space.take(boxAt(one)));
  if (!place && forceLabel) {
    place = places[0] ?? { left: leftOf(context, x, size + 4, width), middle: y };
    space.take(boxAt(place), true);
  }
  if (!place) return;
  const base = place.middle + labelSize / 3;
  const { left, top, right, bottom } = boxAt(place);
  context.globalAlpha = PLATE;
  context.fillStyle = palette.surface;
  context.fillRect(left, top + 1, right - left, bottom - top - 2);
  context.globalAlpha = 1;
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.strokeStyle = palette.surface;
  context.strokeText(label, place.left, base);
  context.fillStyle = palette.ink;
  context.fillText(label, place.left, base);
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
