import { LONGEST_TITLE } from '../outline/lead.ts';
import { parseMarker } from '../outline/marker.ts';
import type { MeasureBlock } from '../outline/measures.ts';
import type { Responsibility } from '../outline/responsibility.ts';
import type { Block } from '../outline/tree.ts';
import { BLANKS } from '../text/blanks.ts';
import { eachOf } from '../text/each-of.ts';
import { type MappedText, MappedTextBuilder } from '../text/mapped-text.ts';
import { matchesOf } from '../text/matches.ts';
import { signOf } from '../text/signs.ts';
import { isIn, unitsOf } from '../text/units.ts';
import { MeasureText } from './measure-text.ts';

const FOOTNOTE_MARK = /\[\d{1,3}\]/g;
const OPENS_MARK = signOf('[');

/**
 * The words of measures for the steps that read them: without marker, responsibility clauses and footnote marks. Those
 * under one heading have one list of headings, so that it is read once.
 */
export function buildMeasureTexts(measures: readonly MeasureBlock[]): MeasureText[] {
  const known = new Map<Block | null, readonly MappedText[]>();
  return eachOf(measures, (measure) => {
    const innermost = headingAbove(measure);
    const titles = known.get(innermost) ?? eachOf(headingsAbove(measure), (block) => block.lead.title);
    known.set(innermost, titles);
    return buildMeasureText(measure, titles);
  });
}

function buildMeasureText(measure: MeasureBlock, titles: readonly MappedText[]): MeasureText {
  const groups = groupsAbove(measure);
  const content = contentOf(measure);
  const title = withoutMarks(measure.title);
  const afterTitle = endOfTitle(content.text, title.text);
  return new MeasureText(
    groups.length === 0 ? titles : [...titles, ...groups.map(withoutMarker)],
    title,
    content,
    afterTitle === 0 || title.length > LONGEST_TITLE ? 0 : behindStop(content.text, afterTitle),
  );
}

const withoutMarker = (group: MappedText) => group.slice(parseMarker(group.text)?.length ?? 0).trim();

/** Where the title ends that a text begins with, an opening mark before it or not; 0 where it begins with another. */
function endOfTitle(text: string, title: string): number {
  if (text.startsWith(title)) return title.length;
  return text.startsWith(title, 1) ? 1 + title.length : 0;
}

/** Blocks whose headings stand above a measure, outermost first. */
export function headingsAbove(measure: MeasureBlock): Block[] {
  const out: Block[] = [];
  for (let block = headingAbove(measure); block && block.class !== 'root'; block = block.parent)
    out.push(block);
  return out.reverse();
}

/** The innermost of {@link headingsAbove}, or the root, which is none. */
export const headingAbove = ({ underOwnHeading, block }: MeasureBlock): Block | null =>
  underOwnHeading ? block : block.parent;

/** What stands above a measure in its table, where it is a row of one. */
export const groupsAbove = ({ row, start }: MeasureBlock): readonly MappedText[] =>
  row?.start === start ? row.groups : [];

/** Everything after the marker, one paragraph a line. */
function contentOf({ paragraphs }: MeasureBlock): MappedText {
  // Most measures are one paragraph, of which nothing has to be put together.
  if (paragraphs.length === 1) return wordsOf(paragraphs[0]!.content, paragraphs[0]!.contentClosing);
  const out = new MappedTextBuilder();
  paragraphs.forEach(({ content, contentClosing, text, closing }, i) => {
    // Only the first marker is the measure's own; those of list items inside it are words of its text.
    if (i === 0) {
      out.append(wordsOf(content, contentClosing));
      return;
    }
    const at = paragraphs[i - 1]!.end;
    out.put('\n', { start: at, end: at });
    out.append(wordsOf(text, closing));
  });
  return out.build();
}

/** Without the responsibility clause and footnote marks. */
function wordsOf(text: MappedText, closing: Responsibility | null): MappedText {
  return withoutMarks(closing ? text.slice(0, closing.start) : text);
}

function withoutMarks(text: MappedText): MappedText {
  if (!text.mayHave(OPENS_MARK)) return text;
  const out = new MappedTextBuilder();
  let at = 0;
  for (const mark of matchesOf(FOOTNOTE_MARK, text.text)) {
    out.append(text, at, mark.index);
    at = mark.index + mark[0].length;
  }
  return out.append(text, at).build();
}

const BEHIND_TITLE = unitsOf(`】。:!${BLANKS}`);

/** Where the text goes on behind the stop of a title that ends at `at`. */
function behindStop(text: string, at: number): number {
  let end = at;
  while (end < text.length && isIn(BEHIND_TITLE, text.charCodeAt(end))) end++;
  return end;
}
