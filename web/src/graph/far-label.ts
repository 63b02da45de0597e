import { crossed, farPlaces, leaderOf } from '../core/far-names.ts';
import type { Box, LabelSpace } from '../core/label-space.ts';
import type { Palette } from './palette.ts';
import { boxOf, closeForms, type Shown, type Writing, writeName } from './written-names.ts';

/** Pixels of the line to a name that are as bad as a cell with a link in it. */
const LEADER_CELL = 3;
/** How many cells with a link in it a name rather covers than that its line lies over something, at each of its points there. */
const OVER = 16;

/** The name of a node away from it where there is room, with a line to it: for one that found none beside its node. */
export function drawFarLabel(
  context: CanvasRenderingContext2D,
  { x, y, size, label, name = label ?? '' }: Shown,
  { labelFont, labelSize, lines: field }: Writing,
  palette: Palette,
  space: LabelSpace,
): void {
  if (!label) return;
  context.font = `500 ${labelSize}px ${labelFont}`;
  const { clientWidth, clientHeight } = context.canvas;
  const forms = closeForms(context, name, label, labelSize);
  const node = { x, y, size };
  const places = forms
    .flatMap((lines) => farPlaces(node, lines).map((place) => ({ lines, place, box: boxOf(place, lines) })))
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
      const over = crossed(leader, space.isFree) * OVER;
      return { ...one, costs: long + over + (field?.under(one.box) ?? 0) };
    })
    .sort((a, b) => a.costs - b.costs);
  const [best] = places;
  if (!best) return;
  space.take(best.box);
  writeName(context, best.lines, best.place, x, labelSize, palette);
  drawLeader(context, node, best.box, palette);
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
