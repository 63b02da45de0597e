import { MappedText } from '../text/mapped-text.ts';
import type { SectionKind } from './kinds.ts';
import { isTitle, type Lead, leadOf } from './lead.ts';
import { type MarkerClass, USUAL_RANK } from './marker.ts';
import type { Paragraph } from './paragraphs.ts';
import { runsOn } from './run-on-lists.ts';

/** A numbered (or bare) heading with what stands under it. The root has neither class nor heading. */
export interface Block {
  class: MarkerClass | 'root';
  ordinal: number;
  /** Own paragraphs; the first holds the marker and the heading. For the root: what precedes the first marker. */
  paragraphs: Paragraph[];
  children: Block[];
  parent: Block | null;
  lead: Lead;
  /** True where the first paragraph is a heading and nothing else. */
  isHeading: boolean;
  /** What it is for: `measure` until the outline finds something else. */
  kind: SectionKind;
}

const NO_LEAD: Lead = { title: MappedText.empty, bodyStart: 0, form: 'line', isTitle: null };

/**
 * Builds the tree of blocks. A class that is open already closes down to its level; a new class opens a level inside,
 * unless the usual order (and nothing seen in this document so far) says that it stands further out.
 */
export function buildTree(paragraphs: readonly Paragraph[]): Block {
  const root = newBlock('root', null, [], NO_LEAD, false);
  let top = root;
  let box: Block | null = null;
  const seenInside = new SeenInside();
  for (let at = 0; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at]!;
    if (paragraph.kind !== 'text') continue;
    const markerClass = classOf(paragraphs, at);
    if (!markerClass) {
      top.paragraphs.push(paragraph);
      continue;
    }
    // Numbers go on behind a box as if it were not there.
    if (box) top = box.parent!;
    const next = () => nextBlock(paragraphs, at);
    const isBox = paragraph.bare === 'box';
    const parent = isBox
      ? besideMeasure(top)
      : (behindArticle(top, paragraph, next, seenInside) ??
        aboveList(top, paragraph, next) ??
        parentFor(top, markerClass, paragraph.marker?.ordinal ?? 0, seenInside));
    if (!isBox) seenInside.add(parent.class, markerClass);
    const lead = leadOf(paragraph);
    const isHeading = lead.form === 'line' && !paragraph.contentClosing;
    const block = newBlock(markerClass, parent, [paragraph], lead, isHeading);
    parent.children.push(block);
    box = isBox ? block : null;
    top = block;
  }
  return root;
}

/** Which classes have stood right inside of which in the document so far. */
class SeenInside {
  /** Of each class one bit for every class, both by their rank. */
  private readonly inside: number[] = [];

  add(outer: Block['class'], inner: MarkerClass): void {
    const rank = rankOf(outer);
    this.inside[rank] = (this.inside[rank] ?? 0) | (1 << USUAL_RANK[inner]);
  }

  has(outer: Block['class'], inner: MarkerClass): boolean {
    return ((this.inside[rankOf(outer)] ?? 0) & (1 << USUAL_RANK[inner])) !== 0;
  }
}

/** The root stands outside of all. */
const rankOf = (blockClass: Block['class']) => (blockClass === 'root' ? 0 : USUAL_RANK[blockClass] + 1);

const CLASS_OF_BARE = { annex: 'annex', section: 'bare', box: 'task' } as const;
/** Lists inside of a measure. */
const LIST: readonly Block['class'][] = [
  'ar-paren',
  'ar-half',
  'circled',
  'letter',
  'bullet',
  'decimal-deep',
];

/** The group that the last measure stands in: a box behind it is the measure's neighbour. */
function besideMeasure(top: Block): Block {
  let block = top;
  while (block.parent && LIST.includes(block.class)) block = block.parent;
  return block.parent && !(block.isHeading && block.paragraphs.length === 1) ? block.parent : block;
}

function newBlock(
  blockClass: Block['class'],
  parent: Block | null,
  paragraphs: Paragraph[],
  lead: Lead,
  isHeading: boolean,
): Block {
  const ordinal = paragraphs[0]?.marker?.ordinal ?? 0;
  return { class: blockClass, ordinal, paragraphs, children: [], parent, lead, isHeading, kind: 'measure' };
}

const classOf = (paragraphs: readonly Paragraph[], at: number) => {
  const { marker, bare } = paragraphs[at]!;
  return marker && !runsOn(paragraphs, at) ? marker.class : bare && CLASS_OF_BARE[bare];
};

/**
 * Where a first 一、 right behind an article belongs. Paragraphs of an article may be numbered like parts (第三条 下的
 * 一、二、) where no parts are; the heading of a part has its first article behind it. Null for anything else.
 */
function behindArticle(
  top: Block,
  { marker }: Paragraph,
  next: () => Paragraph | undefined,
  seenInside: SeenInside,
): Block | null {
  if (top.class !== 'article' || marker?.class !== 'cn' || marker.ordinal !== 1) return null;
  if (seenInside.has('cn', 'article')) return null;
  return next()?.marker?.class === 'article' ? top.parent : top;
}

/**
 * The root for a first 一、 behind a list that stands before all parts (1. to 3. say where to write to): its own items
 * begin with 1. again. Null for anything else.
 */
function aboveList(top: Block, { marker }: Paragraph, next: () => Paragraph | undefined): Block | null {
  if (marker?.ordinal !== 1 || top.class === 'root') return null;
  let list = top;
  while (list.parent!.class !== 'root') list = list.parent!;
  if (list.class === 'annex' || USUAL_RANK[list.class as MarkerClass] <= USUAL_RANK[marker.class])
    return null;
  const first = next()?.marker;
  return first?.class === list.class && first.ordinal === 1 ? list.parent : null;
}

/** The next paragraph that begins a block. */
function nextBlock(paragraphs: readonly Paragraph[], at: number): Paragraph | undefined {
  for (let i = at + 1; i < paragraphs.length; i++)
    if (paragraphs[i]!.kind === 'text' && classOf(paragraphs, i)) return paragraphs[i];
  return undefined;
}

function parentFor(top: Block, markerClass: MarkerClass, ordinal: number, seenInside: SeenInside): Block {
  for (let block: Block | null = top; block; block = block.parent)
    if (block.class === markerClass) return block.parent!;
  if (markerClass === 'annex' || markerClass === 'bare') {
    let block = top;
    while (block.parent && block.class !== 'annex') block = block.parent;
    return markerClass === 'annex' ? rootOf(top) : block;
  }
  const rank = USUAL_RANK[markerClass];
  if (top.class === 'root' || USUAL_RANK[top.class] < rank || seenInside.has(top.class, markerClass))
    return top;
  for (let block: Block | null = top; block && block.class !== 'root'; block = block.parent)
    if (USUAL_RANK[block.class] < rank) return block;
  // A list inside begins with 1; 二、 is a part, of which the first has no number that was read.
  return ordinal > 1 ? rootOf(top) : top;
}

function rootOf(block: Block): Block {
  let root = block;
  while (root.parent) root = root.parent;
  return root;
}

/** The block's own paragraphs and those of everything below it, in the order of the text. */
export function allParagraphs(block: Block): readonly Paragraph[] {
  if (block.children.length === 0) return block.paragraphs;
  const all: Paragraph[] = [];
  const visit = (one: Block) => {
    for (const paragraph of one.paragraphs) all.push(paragraph);
    one.children.forEach(visit);
  };
  visit(block);
  return all;
}

/** The last of {@link allParagraphs}. */
export function lastParagraph(block: Block): Paragraph {
  let last = block;
  while (last.children.length > 0) last = last.children.at(-1)!;
  return last.paragraphs.at(-1)!;
}

/** Whether any of {@link allParagraphs} says who is responsible. */
export function holdsResponsibility(block: Block): boolean {
  return block.paragraphs.some(({ closing }) => closing) || block.children.some(holdsResponsibility);
}

/** True for a block that has a title and something under it: a sentence that stands alone is a provision. */
export function isTitled(block: Block): boolean {
  const hasBody = block.paragraphs.length > 1 || block.children.length > 0;
  return isTitle(block.lead) && (block.lead.form !== 'line' || hasBody);
}
