import { anchored } from '../text/anchored.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { isIn, unitsOf } from '../text/units.ts';
import { dropTail } from './drop-tail.ts';
import { isFacet, namesFacet } from './facets.ts';
import { groupNote } from './group-note.ts';
import { isGroup } from './groups.ts';
import { closedUnderHeadings, underHeadings } from './headed-segments.ts';
import { kindOfHeading } from './kinds.ts';
import { hasLeadSentence, LONGEST_TITLE, leadOf } from './lead.ts';
import { leads } from './lead-runs.ts';
import type { Paragraph } from './paragraphs.ts';
import { closingResponsibility, mayHoldClause } from './responsibility.ts';
import type { TaskRow } from './tables.ts';
import { allParagraphs, type Block, holdsResponsibility, isTitled, lastParagraph } from './tree.ts';

/** One measure as the outline cuts it (codebook §2). */
export interface MeasureBlock {
  kind: 'measure' | 'safeguard';
  /** Block that the measure is, or stands in. */
  block: Block;
  /** True where the block's own heading is a group heading above the measure. */
  underOwnHeading: boolean;
  title: MappedText;
  /** The first paragraph begins at the marker or the lead sentence. */
  paragraphs: readonly Paragraph[];
  start: number;
  end: number;
  /** The row of a table that says who is responsible, or that the measure is. */
  row: TaskRow | null;
}

/** One heading may head an introduction; more are a list. */
const LEAST_HEADED = 2;

/** Cuts the operative part under `block` into measures and safeguards. */
export function cutMeasures(block: Block): MeasureBlock[] {
  const found: MeasureBlock[] = [];
  addMeasures(block, null, found);
  return found;
}

/** @param note the {@link groupNote} of the block above, which is no part of its last item */
function addMeasures(block: Block, note: Paragraph | null, found: MeasureBlock[]): void {
  const { kind } = block;
  if (block.class !== 'root' && kind !== 'measure' && kind !== 'safeguard') return;
  if (block.children.length > 0 && childrenAreMeasures(block)) {
    const ofGroup = groupNote(block);
    for (const child of block.children) addMeasures(child, ofGroup, found);
    return;
  }
  const own =
    block.class === 'root'
      ? cutGroup(block, block.paragraphs, 'measure', true)
      : cutLeaf(block, allParagraphs(block), note, kind === 'safeguard' ? 'safeguard' : 'measure');
  for (const measure of own) found.push(measure);
}

/** Blocks that hold measures, whatever they look like. */
const PARTS: ReadonlySet<Block['class']> = new Set(['root', 'annex', 'part', 'chapter', 'section', 'bare']);

/** Whether numbered blocks below `block` are measures, or list items inside one. */
function childrenAreMeasures(block: Block): boolean {
  const { children } = block;
  if (PARTS.has(block.class)) return true;
  if (children.filter((child) => namesFacet(child.lead.title.text)).length * 2 >= children.length)
    return false;
  const responsible = children.filter(holdsResponsibility);
  // A clause behind the last item of a list closes the list, and so the block that the list is in.
  const closesList = children.length > 1 && responsible.length === 1 && responsible[0] === children.at(-1);
  if (responsible.length > 0 && !closesList) return true;
  const others = children.slice(0, -1);
  const endOpen = others.filter((child) => endsIn(ENDS_OPEN, lastText(child))).length * 2 >= others.length;
  if (closesList) {
    if (others.some(isTitledItem) || (!endOpen && block.lead.form === 'clause')) return true;
    // Below a text of its own, or open as its items are, it is a list of that.
    if (block.class !== 'cn' && (endOpen || (block.isHeading && block.paragraphs.length > 1))) return false;
    // On a line of its own it closes them all, where none has a title.
    const last = children.at(-1)!;
    if (lastParagraph(last).closing?.start === 0 && !isTitledItem(withoutLast(last))) return false;
  }
  if (children.length > 1 && endOpen) return false;
  const titled = children.filter(isTitled).length;
  if (titled >= children.length * 0.6) return true;
  const intro = block.isHeading ? block.paragraphs.at(-1)!.text.text : block.paragraphs[0]!.content.text;
  if (!block.isHeading || block.class === 'article' || intro.endsWith(':')) return false;
  if (block.class === 'cn') return true;
  return children.every((child) => {
    const text = lastText(child);
    return text.length >= 30 && endsIn(ENDS_ITEM, text);
  });
}

/** An item without the clause on a line of its own that stands behind it. */
const withoutLast = (child: Block): Block =>
  child.children.length === 0 && child.paragraphs.length > 1
    ? { ...child, paragraphs: child.paragraphs.slice(0, -1) }
    : child;

/** 优化路网，打通一批断头路。: an item that is all one sentence has no title. */
const isTitledItem = (child: Block) =>
  isTitled(child) && !(child.lead.form === 'line' && /,.*。$/.test(child.paragraphs[0]!.text.text));

const ENDS_OPEN = unitsOf(';,、');
const ENDS_ITEM = unitsOf('。)');
const endsIn = (units: Uint8Array, text: string) => isIn(units, text.charCodeAt(text.length - 1));

function lastText(block: Block): string {
  return lastParagraph(block).text.text;
}

const OTHER = anchored(/^(?:其他|其它)/);

/** A block without measures below it: one measure, or several where brackets or lead sentences part it. */
function cutLeaf(
  block: Block,
  paragraphs: readonly Paragraph[],
  note: Paragraph | null,
  kind: MeasureBlock['kind'],
): MeasureBlock[] {
  const body = block.isHeading ? paragraphs.slice(1) : paragraphs;
  const kept = dropTail(note ? body.filter((paragraph) => paragraph !== note) : body);
  if (block.isHeading) {
    if (kept.length === 0) return isListItem(block) ? [whole(block, paragraphs.slice(0, 1), kind)] : [];
    const isOther = OTHER.test(block.lead.title.text);
    const ownNote = groupNote(block);
    const items = ownNote ? kept.filter((paragraph) => paragraph !== ownNote) : kept;
    const group = items.length > 1 || isOther ? cutGroup(block, items, kind, false) : [];
    // A clause behind the last of several paragraphs may close all of them.
    const areClosed = kept.slice(0, -1).some(({ closing }) => closing);
    if (group.length > 1 && (areClosed || isGroup(block, group))) return group;
    if (isOther && group.length === 0) return [];
  }
  const own = block.isHeading ? [paragraphs[0]!, ...kept] : kept;
  if (own.length === 0) return [];
  // A bracket in the heading is behind the words that it closes before they come.
  const inHeading = closesHeading(own[0]!) && !own.slice(1).some(({ closing }) => closing);
  if (own.length === 1 || inHeading) return [whole(block, own, kind)];
  const [first, ...rest] = splitAtBrackets(own);
  const trailing = rest.map((segment) => measureFrom(block, segment, kind, true));
  return [whole(block, first!, kind), ...trailing];
}

/** 2.1 盘活存量载体（责任单位：区国资委）: nothing but a heading, and who answers for what stands below it. */
function closesHeading({ closing, content, contentClosing }: Paragraph): boolean {
  const heading = content.text.slice(0, contentClosing?.start ?? 0);
  return closing !== null && heading !== '' && heading.length <= LONGEST_TITLE && !/[。;]/.test(heading);
}

/** Paragraphs that each have a lead sentence of their own under a group heading; empty where they have not. */
function cutGroup(
  block: Block,
  body: readonly Paragraph[],
  kind: MeasureBlock['kind'],
  needsBracket: boolean,
): MeasureBlock[] {
  if (hasIntroduction(body)) return cutGroup(block, body.slice(1), kind, needsBracket);
  const bracketed = body.filter(({ closing }) => closing);
  if (bracketed.length === 0 && needsBracket) return [];
  const headed = needsBracket ? closedUnderHeadings(body) : underHeadings(body);
  const facets = headed.some(([heading]) => namesFacet(heading!.content.text));
  if (headed.length >= LEAST_HEADED && !facets)
    return headed.map((segment) => measureFrom(block, segment, kind, true));
  const eachLeads = body.every(
    (paragraph) => paragraph.closing?.start === 0 || isFacet(paragraph) || hasLeadSentence(paragraph),
  );
  let segments = bracketed.length > 0 && !eachLeads ? splitAtBrackets(body) : byParagraph(body);
  if (needsBracket) segments = withoutNumbers(segments);
  if (!needsBracket && !segments.every((segment) => hasLeadSentence(segment[0]!))) return [];
  return segments.map((segment) => measureFrom(block, segment, kind, true));
}

/** Whether paragraphs that are measures follow one that is none: it has no lead sentence, or no clause as all others have. */
function hasIntroduction(body: readonly Paragraph[]): boolean {
  const first = body[0]!;
  if (body.length < 3 || first.closing) return false;
  const others = body.slice(1);
  if (!others.every(hasLeadSentence)) return false;
  return !hasLeadSentence(first) || others.every(({ closing }) => closing);
}

/** One segment a paragraph; a clause on a line of its own, and what says how a measure works, belong to the one before. */
function byParagraph(body: readonly Paragraph[]): Paragraph[][] {
  const segments: Paragraph[][] = [];
  for (const paragraph of body) {
    const goesOn = paragraph.closing?.start === 0 || isFacet(paragraph);
    if (goesOn && segments.length > 0) segments.at(-1)!.push(paragraph);
    else segments.push([paragraph]);
  }
  return segments;
}

/**
 * The measures among segments of a text without numbers: the paragraphs that brackets close. Where most of these begin
 * with a lead sentence, a measure runs from the last such sentence before its bracket, and those between others have no
 * bracket (codebook §2: a lead sentence makes a measure).
 */
function withoutNumbers(segments: readonly Paragraph[][]): Paragraph[][] {
  const ends = segments.map((segment) => {
    const last = segment.findLastIndex(({ closing }) => closing);
    return last < 0 ? segment.length - 1 : last;
  });
  const leading = segments.filter((segment, k) => leads(segment[ends[k]!]!));
  if (leading.length * 2 <= segments.length) return segments.map((segment) => segment.slice(-1));
  return segments.flatMap((segment, k) => {
    const end = ends[k]!;
    const start = segment.findLastIndex(
      (paragraph, at) => at <= end && (leads(paragraph) || isLine(paragraph)),
    );
    const own = segment.slice(start < 0 || isLine(segment[start]!) ? end : start, end + 1);
    const others = (paragraphs: readonly Paragraph[]) =>
      paragraphs.flatMap((one) => (leads(one) && !kindOfHeading(leadOf(one).title.text) ? [[one]] : []));
    const before = k > 0 ? segment.slice(0, end + 1 - own.length) : [];
    return [...others(before), own, ...others(segment.slice(end + 1))];
  });
}

const isLine = (paragraph: Paragraph) => leadOf(paragraph).form === 'line';

/** Each bracket closes a segment; what follows the last one belongs to it. */
function splitAtBrackets(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const segments: Paragraph[][] = [[]];
  for (const paragraph of paragraphs) {
    const clause = paragraph.closing;
    const open = segments.at(-1)!;
    // 配合单位：… on a line of its own belongs to what the line before it closed.
    if (clause?.start === 0 && open.length === 0 && segments.length > 1) segments.at(-2)!.push(paragraph);
    else {
      open.push(paragraph);
      if (clause) segments.push([]);
    }
  }
  const rest = segments.pop()!;
  if (segments.length === 0) return [rest];
  if (rest.length > 0 && rest.every(hasLeadSentence)) segments.push(rest);
  else segments[segments.length - 1] = [...segments.at(-1)!, ...rest];
  return segments;
}

/** A numbered line without a body is a measure only as one item of a list of them: a sentence, or as long as one. */
function isListItem(block: Block): boolean {
  if (block.class === 'annex' || block.class === 'bare' || block.class === 'cn') return false;
  return block.lead.title.length >= 8 || block.paragraphs[0]!.text.text.endsWith('。');
}

function whole(block: Block, paragraphs: readonly Paragraph[], kind: MeasureBlock['kind']): MeasureBlock {
  return {
    kind,
    block,
    underOwnHeading: false,
    title: titleWithoutBracket(block.class === 'article' ? articleTitle(block) : block.lead.title),
    paragraphs,
    start: paragraphs[0]!.start,
    end: paragraphs.at(-1)!.end,
    row: null,
  };
}

/** An article without a title has its first sentence for one. */
function articleTitle({ lead, paragraphs }: Block): MappedText {
  const { content } = paragraphs[0]!;
  const stop = content.text.indexOf('。');
  return lead.form === 'clause' && stop > 0 ? content.slice(0, stop) : lead.title;
}

function measureFrom(
  block: Block,
  paragraphs: readonly Paragraph[],
  kind: MeasureBlock['kind'],
  underOwnHeading: boolean,
): MeasureBlock {
  return {
    kind,
    block,
    underOwnHeading,
    title: titleWithoutBracket(leadOf(paragraphs[0]!).title),
    paragraphs,
    start: paragraphs[0]!.start,
    end: paragraphs.at(-1)!.end,
    row: null,
  };
}

/** A list item that is nothing but words and a bracket has the words for its title. */
function titleWithoutBracket(title: MappedText): MappedText {
  const bracket = mayHoldClause(title.text) ? closingResponsibility(title.text) : null;
  if (!bracket) return title;
  const words = title.slice(0, bracket.start).trim();
  return /[。;]$/.test(words.text) ? words.slice(0, words.text.length - 1) : words;
}
