import type { Paragraph } from './paragraph.ts';
import { withChanges } from './paragraph.ts';

/** ★ 三大行动 ★: a sign on both sides of a line sets off a heading, as one before it sets off an item. */
const FRAMED = /^([★☆◆◇■□●❖✦▪])\s?([^,。;:]{2,20}?)\s?\1$/;

/** Marks headings between two signs as such (`bare: 'section'`), without their signs. */
export function markFramedHeadings(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.map((paragraph) => {
    const { kind, marker, text } = paragraph;
    const framed = kind === 'text' && marker?.class === 'bullet' ? FRAMED.exec(text.text) : null;
    if (!framed) return paragraph;
    const from = text.text.indexOf(framed[2]!);
    const content = text.slice(from, from + framed[2]!.length);
    return withChanges(paragraph, { marker: null, bare: 'section', content });
  });
}
