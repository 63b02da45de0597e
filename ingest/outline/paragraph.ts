import type { MappedText, Span } from '../text/mapped-text.ts';
import type { Lead } from './lead.ts';
import type { Marker } from './marker.ts';
import type { Responsibility } from './responsibility.ts';

/** A paragraph: lines that a page or a PDF broke are one again. */
export interface Paragraph extends Span {
  /** Normalised, tightened, simplified; marker included. */
  text: MappedText;
  marker: Marker | null;
  /** The text without its marker. */
  content: MappedText;
  /** Kept by {@link leadOf}. */
  lead: Lead | null;
  /** The responsibility clause that the text ends with, and the same as ranges of `content`. */
  closing: Responsibility | null;
  contentClosing: Responsibility | null;
  /** A line such as 附则 or 附件2, or a box with a task, that heads what follows without a number. */
  bare: 'section' | 'annex' | 'box' | null;
  /** `note` for footnotes. */
  kind: 'text' | 'note' | 'chrome';
  indent: number;
}

/**
 * A paragraph like another but for what is given. Name by name, so that all paragraphs are alike to the engine, which
 * takes many times longer to read what is sometimes made one way and sometimes another.
 */
export function withChanges(
  paragraph: Paragraph,
  {
    kind = paragraph.kind,
    bare = paragraph.bare,
    marker = paragraph.marker,
    content = paragraph.content,
  }: Partial<Pick<Paragraph, 'kind' | 'bare' | 'marker' | 'content'>>,
): Paragraph {
  const { text, lead, closing, contentClosing, start, end, indent } = paragraph;
  return { text, marker, content, lead, closing, contentClosing, bare, kind, start, end, indent };
}
