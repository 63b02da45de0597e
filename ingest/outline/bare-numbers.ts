import { anchored } from '../text/anchored.ts';
import { MappedTextBuilder } from '../text/mapped-text.ts';
import type { Line } from './lines.ts';
import { type Marker, parseMarker } from './marker.ts';

const BARE = anchored(/^(?:\*\*)?[「【[]?(0[1-9]|[1-9]\d?)[」】\]]?(?:\*\*)?$/);
const BARE_DECIMAL = anchored(/^\d{1,2}\.\d{1,2}(?:\.\d{1,2})?$/);
const LONGEST = 8;
const LEAST = 3;
const LONGEST_TITLE = 40;
/** What a title does not end in, and a line that goes on over a page does. */
const NO_TITLE = /[。;,、:]$|^[,。;、:)]/;

/**
 * Markers for numbers on lines of their own above a title: {@link withListed 01, 02} and {@link withDecimals 2.3}. Lines in
 * `taken` belong to tables; the indexes of `short` ones are given on.
 */
export function markBareNumbers(lines: readonly Line[], taken: ReadonlySet<number>): readonly Line[] {
  const short: number[] = [];
  for (let at = 0; at < lines.length; at++)
    if (lines[at]!.text.length <= LONGEST && !taken.has(at)) short.push(at);
  return withDecimals(withListed(lines, short), short);
}

/**
 * Numbers on lines of their own above a title (01 / 支持企业上市), as pages made for phones have them, are markers: gives
 * the lines, with a point behind each such number. Page numbers are none: what stands below one is no title each time.
 */
function withListed(lines: readonly Line[], short: readonly number[]): readonly Line[] {
  const numbers: { at: number; value: number }[] = [];
  for (const at of short) {
    const found = BARE.exec(lines[at]!.text.text);
    if (found) numbers.push({ at, value: Number(found[1]) });
  }
  const titles = new Set(numbers.map(({ at }) => lines[at + 1]?.text.text));
  const isList =
    numbers.length >= LEAST &&
    titles.size === numbers.length &&
    numbers.every(
      ({ at, value }, i) =>
        (value === 1 || value === (numbers[i - 1]?.value ?? 0) + 1) &&
        isTitle(lines[at + 1]) &&
        at + 2 < lines.length &&
        at + 2 !== numbers[i + 1]?.at,
    );
  if (!isList) return lines;
  const out = [...lines];
  for (const { at, value } of numbers) {
    const line = lines[at]!;
    const text = new MappedTextBuilder().put(`${value}.`, line).build();
    out[at] = { ...line, text, marker: parseMarker(text.text), isPlain: false, mayHaveGap: false };
  }
  return out;
}

function isTitle(line: Line | undefined): boolean {
  const text = line?.text.text ?? '';
  return text.length >= 3 && text.length <= LONGEST_TITLE && !NO_TITLE.test(text) && !line?.marker;
}

/**
 * A decimal alone above a title (2.3 / 培育新动能) is a marker where its neighbour or its own first item (2.2, 2.4, 2.3.1)
 * numbers another line; else it is a figure.
 */
function withDecimals(lines: readonly Line[], short: readonly number[]): readonly Line[] {
  const bare = short.filter((at) => BARE_DECIMAL.test(lines[at]!.text.text) && isTitle(lines[at + 1]));
  if (bare.length === 0) return lines;
  const numbered = new Set<string>();
  for (const { marker, text } of lines)
    if (marker && isDecimal(marker)) numbered.add(/^[\d.]+\d/.exec(text.text)?.[0] ?? '');
  const out = [...lines];
  for (const at of bare) {
    const number = lines[at]!.text.text;
    const parts = number.split('.').map(Number);
    const last = parts.pop()!;
    const neighbours = [last - 1, last + 1].map((one) => [...parts, one].join('.'));
    if (![...neighbours, `${number}.1`].some((one) => numbered.has(one))) continue;
    const marker: Marker = {
      class: parts.length === 1 ? 'decimal' : 'decimal-deep',
      ordinal: last,
      length: number.length,
    };
    out[at] = { ...lines[at]!, marker, isPlain: false, mayHaveGap: false };
  }
  return out;
}

const isDecimal = (marker: Marker) => marker.class === 'decimal' || marker.class === 'decimal-deep';
