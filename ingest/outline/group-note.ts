import { anchored } from '../text/anchored.ts';
import { isDocumentNote } from './document-note.ts';
import { saysValidity } from './kinds.ts';
import { isSignatureLine } from './line-kinds.ts';
import type { Paragraph } from './paragraphs.ts';
import { type Block, holdsResponsibility } from './tree.ts';

/** 以上任务由区科委牵头，区财政局配合。; 上述措施责任部门为区商务委。 */
const GROUP_NOTE = anchored(
  /^\(?(?:以上|上述)[^。;由]{0,20}(?:由[^。;]{2,200}(?:负责|牵头|落实|配合|实施|推进)|(?:责任|牵头|主办|实施|主管|落实)(?:部门|单位|主体)(?:均?为|是|:))/,
);
/** 上述项目由企业牵头实施的，最高800万元: what is given for what, and how much of it is to be. */
const SETS = /的[,。]|给予|奖励|补[贴助]|\d(?!\d*年)/;
const isGroupNote = (text: string): boolean => GROUP_NOTE.test(text) && !SETS.test(text);

const OF_ALL = anchored(
  /^(?:以上|上述|前述)(?:各项|各条|所有)?(?:措施|政策|任务|条款|内容|工作|事项)[^。]{0,6}由[^。]*(?:落实|负责|实施|推进)。?$/,
);
/** 以上各项措施由…推进落实: who sees to all of what stands above. */
export const isNoteOnAll = (text: string): boolean => OF_ALL.test(text);

/** 以上任务均由…: what is said of each is not said of the last one alone. */
const OF_EACH = anchored(/^\(?(?:以上|上述)[^。;由]{0,20}[均都]/);

/** Items of a group that are paragraphs: fewer are no group. */
const LEAST_ITEMS = 2;

/**
 * The paragraph behind the last item of a group that says who answers for all of its items, or for all of the document;
 * or null. Items are blocks, or paragraphs below the heading. It belongs to the group: where it does not say “each” and
 * other items name bodies of their own, the last one may as well.
 */
export function groupNote({ children, paragraphs }: Block): Paragraph | null {
  const last = children.at(-1);
  if (!last) {
    const note = noteAtEnd(paragraphs, 1 + LEAST_ITEMS);
    return note && isForAll(note, () => paragraphs.some(({ closing }) => closing)) ? note : null;
  }
  if (children.length < LEAST_ITEMS || last.children.length > 0) return null;
  const note = noteAtEnd(last.paragraphs, 1);
  if (!note || isDocumentNote(note.text.text)) return note;
  return isForAll(note, () => children.slice(0, -1).some(holdsResponsibility)) ? note : null;
}

const isForAll = ({ text: { text } }: Paragraph, haveOwn: () => boolean) => OF_EACH.test(text) || !haveOwn();

/** The note at the end of paragraphs, not before the one at `from`; the validity of the document may stand behind it. */
function noteAtEnd(paragraphs: readonly Paragraph[], from: number): Paragraph | null {
  for (let at = paragraphs.length - 1; at >= from; at--) {
    const { text } = paragraphs[at]!;
    if (isDocumentNote(text.text) || isGroupNote(text.text)) return paragraphs[at]!;
    if (!saysValidity(text) && !isSignatureLine(text)) return null;
  }
  return null;
}
