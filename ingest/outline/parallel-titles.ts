import type { MeasureBlock } from './measures.ts';

/**
 * Headings of one list are built alike (GB/T 9704 style: 完善…方式，提高…效益). Where the siblings stand on lines of
 * their own with clauses of equal length, and one runs into its body without a stop, it is cut at that length.
 */
export function alignTitles(measures: readonly MeasureBlock[]): MeasureBlock[] {
  return measures.map((measure) => {
    const { block } = measure;
    if (measure.underOwnHeading || block.lead.form !== 'clause' || !block.parent) return measure;
    const siblings = block.parent.children.filter((other) => other !== block && other.class === block.class);
    const shapes = siblings.filter((other) => other.isHeading).map((other) => shape(other.lead.title.text));
    const common = shapes[0];
    if (!common || shapes.length < 3 || shapes.length < siblings.length * 0.8) return measure;
    if (!shapes.every((other) => other.join() === common.join())) return measure;
    const content = block.paragraphs[0]!.content;
    const length = common.reduce((sum, clause) => sum + clause + 1, -1);
    const own = shape(content.text.slice(0, length));
    if (own.join() !== common.join()) return measure;
    return { ...measure, title: content.slice(0, length) };
  });
}

function shape(text: string): number[] {
  return text.split(',').map((clause) => clause.length);
}
