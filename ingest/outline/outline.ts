import { anchored } from '../text/anchored.ts';
import { eachOf } from '../text/each-of.ts';
import { withFullStops } from '../text/half-stops.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { signOf } from '../text/signs.ts';
import { markAfterword } from './afterword.ts';
import { alignColumns } from './aligned-tables.ts';
import { markBareNumbers } from './bare-numbers.ts';
import { markBoxes } from './boxes.ts';
import { findChrome } from './chrome.ts';
import { isDocumentNote } from './document-note.ts';
import { isExplanation } from './explanations.ts';
import { markFramedHeadings } from './framed-headings.ts';
import { splitFused } from './fused-lines.ts';
import {
  isPurposeText,
  isSupplementaryText,
  kindOfHeading,
  namesTask,
  type SectionKind,
  saysValidity,
} from './kinds.ts';
import { isTitle } from './lead.ts';
import { leadRuns } from './lead-runs.ts';
import { splitLines } from './lines.ts';
import { markListsBehind } from './lists-behind.ts';
import { cutMeasures, type MeasureBlock } from './measures.ts';
import { markOuterTasks } from './outer-tasks.ts';
import { findPageNotes } from './page-notes.ts';
import { type Paragraph, toParagraphs } from './paragraphs.ts';
import { alignTitles } from './parallel-titles.ts';
import { markPlainHeadings } from './plain-headings.ts';
import { markSecondDocument } from './second-document.ts';
import { mendSlippedNumbers } from './slipped-numbers.ts';
import { withSpacedNumbers } from './spaced-numbers.ts';
import { findStackedTables } from './stacked-tables.ts';
import { withRows } from './table-measures.ts';
import { findTaskTables } from './tables.ts';
import { markAnnexList, markTail } from './tail.ts';
import { type Block, buildTree, holdsResponsibility, isTitled } from './tree.ts';

/** A document cut into blocks: what the extract step reads. */
export interface Outline {
  /** All paragraphs in the order of the text, chrome and notes among them. */
  paragraphs: Paragraph[];
  /** `key: value` lines that a site or an archive put before the text. */
  fields: { key: string; value: string }[];
  root: Block;
  measures: MeasureBlock[];
}

/**
 * Step 2: text → tree of blocks with kinds, and the measures among them. `simplified` as in {@link splitLines}.
 * Levels are learned inside the document; nothing here knows any one document.
 */
export function outline(source: string, simplified = source): Outline {
  const split = splitFused(alignColumns(splitLines(source, withFullStops(simplified))));
  const table = findTaskTables(split);
  const rows = [...table.rows, ...findStackedTables(split, table.lines)];
  const lines = withSpacedNumbers(markBareNumbers(split, table.lines));
  const { chrome, fields } = findChrome(lines);
  const notes = findPageNotes(lines, chrome);
  for (const line of table.lines) chrome.add(line);
  const read = markBoxes(toParagraphs(lines, chrome, notes));
  const paragraphs = markTail(markAnnexList(markSecondDocument(markListsBehind(markAfterword(read)))));
  const root = buildTree(
    markPlainHeadings(markOuterTasks(mendSlippedNumbers(markFramedHeadings(paragraphs)))),
  );
  classify(root);
  const measures = withRows(alignTitles(cutMeasures(root)), rows, root);
  return {
    paragraphs,
    fields: eachOf(fields, ({ key, value }) => ({ key, value })),
    root,
    measures: measures.length > 0 ? measures : leadRuns(root),
  };
}

/** Gives each block its kind. */
function classify(root: Block): void {
  const titledArticles = areArticlesTitled(root);
  const visit = (block: Block) => {
    const inherited = block.kind;
    // What is below any other kind is of that kind, whatever its own heading says.
    const isOpen = inherited === 'measure' || inherited === 'safeguard';
    for (const child of block.children) {
      child.kind = (isOpen ? ownKind(child, inherited, titledArticles) : null) ?? inherited;
      visit(child);
    }
  };
  visit(root);
}

/** Whether at least half of the articles have a title. */
function areArticlesTitled(root: Block): boolean {
  let articles = 0;
  let titled = 0;
  const visit = (block: Block) => {
    if (block.class === 'article') {
      articles++;
      if (isTitled(block)) titled++;
    }
    block.children.forEach(visit);
  };
  visit(root);
  return articles > 0 && titled * 2 >= articles;
}

const QUESTION = anchored(/^问(?:题[一二三四五六七八九十\d]*)?:/);
const SAYS_SCOPE = anchored(/^(?:本|所称)[^。]{0,20}(?:适用|所称|所指|是指)/);

/** 一、总体要求以…为引领: the heading of a part, and its text right behind it. */
const FUSED_HEADING = anchored(
  /^(?:总体(?:要求|思路)|指导思想|(?:基本|工作)原则|(?:总体|主要|工作|发展)目标|(?:保障|组织)(?:措施|保障))(?=[以坚到深全围通力按立加强建成高贯认紧聚抢推充切严成落])/,
);

/** The kind that a block below measures or safeguards has of its own; null where it is what it stands below. */
function ownKind(block: Block, inherited: SectionKind, titledArticles: boolean): SectionKind | null {
  if (block.class === 'annex') return annexKind(block);
  const words = block.paragraphs[0]!.content;
  // A question about the document and its answer, before the document itself.
  if (QUESTION.test(words.text)) return 'note';
  if (block.children.length === 0 && isDocumentNote(words.text)) return 'supplementary';
  if (isTitled(block) || (isTitle(block.lead) && block.class !== 'article')) {
    // 本政策涉及的资金……: an article may begin with a sentence that is short enough for a title.
    if (block.lead.form === 'sentence' && inherited !== 'safeguard' && isSupplementary(block.lead.title))
      return 'supplementary';
    const kind = kindOfHeading(block.lead.title.text);
    if (kind === 'scope' && isOperative(block)) return null;
    // 强化要素保障 among the tasks is a task; as a part of its own it is how the tasks are secured.
    if (
      kind === 'safeguard' &&
      /(?:要素|服务|政策|人才|资金|用地|空间).*保障/.test(block.lead.title.text) &&
      (block.parent!.class !== 'root' ||
        /^(?:强化|加强|优化|完善|夯实|提升|健全)/.test(block.lead.title.text))
    )
      return null;
    if (kind) return kind;
    if (isTitled(block) || namesTask(block.lead.title.text)) return null;
  }
  if (holdsResponsibility(block)) return null;
  const fused = FUSED_HEADING.exec(words.text);
  if (fused && !isTitled(block)) return kindOfHeading(fused[0]);
  if (isPurposeText(words.text)) return 'principle';
  // Under 监督管理 an article on misuse is what the chapter says it is.
  if (inherited === 'safeguard' ? saysValidity(words) : isSupplementary(words)) return 'supplementary';
  if (SAYS_SCOPE.test(words.text)) return 'scope';
  // Under a chapter an article is what its chapter says it is.
  const alone = block.class === 'article' && block.parent!.class === 'root';
  if (alone && titledArticles && !isTitled(block) && !grants(block)) return 'supplementary';
  return null;
}

const GRANT = /给予|奖励\d|补贴\d|最高(?:不超过)?\d|按(?:照)?.{0,20}\d+%/;
/** Each of its words has one of these. */
const IN_GRANT = signOf('予励贴最按');

/** Whether a block or anything below it says what is given. */
function grants(block: Block): boolean {
  return (
    block.paragraphs.some(({ text }) => text.mayHave(IN_GRANT) && GRANT.test(text.text)) ||
    block.children.some(grants)
  );
}

/** A part that says who is responsible, or grants something in most of its items, is no mere scope (支持范围和标准). */
function isOperative(block: Block): boolean {
  if (holdsResponsibility(block)) return true;
  const items = block.children.length > 0 ? block.children : [block];
  return items.filter(grants).length * 2 > items.length;
}

const LONGEST_HEADING = 60;
/** Its items are the measures of a notice whose own parts name nobody. */
const LISTS_TASKS = /(?:任务|举措|措施|工作|政策)(?:分工|分解)?清单\)?$/;

/** What annexes without measures are called. */
const NO_MEASURES =
  /(?:表|名单|目录|清单|流程图?|指南|须知|材料|条件|(?:申报|认定|评定|评审|评分|评价)(?:标准|要求|细则)|联系(?:方式|电话|人)|通讯录|承诺书|模板|样式|说明|释义|解释|术语|词汇)\)?$/;

/** Annexes of forms, lists, guides and explanations hold no measures; a plan annexed to a notice does. */
function annexKind(block: Block): SectionKind | null {
  // A heading alone: what is annexed is a table or a form, or was left out.
  if (block.children.length === 0 && !block.paragraphs.some(({ text }) => text.text.includes('。')))
    return 'note';
  const headlines = block.paragraphs.slice(0, 2).filter(({ text }) => text.length <= LONGEST_HEADING);
  if (headlines.some(({ text }) => isExplanation(text.text))) return 'note';
  const heading = block.lead.title.text + (block.paragraphs[1]?.text.text ?? '');
  if (LISTS_TASKS.test(heading.slice(0, LONGEST_HEADING)) && holdsResponsibility(block)) {
    const others = block.parent?.children.filter((child) => child !== block) ?? [];
    const hasTasks = others.some((one) => one.kind === 'measure' && one.children.length > 0);
    return hasTasks || others.some(holdsResponsibility) ? 'note' : null;
  }
  // 附件：名词解释 says so by itself; 附件2 in the line below it.
  return [heading, block.lead.title.text].some((text) => NO_MEASURES.test(text.slice(0, LONGEST_HEADING)))
    ? 'note'
    : null;
}

/** Says so before it grants anything: a measure may end with 不重复享受, a supplementary article begins with it. */
function isSupplementary(words: MappedText): boolean {
  // Most paragraphs say no such thing anywhere.
  if (!isSupplementaryText(words)) return false;
  const grant = words.mayHave(IN_GRANT_OR_SUM) ? GRANT_OR_SUM.exec(words.text) : null;
  return grant === null || isSupplementaryText(words.slice(0, grant.index));
}

const GRANT_OR_SUM = /给予.{0,30}(?:奖励|补贴|资助|支持|补助|资金|扶持)|\d\s?万?元/;
const IN_GRANT_OR_SUM = signOf('予元');
