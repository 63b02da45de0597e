import { documentNoteIn, noteOnAllAbove } from '../outline/document-note.ts';
import type { Block } from '../outline/tree.ts';
import { signOf } from '../text/signs.ts';
import type { ResponsibilityNote } from './responsibility-notes.ts';

/** Every note has one of these. */
const IN_NOTE = signOf('由门位');

/**
 * Notes below `scope`, the root or an annex, that hold for all of its measures wherever they stand, in the order of the
 * text. 上述措施由… is for all in a part behind the measures alone: elsewhere it is for a group.
 */
export function documentNotes(scope: Block): ResponsibilityNote[] {
  const notes: ResponsibilityNote[] = [];
  const visit = (block: Block) => {
    for (const { text, content } of block.paragraphs) {
      if (!text.mayHave(IN_NOTE)) continue;
      const note =
        documentNoteIn(content.text) ??
        (block.kind === 'supplementary' ? noteOnAllAbove(content.text) : null);
      if (!note) continue;
      const { namesStart, namesEnd, label, to } = note;
      notes.push({ names: content.slice(namesStart, namesEnd), role: label ?? '负责', to });
    }
    for (const child of block.children) if (child.class !== 'annex') visit(child);
  };
  visit(scope);
  return notes;
}
