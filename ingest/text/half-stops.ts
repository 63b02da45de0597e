/** A point where a sentence ends: behind a Chinese character or what closes, before one or what opens, or the line's end. */
const HALF_STOP = /(?<=[\p{Script=Han}”》)）%％])\.(?=[\p{Script=Han}“《【(（\s]|$)/gu;
/** Fewer points may be slips, or parts of names. */
const FEWEST = 5;
/** A text with so many full stops in its first half was typed with them. */
const ENOUGH = 12;

/**
 * Reads the points of a text that was typed with half-width punctuation as the full stops that they are: where they are
 * more than its full stops. Of the same length, so that all offsets hold.
 */
export function withFullStops(text: string): string {
  let at = -1;
  for (let stops = 0; stops < ENOUGH; stops++) {
    at = text.indexOf('。', at + 1);
    if (at < 0) break;
  }
  if (at >= 0 && at * 2 < text.length) return text;
  const points = text.match(HALF_STOP)?.length ?? 0;
  return points < FEWEST || points <= text.split('。').length - 1 ? text : text.replace(HALF_STOP, '。');
}
