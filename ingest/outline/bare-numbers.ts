import { MappedTextBuilder } from '../text/mapped-text.ts';
import type { Line } from './lines.ts';
import { parseMarker } from './marker.ts';

const BARE = /^(?:\*\*)?[「【[]?(0[1-9]|[1-9]\d?)[」】\]]?(?:\*\*)?$/;
const LONGEST = 8;
const LEAST = 3;
const LONGEST_TITLE = 40;
/** What a title does not end in, and a line that goes on over a page does. */
const NO_TITLE = /[。;,、:]$|^[,。;、:)]/;

/**
 * Numbers on lines of their own above a title (01 / 支持企业上市), as pages made for phones have them, are markers: gives
 * the lines, with a point behind each such number. Page numbers are none: what stands below one is no title each time.
 * Lines in `taken` belong to tables.
 */
export function markBareNumbers(lines: readonly Line[], taken: ReadonlySet<number>): readonly Line[] {
  const numbers: { at: number; value: number }[] = [];
  for (let at = 0; at < lines.length; at++) {
    const { text } = lines[at]!.text;
    const found = text.length <= LONGEST && !taken.has(at) ? BARE.exec(text) : null;
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
