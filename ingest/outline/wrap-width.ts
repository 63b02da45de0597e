import type { Line } from './lines.ts';

/** Width of a text in Chinese characters, which are twice as wide as Latin ones. */
export function widthOf(text: string): number {
  let halves = 2 * text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x100) halves--;
    // The second half of a pair is no character of its own.
    else if ((unit & 0xfc00) === 0xdc00 && i > 0 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) halves -= 2;
  }
  return halves / 2;
}

/** No page is as wide, in Chinese characters. */
const WIDEST_PAGE = 70;

/** A code unit is as wide as one character at most, and two are as wide at least. */
const isTooWide = ({ text: { length, text } }: Line) =>
  length > 2 * WIDEST_PAGE || (length > WIDEST_PAGE && widthOf(text) > WIDEST_PAGE);

/** The width at which a page broke its lines, in Chinese characters; 0 for text whose lines are paragraphs. */
export function wrappedAt(lines: readonly Line[]): number {
  const least = lines.length - Math.floor(lines.length * 0.9);
  // Enough lines that are wider than all pages show that lines are paragraphs, and most lines need not be measured.
  let wider = 0;
  for (const line of lines) if (isTooWide(line) && ++wider >= least) return 0;
  /** How many lines are of each width, in halves of a character. */
  const counts: number[] = [];
  for (let width = 0; width <= 2 * WIDEST_PAGE; width++) counts.push(0);
  for (const line of lines) if (!isTooWide(line)) counts[2 * widthOf(line.text.text)]!++;
  let width = counts.length - 1;
  for (; wider + counts[width]! < least; width--) wider += counts[width]!;
  const wide = width / 2;
  if (wide < 15) return 0;
  let full = wider;
  for (; width >= 2 * wide * 0.88; width--) full += counts[width]!;
  return full >= lines.length * 0.35 ? wide : 0;
}
