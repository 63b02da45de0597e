import type { MappedText } from '../text/mapped-text.ts';
import { matchesOf } from '../text/matches.ts';
import { hasUnit, unitsOf } from '../text/units.ts';
import type { Line } from './lines.ts';
import { type Marker, type MarkerClass, parseMarker } from './marker.ts';
import { closingResponsibility } from './responsibility.ts';

/** A number inside of a line that may begin a block: (二)实施…, 4.提升…; (一)项 and 3.0版 begin none. */
const INNER =
  /(?<=[\p{Script=Han})）”])(?:\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])(?=[\p{Script=Han}“《])(?![项款目类条至或和与及、])/gu;
/** A heading that another one stands behind has no marks and is no longer. */
const LONGEST_HEADING = 26;
const MARKS = unitsOf(',。;:、!?()');
/** What {@link INNER} needs besides a number: most lines lack it. */
const FEWEST = 8;

/**
 * Parts lines in which the breaks between blocks were lost, as in text that was copied: behind the bracket that names who
 * is responsible, and behind a heading without marks, where the number is the first of its kind or the next one.
 */
export function splitFused(lines: readonly Line[]): readonly Line[] {
  const seen: Seen = { last: new Map(), highest: new Map() };
  let out: Line[] | null = null;
  lines.forEach((line, i) => {
    if (line.marker) keep(seen, line.marker);
    const cuts = line.text.length > FEWEST ? cutsOf(line, seen) : NONE;
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
  const { text } = line.text;
  if (!line.marker && !text.includes(')(')) return NONE;
  let cuts: number[] | null = null;
  let from = line.marker?.length ?? 0;
  let isHeading = line.marker !== null;
  for (const { index } of matchesOf(INNER, text)) {
    const marker = parseMarker(text.slice(index));
    if (!marker || !isNext(marker, seen)) continue;
    const behindHeading =
      isHeading &&
      index > from &&
      index - from <= LONGEST_HEADING &&
      !hasUnit(text.slice(from, index), MARKS);
    const behindClause = text[index - 1] === ')' && closingResponsibility(text.slice(from, index)) !== null;
    if (!behindHeading && !behindClause) continue;
    cuts ??= [];
    cuts.push(index);
    keep(seen, marker);
    from = index + marker.length;
    isHeading = true;
  }
  return cuts ?? NONE;
}

/** The list of a box begins anew, and the numbers that it interrupts go on. */
const isNext = ({ class: kind, ordinal }: Marker, { last, highest }: Seen) =>
  ordinal === 1 || ordinal === (last.get(kind) ?? 0) + 1 || ordinal === (highest.get(kind) ?? 0) + 1;

function partsOf(line: Line, cuts: readonly number[]): Line[] {
  return [0, ...cuts].map((from, i) => {
    const to = cuts[i] ?? line.text.length;
    const text: MappedText = line.text.slice(from, to).trim();
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
