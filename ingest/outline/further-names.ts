import type { Paragraph } from './paragraph.ts';
import { isBodyList } from './responsibility.ts';

/** Who signs a document does so with a longer name. */
const LONGEST = 12;

/**
 * True for a line that is one more name of the clause above it, which takes lines of its own (责任单位：/ 区科委 / 区商务委):
 * the paragraph at an index of those of a measure.
 */
export function isFurtherName(paragraphs: readonly Paragraph[], at: number): boolean {
  const paragraph = paragraphs[at]!;
  const above = paragraphs[at - 1];
  return (
    above !== undefined &&
    paragraph.text.length <= LONGEST &&
    !paragraph.closing &&
    isBodyList(paragraph.text.text) &&
    (above.closing?.start === 0 || isFurtherName(paragraphs, at - 1))
  );
}
