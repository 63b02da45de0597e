import type { MappedText } from '../text/mapped-text.ts';

/**
 * The words of one measure as the extract and link steps read them: normalised (NFKC, no blanks that a page put in),
 * in simplified script, each code unit mapped to the source.
 */
export interface MeasureText {
  /** Headings above, outermost first, without their markers. */
  headings: readonly MappedText[];
  /** Lead sentence or heading, without marker and final stop. */
  title: MappedText;
  /** Everything after the marker, title included; responsibility brackets and footnote marks left out. */
  content: MappedText;
  /** Code unit of `content` at which the text after the title (and its stop) begins. */
  bodyStart: number;
}
