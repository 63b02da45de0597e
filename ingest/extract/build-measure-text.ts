import type { MeasureBlock } from '../outline/measures.ts';
import type { Block } from '../outline/tree.ts';
import { type MappedText, MappedTextBuilder } from '../text/mapped-text.ts';
import { MeasureText } from './measure-text.ts';

const FOOTNOTE_MARK = /\[\d{1,3}\]/g;

/** The words of a measure for the steps that read it: without marker, responsibility clauses and footnote marks. */
export function buildMeasureText(measure: MeasureBlock): MeasureText {
  const out = new MappedTextBuilder();
  let length = 0;
  const put = (part: MappedText) => {
    out.append(part);
    length += part.length;
  };
  measure.paragraphs.forEach((paragraph, i) => {
    if (i > 0) {
      const at = measure.paragraphs[i - 1]!.end;
      out.put('\n', { start: at, end: at });
      length++;
    }
    // Only the first marker is the measure's own; those of list items inside it are words of its text.
    const content = i === 0 ? paragraph.content : paragraph.text;
    const clause = i === 0 ? paragraph.contentClosing : paragraph.closing;
    for (const part of withoutMarks(clause ? content.slice(0, clause.start) : content)) put(part);
  });
  const content = out.build();
  const title = withoutMarks(measure.title);
  const builder = new MappedTextBuilder();
  for (const part of title) builder.append(part);
  const plainTitle = builder.build();
  const lead = content.text.indexOf(plainTitle.text);
  const afterTitle = lead < 0 || lead > 1 ? 0 : lead + plainTitle.length;
  const stop = /^[】。:!\s]*/.exec(content.text.slice(afterTitle))![0].length;
  return new MeasureText(
    headingsAbove(measure).map((block) => block.lead.title),
    plainTitle,
    content,
    afterTitle === 0 ? 0 : Math.min(length, afterTitle + stop),
  );
}

/** Blocks whose headings stand above a measure, outermost first. */
export function headingsAbove(measure: MeasureBlock): Block[] {
  const out: Block[] = [];
  let block = measure.underOwnHeading ? measure.block : measure.block.parent;
  for (; block && block.class !== 'root'; block = block.parent) out.unshift(block);
  return out;
}

function withoutMarks(text: MappedText): MappedText[] {
  if (text.length === 0) return [];
  if (!text.text.includes('[')) return [text];
  const parts: MappedText[] = [];
  let at = 0;
  for (const mark of text.text.matchAll(FOOTNOTE_MARK)) {
    parts.push(text.slice(at, mark.index));
    at = mark.index + mark[0].length;
  }
  parts.push(text.slice(at));
  return parts.filter((part) => part.length > 0);
}
