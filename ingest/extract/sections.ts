import type { Section } from '../extraction.ts';
import type { Outline } from '../outline/outline.ts';
import { type Block, lastParagraph } from '../outline/tree.ts';
import { asWritten } from '../text/as-written.ts';
import { contentId } from '../text/content-id.ts';
import { isIn, unitsOf } from '../text/units.ts';

export interface Sections {
  sections: Section[];
  /** The section that a block is; blocks that are measures are none. */
  sectionOf: ReadonlyMap<Block, Section>;
}

/** Every block that is no measure becomes a section; notes and chrome become sections of their own, run by run. */
export function toSections(outline: Outline, source: string, documentId: string): Sections {
  const measures = new Set<Block>();
  for (const { block, underOwnHeading } of outline.measures) if (!underOwnHeading) measures.add(block);
  const sections: Section[] = [];
  const sectionOf = new Map<Block, Section>();
  /** `known`: how often each heading has stood under the parent. */
  const idFor = (heading: string, parent: string | null, known: Map<string, number>) => {
    const nth = known.get(heading) ?? 0;
    known.set(heading, nth + 1);
    return `${documentId}-s${contentId(parent, heading, nth)}`;
  };
  const visit = (block: Block, parent: string | null, known: Map<string, number>) => {
    for (const child of block.children) {
      if (measures.has(child)) continue;
      const heading = headingAsWritten(child, source);
      const id = idFor(heading, parent, known);
      const section: Section = {
        id,
        heading,
        kind: child.kind,
        start: child.paragraphs[0]!.start,
        end: lastParagraph(child).end,
        parent,
      };
      sectionOf.set(child, section);
      sections.push(section);
      if (child.children.length > 0) visit(child, id, new Map());
    }
  };
  const outermost = new Map<string, number>();
  visit(outline.root, null, outermost);
  let open = null as Section | null;
  for (const paragraph of outline.paragraphs) {
    if (paragraph.kind === 'text') {
      open = null;
      continue;
    }
    if (open?.kind === paragraph.kind) {
      open.end = paragraph.end;
      continue;
    }
    open = {
      id: idFor(paragraph.kind, null, outermost),
      heading: '',
      kind: paragraph.kind,
      start: paragraph.start,
      end: paragraph.end,
      parent: null,
    };
    sections.push(open);
  }
  return { sections: sections.sort((a, b) => a.start - b.start || b.end - a.end), sectionOf };
}

/** What a marker ends in that has no sign behind its number: 第一章, PART 1. */
const ENDS_OPEN = unitsOf('章节条分0123456789');

/** Marker and heading (or lead sentence) of a block, as the source writes them. */
export function headingAsWritten(block: Block, source: string): string {
  const first = block.paragraphs[0];
  if (!first) return '';
  const marker = first.marker ? asWritten(first.text.slice(0, first.marker.length), source).trim() : '';
  const gap = isIn(ENDS_OPEN, marker.charCodeAt(marker.length - 1)) ? ' ' : '';
  return `${marker}${gap}${asWritten(block.lead.title, source)}`.trim();
}
