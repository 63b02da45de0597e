/** Places in a text that is drawn: by offset, as pixels mean another place in every width. */
import type { KeptBy } from '../../app/kept-scroll.ts';

/** The line that holds an offset, or the piece of evidence that begins there. */
export function lineAt(pane: HTMLElement, offset: number): Element | null {
  const exact = pane.querySelector(`mark[data-start="${offset}"]`);
  if (exact) return exact;
  let found: Element | null = null;
  for (const line of pane.querySelectorAll<HTMLElement>('[data-line]')) {
    if (Number(line.dataset.line) > offset) break;
    found = line;
  }
  return found;
}

/** Pixels below the upper edge at which a line is looked for: between two of them there may be none. */
const DEPTHS = [4, 16, 30, 50];

/** A position as the line at the upper edge, and how far it reaches above it. */
export const BY_LINE: KeptBy = {
  read(pane) {
    const { left, top, width } = pane.getBoundingClientRect();
    for (const depth of DEPTHS) {
      const line = document
        .elementFromPoint(left + width / 2, top + depth)
        ?.closest<HTMLElement>('[data-line]');
      if (line && pane.contains(line))
        return [Number(line.dataset.line), top - line.getBoundingClientRect().top];
    }
    return null;
  },
  restore(pane, [offset, above]) {
    const line = lineAt(pane, offset);
    if (!line) return;
    const away = line.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollBy({ top: away + above, behavior: 'instant' });
  },
};

/** The words of the text that a person selected, and their offset; null where none are. */
export function selectedWords(): { words: string; start: number } | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed) return null;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const line = element?.closest<HTMLElement>('[data-line]');
  if (!line) return null;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(startContainer, startOffset);
  const words = selection.toString();
  const blank = words.length - words.trimStart().length;
  return { words: words.trim(), start: Number(line.dataset.line) + before.toString().length + blank };
}

/** The text from one offset to another, as far as it stands in one line; null where that is not drawn. */
export function rangeOf(pane: HTMLElement, start: number, end: number): Range | null {
  const line = lineAt(pane, start)?.closest<HTMLElement>('[data-line]');
  if (!line) return null;
  const range = document.createRange();
  range.selectNodeContents(line);
  let at = Number(line.dataset.line);
  const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const { length } = node.textContent ?? '';
    if (at <= start && start < at + length) range.setStart(node, start - at);
    if (at < end && end <= at + length) range.setEnd(node, end - at);
    at += length;
  }
  return range;
}
