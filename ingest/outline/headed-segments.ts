import { isTitle, leadOf } from './lead.ts';
import { isSignatureLine } from './line-kinds.ts';
import type { Paragraph } from './paragraph.ts';

const LONGEST_HEADING = 24;

/**
 * Segments that each begin with a heading on a line of its own, where all do; what heads only other headings is none.
 * Under the text of one segment more than its clause may follow.
 */
export function underHeadings(body: readonly Paragraph[]): Paragraph[][] {
  if (!body[0] || !isHeadingLine(body[0])) return [];
  const held = headedSegments(body).filter(({ length }) => length > 1);
  // A list of short lines is no text with headings.
  return held.every((segment) => segment.slice(1).some(({ text }) => text.text.includes('。'))) ? held : [];
}

function headedSegments(body: readonly Paragraph[]): Paragraph[][] {
  const segments: Paragraph[][] = [];
  for (const paragraph of body) {
    if (isHeadingLine(paragraph)) segments.push([paragraph]);
    else segments.at(-1)!.push(paragraph);
  }
  return segments;
}

/** In a text without numbers headings are sure where a clause closes what stands under each. */
export function closedUnderHeadings(body: readonly Paragraph[]): Paragraph[][] {
  const from = body.findIndex(isHeadingLine);
  if (from < 0) return [];
  const segments = headedSegments(body.slice(from)).flatMap((segment) => {
    const last = segment.findLastIndex(({ closing }) => closing);
    return last > 0 ? [segment.slice(0, last + 1)] : [];
  });
  const once = segments.every((segment) => segment.filter(({ closing }) => closing).length === 1);
  const all = segments.length === body.filter(({ closing }) => closing).length;
  return once && all && segments.every(({ length }) => length > 1) ? segments : [];
}

function isHeadingLine(paragraph: Paragraph): boolean {
  const { text } = paragraph.text;
  if (paragraph.closing || text.length > LONGEST_HEADING || text.length < 4 || /[。;:,!?]/.test(text))
    return false;
  const lead = leadOf(paragraph);
  return lead.form === 'line' && isTitle(lead) && !isSignatureLine(paragraph.text);
}
