/** What is drawn on plain canvases over the graph: names with the marks of their types, the hovered node's full name. */
import type { EdgeDisplayData } from 'sigma/types';
import type { Box, LabelSpace } from '../core/label-space.ts';
import type { Palette } from './palette.ts';
import { widthOf } from './text-width.ts';
import {
  boxOf,
  closeForms,
  FARTHER,
  type Font,
  type Lines,
  measured,
  placesAround,
  type Shown,
  type Writing,
  writeName,
} from './written-names.ts';

/** How much longer a name of a column may be than its cut form, to be written whole. */
const HARDLY = 1.2;

/**
 * The mark of the type inside the node, and the name where neither a node nor another name is and fewest links run: right of
 * it, left, below, above, or at a corner. It stands on a ground of its own with a rim, as on a map, so that it reads over the
 * links that run there. Tells whether the node has its name, if it has one at all.
 */
export function drawLabel(
  context: CanvasRenderingContext2D,
  { x, y, size, label, name = label ?? '', color, forceLabel }: Shown & { forceLabel?: boolean },
  { labelFont, labelSize, leading, free, inColumn, lines }: Writing,
  palette: Palette,
  mark: string,
  space: LabelSpace,
): boolean {
  drawMark(context, { x, y, size, color }, labelFont, mark);
  if (!label) return true;
  context.font = `500 ${labelSize}px ${labelFont}`;
  const put = (written: Lines, all: boolean, always = false): boolean => {
    const around = placesAround({ x, y, size }, written, labelSize, free);
    const fitting = (inColumn && free ? around.slice(0, 1) : all ? around : around.slice(0, 4)).filter(
      ({ left }) => left >= 4 && left + written.width <= context.canvas.clientWidth,
    );
    const places = lines
      ? fitting
          .map((one, at) => ({ ...one, costs: lines.under(boxOf(one, written)) + at * FARTHER }))
          .sort((a, b) => a.costs - b.costs)
      : fitting;
    const place = places.find((one) => space.take(boxOf(one, written)));
    const first = places[0] ?? { left: leftOf(context, x, size + 4, written.width), middle: y };
    if (!place && !always) return false;
    if (!place) space.take(boxOf(first, written), true);
    writeName(context, written, place ?? first, x, labelSize, palette);
    return true;
  };
  const airy = measured(context, [label], { labelSize, leading });
  // One that is hardly longer than its cut form is not cut where there is room.
  const whole = inColumn && label !== name ? measured(context, [name], { labelSize, leading }) : null;
  if (whole && whole.width < airy.width * HARDLY && put(whole, false)) return true;
  // Where links are looked at there are few enough names to try again, closer.
  if (!lines || inColumn) return put(airy, false, forceLabel);
  // One that is cut is rather written whole, in several lines.
  if (label === name && put(airy, true)) return true;
  const forms = closeForms(context, name, label, labelSize);
  return forms.some((form) => put(form, true)) || (forceLabel === true && put(airy, true, true));
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

/**
 * The mark, a ring around the node, and its full name on a ground of its own where no other such is: off nodes, other names
 * and its links where it can be.
 */
export function drawHover(
  context: CanvasRenderingContext2D,
  { x, y, size, label, color }: Shown,
  { labelFont, labelSize, free }: Font & Pick<Writing, 'free'>,
  palette: Palette,
  mark: string,
  space: LabelSpace,
  /** Where nodes and other names are. */
  names: LabelSpace,
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
  const wide = width + 10;
  const { clientWidth, clientHeight } = context.canvas;
  const right = { left: x + size + 8, middle: y };
  const before = { left: x - size - 8 - wide, middle: y };
  const under = size * 1.2 + 7 + labelSize;
  const start = { right: x, left: x - wide, both: x - wide / 2 }[free ?? 'both'];
  const across = Math.min(clientWidth - wide - 4, Math.max(4, start));
  const above = [under, -under].map((down) => ({ left: across, middle: y + down }));
  // Where its links lead it would hide them.
  const places = {
    right: [right, ...above, before],
    left: [before, ...above, right],
    both: [right, before, ...above],
  };
  const boxes = places[free ?? 'both'].map(({ left, middle }) => ({
    left,
    top: middle - labelSize,
    right: left + wide,
    bottom: middle + labelSize,
  }));
  const fitting = boxes.filter(
    (one) => one.left >= 4 && one.right <= clientWidth && one.top >= 0 && one.bottom <= clientHeight,
  );
  // One that is wider than the drawing is shown from its beginning.
  const box = fitting.find(names.isFree) ?? fitting[0] ?? boxes.find(({ left }) => left >= 4);
  if (!box || !space.take(box, always)) return;
  context.fillStyle = palette.surface;
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(box.left, box.top, wide, labelSize * 2, 4);
  context.fill();
  context.stroke();
  context.fillStyle = palette.ink;
  context.fillText(label, box.left + 5, box.top + (labelSize * 4) / 3);
}

/** Black or white, whichever reads better on a colour given as `rgb(…)`. */
function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? '#14171c' : '#ffffff';
}
