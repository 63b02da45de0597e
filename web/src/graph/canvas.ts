/** What is drawn on plain canvases over the graph: names with the marks of their types, the hovered node's full name. */
import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import type { Palette } from './palette.ts';

type Shown = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>;
interface Font {
  labelFont: string;
  labelSize: number;
}

/** The mark of the type inside the node and the name right of it, with a rim in the ground's colour so that it reads over edges. */
export function drawLabel(
  context: CanvasRenderingContext2D,
  { x, y, size, label, color }: Shown,
  { labelFont, labelSize }: Font,
  palette: Palette,
  mark: string,
): void {
  if (!label) return;
  context.font = `600 ${Math.round(size * 1.1)}px ${labelFont}`;
  context.textAlign = 'center';
  context.fillStyle = inkOn(color);
  context.fillText(mark, x, y + size * 0.4);
  context.textAlign = 'start';
  context.font = `500 ${labelSize}px ${labelFont}`;
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = palette.surface;
  context.strokeText(label, x + size + 4, y + labelSize / 3);
  context.fillStyle = palette.ink;
  context.fillText(label, x + size + 4, y + labelSize / 3);
}

/** The full name on a ground of its own, and a ring around the node. */
export function drawHover(
  context: CanvasRenderingContext2D,
  { x, y, size, label }: Shown,
  { labelFont, labelSize }: Font,
  palette: Palette,
): void {
  context.beginPath();
  context.arc(x, y, size + 3, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.strokeStyle = palette.accent;
  context.stroke();
  if (!label) return;
  context.font = `600 ${labelSize}px ${labelFont}`;
  const width = context.measureText(label).width;
  // A name that would leave the drawing goes to the node's left.
  const room = context.canvas.clientWidth - x - size;
  const left = width + 20 < room ? x + size + 6 : Math.max(4, x - size - 14 - width);
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
