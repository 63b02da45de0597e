import { isIn, unitsOf } from '../text/units.ts';
import type { Marker } from './marker.ts';
import { type Paragraph, withChanges } from './paragraph.ts';

const OPENS_LIST = unitsOf(':,;');

/**
 * Gives a number that was typed like those of another level the level that it stands in: （3） between 2. and 4. is the
 * third of them.
 */
export function mendSlippedNumbers(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const out: Paragraph[] = [];
  let before: Marker | null = null;
  let slipped = -1;
  /** Whether a list may begin: 对下列对象： */
  let isOpen = false;
  for (const paragraph of paragraphs) {
    out.push(paragraph);
    const { marker, kind, text } = paragraph;
    if (kind !== 'text') continue;
    const wasOpen = isOpen;
    isOpen = isIn(OPENS_LIST, text.text.charCodeAt(text.length - 1));
    if (marker === null || marker.ordinal === 0) continue;
    if (slipped >= 0) {
      const { marker: own } = out[slipped]!;
      if (marker.class === before!.class && marker.ordinal === own!.ordinal + 1)
        out[slipped] = withChanges(out[slipped]!, { marker: { ...own!, class: before!.class } });
      slipped = -1;
      before = marker;
    } else if (before && !wasOpen && marker.class !== before.class && marker.ordinal === before.ordinal + 1)
      slipped = out.length - 1;
    else before = marker;
  }
  return out;
}
