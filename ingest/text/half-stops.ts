/** A point where a sentence ends: behind a Chinese character or what closes, before one or what opens, or the line's end. */
const HALF_STOP = /(?<=[\p{Script=Han}”》)）%％])\.(?=[\p{Script=Han}“《【(（\s]|$)/gu;
/** What stands before the point of a number at the start of a line: 一., (二)., 第三条. */
const NUMBER =
  /(?:^|\n)[ \t\u3000]*(?:第?[一二三四五六七八九十百零〇\d]{1,5}[章节条]?|[(（][一二三四五六七八九十\d]{1,4}[)）])$/u;
/** No number of a line is longer, blanks before it included. */
const LONGEST_NUMBER = 16;
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
  let points = 0;
  const out = text.replace(HALF_STOP, (point, at: number) => {
    if (NUMBER.test(text.slice(Math.max(0, at - LONGEST_NUMBER), at))) return point;
    points++;
    return '。';
  });
  return points < FEWEST || points <= text.split('。').length - 1 ? text : out;
}
