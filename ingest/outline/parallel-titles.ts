import { eachOf } from '../text/each-of.ts';
import type { MeasureBlock } from './measures.ts';
import type { Block } from './tree.ts';

/**
 * Headings of one list are built alike (GB/T 9704 style: 完善…方式，提高…效益). Where the siblings stand on lines of
 * their own with clauses of equal length, and one runs into its body without a stop, it is cut at that length.
 */
export function alignTitles(measures: readonly MeasureBlock[]): MeasureBlock[] {
  const shapes = new Map<Block, Map<string, string | null>>();
  const commonShape = (parent: Block, blockClass: string): string | null => {
    const known = shapes.get(parent) ?? new Map<string, string | null>();
    shapes.set(parent, known);
    if (!known.has(blockClass)) known.set(blockClass, shapeOfHeadings(parent, blockClass));
    return known.get(blockClass)!;
  };
  return eachOf(measures, (measure) => {
    const { block } = measure;
    if (measure.underOwnHeading || block.lead.form !== 'clause' || !block.parent) return measure;
    const common = commonShape(block.parent, block.class);
    if (common === null) return measure;
    const { content } = block.paragraphs[0]!;
    const length = common.split(',').reduce((sum, clause) => sum + Number(clause) + 1, -1);
    if (shape(content.text.slice(0, length)) !== common) return measure;
    return { ...measure, title: content.slice(0, length) };
  });
}

/** The shape of the headings among the children of a class, or null where they differ or are too few. */
function shapeOfHeadings(parent: Block, blockClass: string): string | null {
  const children = parent.children.filter((child) => child.class === blockClass);
  const headings = children.filter(({ isHeading }) => isHeading);
  // One that is no heading asks: the others count.
  if (headings.length < 3 || headings.length < (children.length - 1) * 0.8) return null;
  const common = shape(headings[0]!.lead.title.text);
  return headings.every((heading) => shape(heading.lead.title.text) === common) ? common : null;
}

/** The lengths of the clauses, `6,6`. */
function shape(text: string): string {
  return text
    .split(',')
    .map((clause) => clause.length)
    .join();
}
