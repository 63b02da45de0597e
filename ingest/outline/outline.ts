import { markBoxes } from './boxes.ts';
import { findChrome } from './chrome.ts';
import {
  isPurposeText,
  isSupplementaryText,
  kindOfHeading,
  type SectionKind,
  saysValidity,
} from './kinds.ts';
import { isTitle, leadOf } from './lead.ts';
import { leadRuns } from './lead-runs.ts';
import { splitLines } from './lines.ts';
import { cutMeasures, type MeasureBlock } from './measures.ts';
import { isSignatureLine, type Paragraph, toParagraphs, wordingOf } from './paragraphs.ts';
import { alignTitles } from './parallel-titles.ts';
import { findStackedTables } from './stacked-tables.ts';
import { findTaskTables, rowFinder, type TaskRow } from './tables.ts';
import { type Block, buildTree, holdsResponsibility, isTitled } from './tree.ts';

/** A document cut into blocks: what the extract step reads. */
export interface Outline {
  /** All paragraphs in the order of the text, chrome and notes among them. */
  paragraphs: Paragraph[];
  /** `key: value` lines that a site or an archive put before the text. */
  fields: { key: string; value: string }[];
  root: Block;
  kindOf: (block: Block) => SectionKind;
  measures: MeasureBlock[];
}

/**
 * Step 2: text → tree of blocks with kinds, and the measures among them. `simplified` as in {@link splitLines}.
 * Levels are learned inside the document; nothing here knows any one document.
 */
export function outline(source: string, simplified = source): Outline {
  const lines = splitLines(source, simplified);
  const { chrome, fields } = findChrome(lines);
  const table = findTaskTables(lines);
  const rows = [...table.rows, ...findStackedTables(lines, table.lines)];
  const paragraphs = markTail(
    markAnnexList(markBoxes(toParagraphs(lines, new Set([...chrome, ...table.lines])))),
  );
  const root = buildTree(paragraphs);
  const kinds = classify(root);
  const kindOf = (block: Block): SectionKind => kinds.get(block) ?? 'measure';
  const measures = withRows(alignTitles(cutMeasures(root, kindOf)), rows, root, kindOf);
  return {
    paragraphs,
    fields: fields.map(({ key, value }) => ({ key, value })),
    root,
    kindOf,
    measures: measures.length > 0 ? measures : leadRuns(root),
  };
}

/** A table of tasks gives bodies to the measures that it repeats; where it repeats none, its rows are measures. */
function withRows(
  measures: readonly MeasureBlock[],
  rows: readonly TaskRow[],
  root: Block,
  kindOf: (block: Block) => SectionKind,
): MeasureBlock[] {
  const rowFor = rowFinder(rows);
  const used = new Set<TaskRow>();
  const out = measures.map((measure) => {
    const row = rowFor(measure.title.text);
    if (row) used.add(row);
    return row ? { ...measure, row } : measure;
  });
  if (used.size > 0 || rows.length === 0) return out;
  // Tasks may stand in the table alone, which is then annexed; a table beside tasks of the text is a list of another kind.
  const text = out.filter(({ kind, paragraphs }) => kind === 'measure' && !refersToAnnex(paragraphs));
  const added = rows.flatMap((row) => {
    const block = blockAt(root, row.start);
    const kind = block === root || (block.class === 'annex' && text.length === 0) ? 'measure' : kindOf(block);
    return kind === 'measure' || kind === 'safeguard' ? [measureOfRow(row, block, kind)] : [];
  });
  // A heading whose only matter is the table is no measure beside its rows.
  const tabled = new Set(added.map(({ block }) => block));
  return [
    ...out.filter(
      ({ block, row, paragraphs }) =>
        row || !(tabled.has(block) || (added.length > 0 && refersToAnnex(paragraphs))),
    ),
    ...added,
  ].sort((a, b) => a.start - b.start);
}

/** 重点任务 / 见附件: the matter of such a part is elsewhere. */
function refersToAnnex(paragraphs: readonly Paragraph[]): boolean {
  const last = paragraphs.at(-1)!.content.text;
  return (
    last.length <= 80 &&
    /^(?:具体|内容|任务|分工)*(?:详见|参见|见)[^。]*(?:附件|附表|分解表|分工表)/.test(last)
  );
}

/** The innermost block that has begun at `offset` and not ended: the last whose first paragraph stands before it. */
function blockAt(root: Block, offset: number): Block {
  let at = root;
  for (;;) {
    const { children } = at;
    let low = 0;
    for (let high = children.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (children[middle]!.paragraphs[0]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return at;
    at = children[low - 1]!;
  }
}

function measureOfRow(row: TaskRow, block: Block, kind: MeasureBlock['kind']): MeasureBlock {
  const paragraph: Paragraph = {
    ...wordingOf(row.task),
    bare: null,
    kind: 'text',
    start: row.start,
    end: row.end,
    indent: 0,
  };
  const { title } = leadOf(wordingOf(row.title));
  const { start, end } = row;
  return {
    kind,
    block,
    underOwnHeading: block.class !== 'root',
    title,
    paragraphs: [paragraph],
    start,
    end,
    row,
  };
}

/** 附件：1.… 2.… names what is annexed; it is no list of measures. */
function markAnnexList(paragraphs: Paragraph[]): Paragraph[] {
  const out = [...paragraphs];
  for (let i = 0; i < out.length; i++) {
    const first = out[i]!;
    if (first.kind !== 'text' || first.marker || !/^附件:/.test(first.text.text) || first.text.length > 90)
      continue;
    if (headsAnnex(out, i)) {
      out[i] = { ...first, bare: 'annex' };
      continue;
    }
    for (let k = i; k < out.length; k++) {
      const { text, marker, kind } = out[k]!;
      if (kind !== 'text' || /[。;]/.test(text.text) || text.length > 90 || (k > i && marker?.class !== 'ar'))
        break;
      out[k] = { ...out[k]!, kind: 'chrome' };
    }
  }
  return out;
}

/** 附件:名词解释 with sentences right below it is the heading of what is annexed, not the name of it. */
function headsAnnex(paragraphs: readonly Paragraph[], at: number): boolean {
  const next = paragraphs.slice(at + 1).find(({ kind }) => kind === 'text');
  return next !== undefined && /[。]/.test(next.text.text);
}

/**
 * What stands after the last finished sentence (signatures, dates, links of a web page) is not part of the last
 * measure, nor is a run of signatures with a date anywhere.
 */
function markTail(paragraphs: Paragraph[]): Paragraph[] {
  const out = [...paragraphs];
  for (let i = out.length - 1; i >= 0; i--) {
    const paragraph = out[i]!;
    if (paragraph.kind !== 'text') continue;
    // What is annexed may be a table alone, whose rows are no paragraphs; its heading says what it is.
    if (paragraph.bare === 'annex') {
      if (i + 1 < out.length) out[i + 1] = paragraphs[i + 1]!;
      break;
    }
    const text = paragraph.text.text;
    if (isSignatureLine(text)) {
      out[i] = { ...paragraph, kind: 'chrome' };
      continue;
    }
    if (/[。;!]["”’)》】]*$/.test(text) || paragraph.marker || paragraph.closing) break;
    out[i] = { ...paragraph, kind: 'chrome' };
  }
  let run: number[] = [];
  const close = () => {
    if (run.length > 1 && run.some((i) => /日(?:印发)?$/.test(out[i]!.text.text)))
      for (const i of run) out[i] = { ...out[i]!, kind: 'chrome' };
    run = [];
  };
  out.forEach((paragraph, i) => {
    if (paragraph.kind === 'text' && !paragraph.marker && isSignatureLine(paragraph.text.text)) run.push(i);
    else if (paragraph.kind !== 'note') close();
  });
  close();
  return out;
}

/** Kinds that everything below takes over, whatever its own heading says. */
const SETTLED: readonly SectionKind[] = ['principle', 'goal', 'scope', 'supplementary', 'note', 'chrome'];

function classify(root: Block): Map<Block, SectionKind> {
  const kinds = new Map<Block, SectionKind>();
  const articles = everyBlock(root).filter((block) => block.class === 'article');
  const titledArticles = articles.filter(isTitled).length * 2 >= articles.length;
  const visit = (block: Block, inherited: SectionKind) => {
    for (const child of block.children) {
      const kind = SETTLED.includes(inherited)
        ? inherited
        : (ownKind(child, inherited, articles.length > 0 && titledArticles) ?? inherited);
      // A heading that merely sounds like a task does not turn a safeguard's item into a measure.
      const settled = inherited === 'safeguard' && kind === 'measure' ? 'safeguard' : kind;
      kinds.set(child, settled);
      visit(child, settled);
    }
  };
  visit(root, 'measure');
  return kinds;
}

function ownKind(block: Block, inherited: SectionKind, titledArticles: boolean): SectionKind | null {
  if (block.class === 'annex') return annexKind(block);
  if (isTitled(block) || (isTitle(block.lead) && block.class !== 'article')) {
    // 本政策涉及的资金……: an article may begin with a sentence that is short enough for a title.
    if (block.lead.form === 'sentence' && inherited !== 'safeguard' && isSupplementary(block.lead.title.text))
      return 'supplementary';
    const kind = kindOfHeading(block.lead.title.text);
    if (kind === 'scope' && isOperative(block)) return null;
    // 强化要素保障 among the tasks is a task; as a part of its own it is how the tasks are secured.
    if (
      kind === 'safeguard' &&
      block.parent!.class !== 'root' &&
      /(?:要素|服务|政策|人才|资金|用地).*保障/.test(block.lead.title.text)
    )
      return null;
    if (kind) return kind;
    if (isTitled(block)) return null;
  }
  if (holdsResponsibility(block)) return null;
  const text = block.paragraphs[0]!.content.text;
  if (isPurposeText(text)) return 'principle';
  // Under 监督管理 an article on misuse is what the chapter says it is.
  if (inherited === 'safeguard' ? saysValidity(text) : isSupplementary(text)) return 'supplementary';
  if (/^(?:本|所称)[^。]{0,20}(?:适用|所称|所指|是指)/.test(text)) return 'scope';
  if (block.class === 'article' && titledArticles && !isTitled(block)) return 'supplementary';
  return null;
}

const GRANT = /给予|奖励\d|补贴\d|最高(?:不超过)?\d|按(?:照)?.{0,20}\d+%/;

/** A part that says who is responsible, or grants something in most of its items, is no mere scope (支持范围和标准). */
function isOperative(block: Block): boolean {
  if (holdsResponsibility(block)) return true;
  const items = block.children.length > 0 ? block.children : [block];
  return items.filter((item) => GRANT.test(textOf(item))).length * 2 > items.length;
}

function textOf(block: Block): string {
  return [...block.paragraphs.map(({ text }) => text.text), ...block.children.map(textOf)].join('\n');
}

/** Annexes of forms, lists and guides hold no measures; a plan annexed to a notice does. */
function annexKind(block: Block): SectionKind | null {
  const heading = block.lead.title.text + (block.paragraphs[1]?.text.text ?? '');
  return /(?:表|名单|目录|清单|流程图?|指南|材料|承诺书|模板|样式|说明|释义|解释|术语|词汇)\)?$/.test(
    heading.slice(0, 60),
  )
    ? 'note'
    : null;
}

/** Says so before it grants anything: a measure may end with 不重复享受, a supplementary article begins with it. */
function isSupplementary(text: string): boolean {
  const grant = /给予.{0,30}(?:奖励|补贴|资助|支持|补助|资金|扶持)|\d\s?万?元/.exec(text);
  return isSupplementaryText(grant ? text.slice(0, grant.index) : text);
}

function everyBlock(root: Block): Block[] {
  const all: Block[] = [];
  const visit = (block: Block) => {
    all.push(block);
    block.children.forEach(visit);
  };
  visit(root);
  return all;
}
