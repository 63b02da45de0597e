import { MappedText, type Span } from '../text/mapped-text.ts';
import { isBlank } from '../text/marks.ts';
import { normalise, normaliseSimply } from '../text/normalise.ts';
import { withPlainSigns } from '../text/plain-signs.ts';
import type { Sign } from '../text/signs.ts';
import { type Marker, parseMarker } from './marker.ts';

const LINE_FEED = 0x0a;
const PAGE_BREAK = 0x0c;
const RETURN = 0x0d;

/** One line of the source as it is read: normalised, in simplified script, outer blanks removed. */
export interface Line extends Span {
  text: MappedText;
  /** The marker that it begins with. */
  marker: Marker | null;
  /** Width of the blanks before the text, an ideographic space counting two. */
  indent: number;
  /** True where an empty line, a page break or the start of the text stands before it. */
  afterBlank: boolean;
  /** True where there is surely neither a blank inside nor a mark of a table or of Markdown. */
  isPlain: boolean;
  /** False where there are surely no two blanks side by side. */
  mayHaveGap: boolean;
}

/**
 * The non-empty lines of a source, with plain signs. `simplified`: the same text in Simplified script, of the same length.
 * @throws {RangeError} where the lengths differ, because every offset would be wrong
 */
export function splitLines(source: string, simplified = source): Line[] {
  if (simplified.length !== source.length)
    throw new RangeError('simplified text differs in length from its source');
  const lines: Line[] = [];
  let whole = normaliseSimply(simplified);
  const text = withPlainSigns(
    simplified,
    whole.signs.reduce((all, one) => all | one, 0),
  );
  if (text !== simplified) whole = normaliseSimply(text);
  const complex = new Places(whole.complex);
  const marks = new Places(whole.marks);
  let afterBlank = true;
  let at = 0;
  const add = (start: number, end: number, signs: Sign) => {
    let from = start;
    let to = end;
    while (from < to && isBlank(source.charCodeAt(from))) from++;
    while (to > from && isBlank(source.charCodeAt(to - 1))) to--;
    if (from === to) {
      afterBlank = true;
      return;
    }
    const isSimple = complex.countIn(from, to) === 0;
    const marked = marks.countIn(from, to);
    const words = (
      isSimple ? MappedText.of(whole.text, from, to, signs) : normalise(MappedText.of(text, from, to))
    ).trim();
    if (words.length === 0) {
      afterBlank = true;
      return;
    }
    lines.push({
      start: from,
      end: to,
      text: words,
      marker: parseMarker(words.text),
      indent: from === start ? 0 : indentOf(source, start, from),
      afterBlank,
      isPlain: isSimple && marked === 0,
      mayHaveGap: !isSimple || (marked > 1 && marks.hadNeighbours),
    });
    afterBlank = false;
  };
  whole.breaks.forEach((end, i) => {
    // The second sign of a line end that has two stands where the next line begins, and ends none.
    if (end === at && source.charCodeAt(end) === LINE_FEED && source.charCodeAt(end - 1) === RETURN) {
      at = end + 1;
      return;
    }
    add(at, end, whole.signs[i]!);
    if (source.charCodeAt(end) === PAGE_BREAK) afterBlank = true;
    at = end + 1;
  });
  add(at, source.length, whole.signs.at(-1)!);
  return lines;
}

/** Places that ascend. */
class Places {
  private next = 0;
  /** Whether two of those last counted stand side by side. */
  hadNeighbours = false;

  constructor(private readonly places: readonly number[]) {}

  /** How many are in a range that lies behind all that were asked for before. */
  countIn(start: number, end: number): number {
    const { places } = this;
    while (this.next < places.length && places[this.next]! < start) this.next++;
    this.hadNeighbours = false;
    const first = this.next;
    for (; this.next < places.length && places[this.next]! < end; this.next++)
      if (this.next > first && places[this.next]! === places[this.next - 1]! + 1) this.hadNeighbours = true;
    return this.next - first;
  }
}

/** Width of the blanks from `from` to `to`. */
function indentOf(text: string, from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    width += unit === 0x3000 || unit === 0x2003 ? 2 : unit === 0xfeff ? 0 : 1;
  }
  return width;
}
