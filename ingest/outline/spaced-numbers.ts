import { anchored } from '../text/anchored.ts';
import type { Line } from './lines.ts';

const ZERO = '0'.charCodeAt(0);
const LAST_WITH_ZERO = 9;
/** 10 深化区校合作: no point behind the number. */
const NUMBER = anchored(/^(\d{1,2})\s{1,4}(?=[\p{Script=Han}“《])/u);
/** Fewer may stand at the start of lines by chance. */
const LEAST = 3;

/**
 * Numbers without a point at the start of lines are markers where they count: behind 01 to 09 the next ones (10, 11), and
 * all of them where each is 1 or the next one (1 支持…, 2 支持…, 3 支持…). Elsewhere they count things (12 家企业).
 */
export function withSpacedNumbers(lines: readonly Line[]): readonly Line[] {
  const numbered: { at: number; ordinal: number; length: number }[] = [];
  let last = 0;
  let isList = true;
  let behindZeros = 0;
  const next: typeof numbered = [];
  for (let at = 0; at < lines.length; at++) {
    const { marker, isPlain, text } = lines[at]!;
    if (marker?.class === 'ar' && text.text.charCodeAt(0) === ZERO) behindZeros = marker.ordinal;
    if (isPlain || (marker && marker.class !== 'ar')) continue;
    const number = NUMBER.exec(text.text);
    if (!number) continue;
    const found = { at, ordinal: Number(number[1]), length: number[0].length };
    if (behindZeros >= LAST_WITH_ZERO && found.ordinal === behindZeros + 1) {
      behindZeros++;
      next.push(found);
    }
    isList &&= found.ordinal === 1 || found.ordinal === last + 1;
    last = found.ordinal;
    numbered.push(found);
  }
  const markers = isList && numbered.length >= LEAST ? numbered : next;
  if (markers.length === 0) return lines;
  const out = [...lines];
  for (const { at, ordinal, length } of markers)
    out[at] = { ...out[at]!, marker: { class: 'ar', ordinal, length } };
  return out;
}
