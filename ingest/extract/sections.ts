import type { Section } from '../extraction.ts';
import type { Outline } from '../outline/outline.ts';
import { type Block, lastParagraph } from '../outline/tree.ts';
import { asWritten } from '../text/as-written.ts';
import { contentId } from '../text/content-id.ts';

export interface Sections {
  sections: Section[];
  /** The section that a block is; blocks that are measures are none. */
  sectionOf: ReadonlyMap<Block, Section>;
}

/** Every block that is no measure becomes a section; notes and chrome become sections of their own, run by run. */
export function toSections(outline: Outline, source: string, documentId: string): Sections {
  const measures = new Set(
    outline.measures.filter(({ underOwnHeading }) => !underOwnHeading).map(({ block }) => block),
  );
  const sections: Section[] = [];
  const sectionOf = new Map<Block, Section>();
  const counts = new Map<string, number>();
  const idFor = (heading: string, parent: string | null) => {
    const key = `${parent}|${heading}`;
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    return `${documentId}-s${contentId(parent, heading, nth)}`;
  };
  const visit = (block: Block, parent: string | null) => {
    for (const child of block.children) {
      if (measures.has(child)) continue;
      const heading = headingAsWritten(child, source);
      const id = idFor(heading, parent);
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
      visit(child, id);
    }
  };
  visit(outline.root, null);
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
      id: idFor(paragraph.kind, null),
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

/** Marker and heading (or lead sentence) of a block, as the source writes them. */
export function headingAsWritten(block: Block, source: string): string {
  const first = block.paragraphs[0];
  if (!first) return '';
  const marker = first.marker ? asWritten(first.text.slice(0, first.marker.length), source).trim() : '';
  const gap = first.marker && /[章节条分\d]$/.test(marker) ? ' ' : '';
  return `${marker}${gap}${asWritten(block.lead.title, source)}`.trim();
}
