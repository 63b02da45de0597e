import { anchored } from '../text/anchored.ts';
import { isIn, unitsOf } from '../text/units.ts';
import { FIELD_NOUN } from './facets.ts';
import { isSignatureLine } from './line-kinds.ts';
import { type MarkerClass, USUAL_RANK } from './marker.ts';
import { type Paragraph, withChanges } from './paragraph.ts';

/** Fewer may be slips: a heading of a level has others beside it. */
const LEAST = 2;
const LONGEST = 24;
const SHORTEST = 3;
const LONGEST_NAME = 60;
/** A heading of one part, whose marks a page or a copy lost, is no sentence and no field of a form. */
const HEADING = anchored(/^[\p{Script=Han}“《A-Z][^,。;:!?|]*$/u);
/** What the paragraph before a heading ends in, where it is finished. */
const FINISHED = unitsOf('。;:)】]”!');
/** How a document is called: its title stands above the first number as a heading of a part does. */
const NAMES_DOCUMENT =
  /(?:措施|意见|方案|计划|通知|办法|规定|细则|要点|政策|清单|规划|纲要|条例|决定|报告|汇编|指南)(?:\(.{2,12}\))?$/;
const FIELD = new RegExp(`^(?:支持|扶持|奖励|申报|申请|资助|补贴|认定)?${FIELD_NOUN}$`);

/**
 * Marks lines without a number that part the numbered items of a document (聚力主体培育 above 1. to 3., 聚力业态创新
 * above 4. to 6.) as headings of parts (`bare: 'section'`). They stand directly above an item of the outermost class of
 * numbers and behind a finished paragraph; several do, and not above every item, since such a line may be the title of
 * the item itself.
 */
export function markPlainHeadings(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const outermost = outermostClass(paragraphs);
  return outermost === null ? paragraphs : withHeadings(withoutFields(paragraphs, outermost), outermost);
}

/** 支持对象 on a line of its own is no part of the document where the numbers go on behind it. */
function withoutFields(paragraphs: readonly Paragraph[], outermost: MarkerClass): readonly Paragraph[] {
  if (!paragraphs.some(({ bare, text }) => bare === 'section' && FIELD.test(text.text))) return paragraphs;
  let next = 0;
  const out = [...paragraphs];
  for (let at = out.length - 1; at >= 0; at--) {
    const { kind, marker, bare, text } = out[at]!;
    if (kind !== 'text') continue;
    if (marker?.class === outermost) next = marker.ordinal;
    else if (bare === 'section' && FIELD.test(text.text) && next > 1)
      out[at] = withChanges(out[at]!, { bare: null });
  }
  return out;
}

function withHeadings(paragraphs: readonly Paragraph[], outermost: MarkerClass): readonly Paragraph[] {
  const found: number[] = [];
  let items = 0;
  let between = 0;
  let isHeaded = false;
  /** The paragraph above an item, and the one above that. */
  let above: Paragraph | null = null;
  let before: Paragraph | null = null;
  let candidate = -1;
  for (let at = 0; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at]!;
    if (paragraph.kind !== 'text') continue;
    if (paragraph.marker?.class === outermost) {
      const isHeading = above !== null && before !== null && isPlainHeading(above) && follows(before);
      if (isHeading && (items > 0 || !NAMES_DOCUMENT.test(above!.text.text))) {
        found.push(candidate);
        if (items > 0) between++;
      }
      if (items === 0) isHeaded = above !== null && mayHead(above);
      items++;
    }
    candidate = at;
    before = above;
    above = paragraph;
  }
  // Short last words of items (免申即享) stand above none of the first ones.
  if (!isHeaded || found.length < LEAST || between === 0 || items < found.length * 1.5) return paragraphs;
  const headings = new Set(found);
  return paragraphs.map((paragraph, at) =>
    headings.has(at) ? withChanges(paragraph, { bare: 'section' }) : paragraph,
  );
}

/** Whether a line above the first item may head it, in whatever words. */
const mayHead = ({ text }: Paragraph) =>
  text.length <= LONGEST_NAME &&
  !NAMES_DOCUMENT.test(text.text) &&
  !isIn(FINISHED, text.text.charCodeAt(text.length - 1));

/** Null where parts have headings of their own already, or nothing is numbered. */
function outermostClass(paragraphs: readonly Paragraph[]): MarkerClass | null {
  let outermost: MarkerClass | null = null;
  for (const { kind, marker } of paragraphs)
    if (kind === 'text' && marker && (!outermost || USUAL_RANK[marker.class] < USUAL_RANK[outermost]))
      outermost = marker.class;
  return outermost;
}

function isPlainHeading({ text, marker, bare, closing }: Paragraph): boolean {
  const words = text.text;
  if (words.length > LONGEST || words.length < SHORTEST || marker || bare || closing) return false;
  return HEADING.test(words) && !FIELD.test(words) && !isSignatureLine(text);
}

/** Whether a paragraph is one that a heading may follow: a finished one, or the title of the document. */
const follows = ({ closing, text }: Paragraph) =>
  closing !== null ||
  isIn(FINISHED, text.text.charCodeAt(text.length - 1)) ||
  (text.length <= LONGEST_NAME && NAMES_DOCUMENT.test(text.text));
