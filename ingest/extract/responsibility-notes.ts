import { groupNote } from '../outline/group-note.ts';
import { hasLeadSentence } from '../outline/lead.ts';
import type { MeasureBlock } from '../outline/measures.ts';
import type { Paragraph } from '../outline/paragraphs.ts';
import { type Block, holdsResponsibility } from '../outline/tree.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { signOf } from '../text/signs.ts';
import { documentNotes } from './document-notes.ts';

/** A sentence that gives bodies to measures that do not name them. */
export interface ResponsibilityNote {
  /** The names, as a list. */
  names: MappedText;
  /** The word that says the role: 配合, 负责, 牵头. */
  role: string;
  /** `all`: to every measure below, beside its own; `silent`: to those that name none. */
  to: 'all' | 'silent';
}

const SELF = '(?:以下|本(?:措施|办法|意见|政策|方案|计划|部分|章|节|条)|上述|各(?:条|项|任务)|除.{2,20}外)';
/** 以下各条除注明的责任单位外，均由各街道配合落实; 以下均需各区政府落实. */
const TO_ALL = new RegExp(
  `${SELF}[^。;]{0,40}?(?:均|都)(?:需|由|请|须|应由)([^,。;]{2,40}?)(?:共同)?(配合|协助|参与|落实|负责|牵头)`,
);
/** 本部分各项政策的责任部门均为镇经济发展办公室，另行注明的从其注明. */
const TO_SILENT = new RegExp(
  `${SELF}[^。;]{0,20}?(责任|牵头|实施|主管)(?:部门|单位)(?:均|都)?(?:为|是|:)([^,。;()]{2,40})`,
);
/** (本部分任务由区司法局牵头，区投促办配合；另有明确的，从其规定。) */
const OF_PART =
  /^\(?(?:本(?:部分|章|节|板块|专项|行动)|以下)(?:的)?(?:各项|各条|所有)?(?:任务|措施|举措|政策|内容|工作)?(?:除[^,。;由]{2,20}外,?)?(?:均|原则上)?由([^。;]{2,200}(?:牵头|负责|落实|配合|协助))/;
/** 以上任务由区科委牵头，区财政局配合。 */
const OF_GROUP =
  /^\(?(?:以上|上述)[^。;由]{0,20}(?:由([^。;()]{2,200})|(责任|牵头|实施|主管)(?:部门|单位)(?:均?为|是|:)([^。;()]{2,200}))/;

/** (以上任务牵头单位：区商务委；责任单位：区财政局): labels with their lists. */
const OF_GROUP_LABELLED =
  /^\(?(?:以上|上述)[^。;:由]{0,12}?((?:责任|牵头|主办|实施|主管|落实)(?:部门|单位|主体):[^。()]{2,300})/;

/** Every note has one of these. */
const IN_NOTE = signOf('均都由门位');
/** Who explains a document is not who answers for its measures. */
const NOT_A_NOTE = /解释|申诉|受理|咨询/;
/** 以上各项措施由市文化旅游局会同…等单位按照职责分工推进落实: which is whose is not said. */
const BY_DUTIES = /按照?(?:各自)?(?:职责|职能)/;

/** 由区科委牵头，区财政局按职责分工配合; 均由各街镇按照职责配合. */
const SAYS_WHICH = /牵头|[均都]/;

/** The note in one paragraph, or null. */
export function noteIn({ text }: Paragraph): ResponsibilityNote | null {
  if (!text.mayHave(IN_NOTE) || NOT_A_NOTE.test(text.text)) return null;
  const silent = TO_SILENT.exec(text.text);
  if (silent) return { names: groupOf(text, silent, silent[2]!), role: silent[1]!, to: 'silent' };
  const part = OF_PART.exec(text.text);
  if (part) return { names: groupOf(text, part, part[1]!), role: '负责', to: 'silent' };
  const all = TO_ALL.exec(text.text);
  if (!all) return null;
  const others = /除[^,。;]{0,12}(?:注明|明确|列明)/.test(all[0]) && !/配合|协助|参与/.test(all[2]!);
  return { names: groupOf(text, all, all[1]!), role: all[2]!, to: others ? 'silent' : 'all' };
}

/**
 * The clause that closes the last item and says that it is for all of them (…。（以上任务责任单位：区商务委）), where no
 * other item has one.
 */
function clauseOfAll({ children }: Block): MappedText | null {
  const last = children.at(-1);
  if (children.length < 2 || last!.children.length > 0) return null;
  const { text, closing } = last!.paragraphs.at(-1)!;
  const clause = closing && text.slice(closing.innerStart, closing.innerEnd);
  return clause && OF_ABOVE.test(clause.text) && !children.slice(0, -1).some(holdsResponsibility)
    ? clause
    : null;
}
const OF_ABOVE = /^(?:以上|上述)/;

/** What {@link groupNote} says behind the last item. */
function noteBehind(group: Block): ResponsibilityNote | null {
  const words = groupNote(group)?.text ?? clauseOfAll(group);
  if (!words) return null;
  const { text } = words;
  const labelled = OF_GROUP_LABELLED.exec(text);
  if (labelled && !NOT_A_NOTE.test(text))
    return { names: groupOf(words, labelled, labelled[1]!), role: '负责', to: 'silent' };
  const match = OF_GROUP.exec(text);
  if (!match || NOT_A_NOTE.test(text) || (BY_DUTIES.test(text) && !SAYS_WHICH.test(text))) return null;
  const names = match[1] ?? match[3]!;
  const ofEach = /[均都][需请须应]?由$/.test(match[0].slice(0, -names.length));
  return {
    names: groupOf(words, match, names),
    role: match[2] ?? '负责',
    to: ofEach ? 'all' : 'silent',
  };
}

/** Notes that hold inside of the blocks of a document: every measure there asks for them. */
export type KnownNotes = Map<Block, readonly ResponsibilityNote[]>;
const NONE: readonly ResponsibilityNote[] = [];

/**
 * Notes that hold for a measure: behind its own paragraphs, in the introductions of the parts that it is in, behind their
 * last items, and anywhere in the document where they speak of all of it; the innermost first.
 */
export function notesFor(
  { block, underOwnHeading }: Pick<MeasureBlock, 'block' | 'underOwnHeading'>,
  known: KnownNotes,
): readonly ResponsibilityNote[] {
  if (underOwnHeading || !block.parent) return notesIn(block, known);
  const above = notesIn(block.parent, known);
  // 以上事项责任部门为…, below the paragraphs of one article, is its own.
  const own = block.children.length === 0 ? noteBehind(block) : null;
  return own ? [own, ...above] : above;
}

function notesIn(group: Block, known: KnownNotes): readonly ResponsibilityNote[] {
  let notes = known.get(group);
  if (!notes) {
    const own: ResponsibilityNote[] = [];
    for (const paragraph of introductionOf(group)) {
      const note = noteIn(paragraph);
      if (note) own.push(note);
    }
    const behind = noteBehind(group);
    if (behind) own.push(behind);
    if (group.class === 'root' || group.class === 'annex')
      for (const note of documentNotes(group)) own.push(note);
    const above = group.parent ? notesIn(group.parent, known) : NONE;
    notes = own.length > 0 ? [...own, ...above] : above;
    known.set(group, notes);
  }
  return notes;
}

/** What stands above the items of a group, which may be paragraphs. */
function introductionOf({ children, paragraphs }: Block): readonly Paragraph[] {
  if (children.length > 0) return paragraphs;
  const first = paragraphs.findIndex((paragraph, i) => i > 0 && hasLeadSentence(paragraph));
  return first < 0 ? paragraphs : paragraphs.slice(0, first);
}

function groupOf(text: MappedText, match: RegExpExecArray, group: string): MappedText {
  const at = match.index + match[0].lastIndexOf(group);
  return text.slice(at, at + group.length);
}
