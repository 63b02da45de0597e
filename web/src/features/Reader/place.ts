/** Places in a text that is drawn: by offset, as pixels mean another place in every width. */
import type { KeptBy } from '../../app/kept-scroll.ts';

/** The line that holds an offset, or the piece of evidence that begins there; the part that it is in, where that is not made. */
export function lineAt(pane: HTMLElement, offset: number): Element | null {
  const part = partAt(pane, offset);
  const exact = part.querySelector(`mark[data-start="${offset}"]`);
  if (exact) return exact;
  let found: Element | null = null;
  for (const line of part.querySelectorAll<HTMLElement>('[data-line]')) {
    if (Number(line.dataset.line) > offset) break;
    found = line;
  }
  return found ?? (part === pane ? null : part);
}

/** The part of a long text that holds an offset; all of a short one. */
function partAt(pane: HTMLElement, offset: number): Element {
  const parts = pane.querySelector('[data-chunk]')?.parentElement?.children;
  if (!parts) return pane;
  let [low, high] = [0, parts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (Number((parts[middle] as HTMLElement).dataset.from) <= offset) low = middle;
    else high = middle - 1;
  }
  return parts[low]!;
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

/** The offset in the text of a place in what is drawn; null where that is no line of it. */
function offsetOf(node: Node, within: number): number | null {
  const line = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-line]');
  if (!line) return null;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, within);
  return Number(line.dataset.line) + before.toString().length;
}

/** The words of `text` that a person selected, and where they begin and end; null where none are. */
export function selectedWords(text: string): { words: string; start: number; end: number } | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const from = offsetOf(startContainer, startOffset);
  if (from === null) return null;
  // A selection of whole lines ends beside a line, not in one.
  const to = offsetOf(endContainer, endOffset) ?? from + selection.toString().length;
  const selected = text.slice(from, to);
  const words = selected.trim();
  if (words === '') return null;
  const start = from + selected.length - selected.trimStart().length;
  return { words, start, end: start + words.length };
}

/** The character at an offset, as a place in what is drawn; null where its line is not drawn. */
function placeAt(pane: HTMLElement, offset: number): { node: Node; within: number } | null {
  const line = lineAt(pane, offset)?.closest<HTMLElement>('[data-line]');
  if (!line) return null;
  let at = Number(line.dataset.line);
  const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const { length } = node.textContent ?? '';
    if (offset < at + length) return { node, within: offset - at };
    at += length;
  }
  return null;
}

/** The text from one offset to before another; null where either end is not drawn. */
export function rangeOf(pane: HTMLElement, start: number, end: number): Range | null {
  const first = placeAt(pane, start);
  const last = placeAt(pane, end - 1);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.within);
  range.setEnd(last.node, last.within + 1);
  return range;
}
