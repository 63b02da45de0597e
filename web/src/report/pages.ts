/** Which blocks stand on pages on their side. */
import type { Block } from '../core/report/blocks.ts';

export interface Pages {
  wide: boolean;
  blocks: Block[];
}

const isWide = (block: Block) => (block.kind === 'table' || block.kind === 'figure') && block.wide === true;

/** Runs of blocks that stand on pages of the same kind; the headings before a wide block go with it. */
export function pagesOf(blocks: readonly Block[]): Pages[] {
  const pages: Pages[] = [];
  for (const block of blocks) {
    const wide = isWide(block);
    let last = pages.at(-1);
    if (last?.wide === wide) {
      last.blocks.push(block);
      continue;
    }
    const taken: Block[] = [];
    while (wide && last && last.blocks.at(-1)?.kind === 'heading') taken.unshift(last.blocks.pop()!);
    if (last?.blocks.length === 0) pages.pop();
    last = pages.at(-1);
    if (last?.wide === wide) last.blocks.push(...taken, block);
    else pages.push({ wide, blocks: [...taken, block] });
  }
  return pages;
}
