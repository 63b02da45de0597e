import type { MarkerClass } from './marker.ts';
import type { Paragraph } from './paragraphs.ts';

/** How the lists are numbered that may stand within one paragraph. */
const NEXT: Partial<Record<MarkerClass, (ordinal: number) => string>> = {
  circled: (ordinal) => (ordinal < 20 ? String.fromCharCode(0x2460 + ordinal) : ''),
  'ar-paren': (ordinal) => `(${ordinal + 1})`,
  'ar-half': (ordinal) => `${ordinal + 1})`,
};
const ENDS_ITEM = ';。,';

/**
 * True for a paragraph that is a list by itself (①支持…；②支持…。): its first number heads nothing, and what it says belongs
 * to what stands above. Where the paragraph before it or behind it is one item of the same list, two items were only put
 * on one line, and the first of them is one like the others.
 */
export function runsOn(paragraphs: readonly Paragraph[], at: number): boolean {
  const one = paragraphs[at]!;
  if (!hasNextInside(one)) return false;
  const isItem = (other: Paragraph | undefined, step: number) =>
    other?.marker?.class === one.marker!.class &&
    (other.marker.ordinal - one.marker!.ordinal) * step > 0 &&
    !hasNextInside(other);
  return !isItem(numberedFrom(paragraphs, at, -1), -1) && !isItem(numberedFrom(paragraphs, at, 1), 1);
}

/** The nearest paragraph with a marker, before or behind. */
function numberedFrom(paragraphs: readonly Paragraph[], from: number, step: 1 | -1): Paragraph | undefined {
  let at = from + step;
  while (paragraphs[at] && !paragraphs[at]!.marker) at += step;
  return paragraphs[at];
}

/** Whether the number behind that of a paragraph stands within it, behind an item. */
function hasNextInside({ marker, text: { text } }: Paragraph): boolean {
  const next = marker && NEXT[marker.class]?.(marker.ordinal);
  if (!next) return false;
  for (let at = text.indexOf(next, 1); at > 0; at = text.indexOf(next, at + 1))
    if (ENDS_ITEM.includes(text[at - 1]!)) return true;
  return false;
}
