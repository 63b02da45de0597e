import { anchored } from '../text/anchored.ts';
import { isDocumentNote } from './document-note.ts';
import type { Paragraph } from './paragraphs.ts';
import { type Block, holdsResponsibility } from './tree.ts';

/** 以上任务由区科委牵头，区财政局配合。; 上述措施责任部门为区商务委。 */
const GROUP_NOTE = anchored(
  /^\(?(?:以上|上述)[^。;由]{0,20}(?:由[^。;]{2,200}(?:负责|牵头|落实|配合|实施|推进)|(?:责任|牵头|实施|主管)(?:部门|单位)(?:均?为|是|:))/,
);
/** True for a text that begins by saying who answers for what stands above it. */
export const isGroupNote = (text: string): boolean => GROUP_NOTE.test(text);
/** 以上任务均由…: what is said of each is not said of the last one alone. */
const OF_EACH = anchored(/^\(?(?:以上|上述)[^。;由]{0,20}[均都]/);

/**
 * The paragraph behind the last item of a group that says who answers for all of its items, or for all of the document;
 * or null. It belongs to the group: where it does not say “each” and other items name bodies of their own, the last one
 * may as well.
 */
export function groupNote(group: Block): Paragraph | null {
  const last = group.children.at(-1);
  if (!last || group.children.length < 2 || last.children.length > 0) return null;
  const paragraph = last.paragraphs.at(-1)!;
  if (last.paragraphs.length === 1) return null;
  const { text } = paragraph.text;
  if (isDocumentNote(text)) return paragraph;
  if (!GROUP_NOTE.test(text)) return null;
  return !OF_EACH.test(text) && group.children.slice(0, -1).some(holdsResponsibility) ? null : paragraph;
}
