import type { Marker, MarkerClass } from './marker.ts';
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
 * to what stands above.
 */
export function runsOn({
  marker,
  text: { text },
}: {
  marker: Marker | null;
  text: Paragraph['text'];
}): boolean {
  const next = marker && NEXT[marker.class]?.(marker.ordinal);
  if (!next) return false;
  for (let at = text.indexOf(next, 1); at > 0; at = text.indexOf(next, at + 1))
    if (ENDS_ITEM.includes(text[at - 1]!)) return true;
  return false;
}
