import { IN_BRACKETS, isMark } from '../text/marks.ts';
import { isIn, unitsOf } from '../text/units.ts';
import type { Line } from './lines.ts';
import { type Marker, type MarkerClass, parseMarker } from './marker.ts';
import { closingResponsibility } from './responsibility.ts';

/** What a number inside of a line begins with: (二)实施…, 4.提升…. */
const STARTS_NUMBER = unitsOf('(0123456789');
/** The same behind a blank, where a part may begin as well: …。 二、强化科技创新支撑. */
const STARTS_BEHIND_BLANK = unitsOf('(0123456789一二三四五六七八九十');
/** 3.0版 and (一)项 begin no block. */
const BEGINS_BLOCK =
  /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])(?=[\p{Script=Han}“《])(?![款类至或和与及的]|项(?!目)|目(?!标)|条(?!件)|中(?:的|所|规定)|规定|所[列述称])/u;
/** 第四条(一), 本条(二): a reference to what stands elsewhere. */
const REFERS = /(?:第[^,。;:]{1,6}[章节条款项]|[本前上下该]款|[本前上下该]条|上述|前述)$/;
const LONGEST_NUMBER = 8;
/** A heading that another one stands behind has no marks and is no longer. */
const LONGEST_HEADING = 26;
const MARKS = unitsOf(',。;:、!?)');

/**
 * Parts lines in which the breaks between blocks were lost, as in text that was copied: behind the bracket that names who
 * is responsible, and behind a heading without marks, where the number is the first of its kind or the next one.
 */
export function splitFused(lines: readonly Line[]): readonly Line[] {
  const seen: Seen = { last: new Map(), highest: new Map() };
  let out: Line[] | null = null;
  lines.forEach((line, i) => {
    if (line.marker) keep(seen, line.marker);
    const cuts = cutsOf(line, seen);
    if (cuts.length === 0) {
      out?.push(line);
      return;
    }
    out ??= lines.slice(0, i);
    out.push(...partsOf(line, cuts));
  });
  return out ?? lines;
}

const NONE: readonly number[] = [];

/** The number of each kind of marker that was seen last, and the highest. */
type Seen = Record<'last' | 'highest', Map<MarkerClass, number>>;

function keep({ last, highest }: Seen, { class: kind, ordinal }: Marker): void {
  last.set(kind, ordinal);
  highest.set(kind, Math.max(highest.get(kind) ?? 0, ordinal));
}

/** Where the blocks behind the first one begin in a line. `seen` is kept up. */
function cutsOf(line: Line, seen: Seen): readonly number[] {
  const { marker, text: words } = line;
  if (!marker && !words.mayHave(IN_BRACKETS)) return NONE;
  const { text } = words;
  let cuts: number[] | null = null;
  let from = marker?.length ?? 0;
  let at = marker ? behindHeading(line, from) : behindEnd(line, 0);
  while (at >= 0) {
    const inner = BEGINS_BLOCK.test(text.slice(at, at + LONGEST_NUMBER)) ? parseMarker(text.slice(at)) : null;
    const isClosed = () => text[at - 1] !== ')' || closingResponsibility(text.slice(from, at)) !== null;
    const isBehindEnd = text[at - 1] === ')' || text[at - 1] === ' ';
    if (
      inner &&
      isNext(inner, seen) &&
      !REFERS.test(text.slice(Math.max(0, at - LONGEST_NUMBER), at)) &&
      isClosed()
    ) {
      cuts ??= [];
      cuts.push(at);
      keep(seen, inner);
      from = at + inner.length;
      at = behindHeading(line, from);
    } else at = isBehindEnd ? behindEnd(line, at + 1) : behindHeading(line, from, at + 1);
  }
  return cuts ?? NONE;
}

/** Where a number stands behind the heading that begins at `from`, from `after` on, or else behind a bracket; or -1. */
function behindHeading(line: Line, from: number, after = from + 1): number {
  const { text } = line.text;
  const end = Math.min(text.length, from + LONGEST_HEADING);
  for (let i = after; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isMark(MARKS, unit)) break;
    if (isMark(STARTS_NUMBER, unit)) return i;
  }
  return behindEnd(line, from);
}

/**
 * Where what may be a number stands right behind a closing bracket, or behind a blank that follows one or a full stop,
 * from `from` on; or -1.
 */
function behindEnd({ text: words, isPlain }: Line, from: number): number {
  const { text } = words;
  const first = isPlain ? from : Math.max(0, from - 1);
  const bracket = words.mayHave(IN_BRACKETS) ? behindBracket(text, first) : -1;
  const blank = isPlain ? -1 : behindBlank(text, first);
  return bracket < 0 || (blank >= 0 && blank < bracket) ? blank : bracket;
}

function behindBracket(text: string, from: number): number {
  for (let at = text.indexOf(')', from) + 1; at > 0 && at < text.length; at = text.indexOf(')', at) + 1)
    if (isIn(STARTS_NUMBER, text.charCodeAt(at))) return at;
  return -1;
}

function behindBlank(text: string, from: number): number {
  for (let at = text.indexOf(' ', from) + 1; at > 0 && at < text.length; at = text.indexOf(' ', at) + 1) {
    if (!isIn(STARTS_BEHIND_BLANK, text.charCodeAt(at))) continue;
    const end = text.charCodeAt(at - 2);
    if (end === CLOSING || end === FULL_STOP) return at;
  }
  return -1;
}

const CLOSING = ')'.charCodeAt(0);
const FULL_STOP = '。'.charCodeAt(0);

/** The list of a box begins anew, and the numbers that it interrupts go on. */
const isNext = ({ class: kind, ordinal }: Marker, { last, highest }: Seen) =>
  ordinal === 1 || ordinal === (last.get(kind) ?? 0) + 1 || ordinal === (highest.get(kind) ?? 0) + 1;

function partsOf(line: Line, cuts: readonly number[]): Line[] {
  return [0, ...cuts].map((from, i) => {
    const text = line.text.slice(from, cuts[i] ?? line.text.length).trim();
    return {
      ...line,
      text,
      start: i === 0 ? line.start : text.startOf(0),
      end: i === cuts.length ? line.end : text.endOf(text.length - 1),
      marker: parseMarker(text.text),
      indent: i === 0 ? line.indent : 0,
      afterBlank: i === 0 && line.afterBlank,
    };
  });
}
