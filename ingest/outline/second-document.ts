import { isIn, unitsOf } from '../text/units.ts';
import { documentExplained, tellsOfDrafting } from './explanations.ts';
import type { MarkerClass } from './marker.ts';
import { type Paragraph, withChanges } from './paragraph.ts';
import type { Block } from './tree.ts';

/** …区支持航运发展若干措施(试行), on a line of its own. */
const TITLE =
  /^(?:关于\p{Script=Han}|\p{Script=Han}{2,16}?(?:省|市|区|县|州|旗|镇|乡|街道|管委会)(?!域))[^。;:,!?]{4,50}(?:措施|办法|意见|方案|计划|规划|规定|细则|政策|条例|举措|通知)(?:\([^()]{1,12}\))?$/u;
/** What they end in, and texts about a policy. */
const ENDS_TITLE = unitsOf('施法见案划定则策例措知明读解懂答问谈义会题)');
const LONGEST = 80;
/** 编制说明 is a heading; notes on a draft behind it name what was drafted, with 《》 or without. */
const LEAST_OF_NOTES = 8;
/**
 * True for a line that reads as the title of a document, or of a text about one, which is numbered like it and may stand
 * behind it.
 */
export const isTitleOfDocument = (line: string): boolean =>
  line.length <= LONGEST &&
  isIn(ENDS_TITLE, line.charCodeAt(line.length - 1)) &&
  (TITLE.test(line) ||
    documentExplained(line) !== null ||
    (line.length >= LEAST_OF_NOTES && tellsOfDrafting(line)));

/** Lines between a title and the first number below it: number, body, date, what the document is for. */
const MOST_BETWEEN = 6;

/** Numbers that the parts of a document have. */
const OUTERMOST: readonly MarkerClass[] = ['chapter', 'cn', 'cn-paren', 'article', 'task'];

/** 某某区商务委员会文件 and 某商务规〔2024〕5号, above a title. */
const ABOVE_TITLE = /^[^。;,:]{2,40}(?:文件|号)$/;

/** Where the lines begin that stand above a title and belong to it, or the title itself. */
function firstAbove(paragraphs: readonly Paragraph[], title: number): number {
  let first = title;
  while (first > 0 && !paragraphs[first - 1]!.marker && ABOVE_TITLE.test(paragraphs[first - 1]!.text.text))
    first--;
  return first;
}

/**
 * Marks the title of a second document in the same file as a heading that what follows stands under (`bare: 'annex'`): a
 * title line behind numbered text, below which the numbering begins anew. Without it, the second would be read as
 * paragraphs of whatever the first ends with.
 */
export function markSecondDocument(paragraphs: Paragraph[]): Paragraph[] {
  let out = paragraphs;
  let isNumbered = false;
  /** Below 附件 stands the title of what is annexed. */
  let afterAnnex = false;
  for (let i = 0; i < paragraphs.length; i++) {
    const { kind, marker, bare, closing, text } = paragraphs[i]!;
    if (kind !== 'text') continue;
    if (marker) isNumbered = true;
    else if (
      isNumbered &&
      !afterAnnex &&
      bare === null &&
      closing === null &&
      isTitleOfDocument(text.text) &&
      beginsAnew(paragraphs, i + 1)
    ) {
      if (out === paragraphs) out = [...paragraphs];
      out[i] = withChanges(paragraphs[i]!, { bare: 'annex' });
      for (let above = firstAbove(paragraphs, i); above < i; above++)
        out[above] = withChanges(paragraphs[above]!, { kind: 'chrome' });
    }
    afterAnnex = bare === 'annex';
  }
  return out;
}

function beginsAnew(paragraphs: readonly Paragraph[], from: number): boolean {
  let between = 0;
  for (let i = from; i < paragraphs.length && between <= MOST_BETWEEN; i++) {
    const { kind, marker, bare } = paragraphs[i]!;
    if (kind !== 'text') continue;
    if (marker) return marker.ordinal === 1 && OUTERMOST.includes(marker.class);
    if (bare) return false;
    between++;
  }
  return false;
}

/** The heads of second documents among blocks: what is annexed begins with a word that says so, they with their title. */
export const secondDocuments = (blocks: readonly Block[]): Block[] =>
  blocks.filter(
    ({ class: blockClass, paragraphs }) =>
      blockClass === 'annex' && isTitleOfDocument(paragraphs[0]!.text.text),
  );

/**
 * Paragraphs up to where a second document begins, unless it is the one that `title` names: a notice or an explanation
 * has it below, whatever it is called there (…若干措施 may be 关于…的若干措施).
 */
export function paragraphsOfFirst(
  { paragraphs, root }: { paragraphs: readonly Paragraph[]; root: Block },
  title: string,
): readonly Paragraph[] {
  const named = documentExplained(title) ?? title;
  const isNamed = (heading: string) => heading.includes(named) || named.startsWith(heading);
  for (const { paragraphs: own } of secondDocuments(root.children)) {
    if (isNamed(own[0]!.text.text)) continue;
    const head = paragraphs.findIndex(({ start }) => start === own[0]!.start);
    if (!isNotified(paragraphs, head)) return paragraphs.slice(0, firstAbove(paragraphs, head));
  }
  return paragraphs;
}

/** 关于印发某某办法的通知 hands out the first document below it. */
const NOTICE = /(?:印发|转发|发布|公布|下发)[^。]{0,80}通知$/;

function isNotified(paragraphs: readonly Paragraph[], head: number): boolean {
  for (let at = head - 1; at >= 0; at--) {
    const { marker, text } = paragraphs[at]!;
    if (NOTICE.test(text.text)) return true;
    if (!marker && isTitleOfDocument(text.text)) return false;
  }
  return false;
}
