import type { Line } from './lines.ts';

const ZERO = '0'.charCodeAt(0);
const LAST_WITH_ZERO = 9;
/** 10 深化区校合作, behind 09. */
const NUMBER = /^(\d{2})\s{1,4}(?=[\p{Script=Han}“《])/u;

/**
 * Where items are numbered 01 to 09, those that follow are 10, 11 and so on: without a point they are markers only as the
 * next ones.
 */
export function withNumbersBehindZeros(lines: readonly Line[]): readonly Line[] {
  let last = 0;
  let out: Line[] | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const { text } = line.text;
    if (line.marker?.class === 'ar') {
      const { ordinal } = line.marker;
      if (text.charCodeAt(0) === ZERO || (last >= LAST_WITH_ZERO && ordinal === last + 1)) last = ordinal;
    }
    if (last < LAST_WITH_ZERO || line.marker || line.isPlain) continue;
    const number = NUMBER.exec(text);
    if (!number || Number(number[1]) !== last + 1) continue;
    last++;
    out ??= [...lines];
    out[at] = { ...line, marker: { class: 'ar', ordinal: last, length: number[0].length } };
  }
  return out ?? lines;
}
