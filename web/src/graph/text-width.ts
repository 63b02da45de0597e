/** How wide names are, in pixels. */

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
export function widthOf(context: CanvasRenderingContext2D, written: Written, label: string): number {
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

/** How far a name reaches from the middle of its node, in pixels. */
export function reachOf(
  context: CanvasRenderingContext2D,
  { short, size }: { short: string; size: number },
  labelFont: string,
): number {
  context.font = `500 12px ${labelFont}`;
  return size + widthOf(context, 'name', short) + 8;
}
