/** A point where a sentence ends: behind a Chinese character or what closes, before one or what opens, or the line's end. */
const HALF_STOP = /(?<=[\p{Script=Han}”》)）%％])\.(?=[\p{Script=Han}“《【(（\s]|$)/gu;
/** Fewer points may be slips, or parts of names. */
const FEWEST = 5;

/**
 * Reads the points of a text that was typed with half-width punctuation as the full stops that they are: where they are
 * more than its full stops. Of the same length, so that all offsets hold.
 */
export function withFullStops(text: string): string {
  const points = count(text, '.');
  if (points < FEWEST || points <= count(text, '。')) return text;
  const stops = text.match(HALF_STOP)?.length ?? 0;
  return stops < FEWEST || stops <= count(text, '。') ? text : text.replace(HALF_STOP, '。');
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found++;
  return found;
}
