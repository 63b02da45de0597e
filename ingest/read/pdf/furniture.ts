import type { PdfLine } from './lines.ts';

const PAGE_NUMBER =
  /^[-—–_·.\s]*(?:第?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*页?(?:\s*[/,，]?\s*共?\s*\d{1,4}\s*页?)?)[-—–_·.\s]*$/i;
/** How many lines at the top and the bottom of a page may be its head and foot. */
const REACH = 3;

/** The lines of a document without running heads and feet, and without page numbers. */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const repeated = new Map<string, Set<number>>();
  for (const lines of pages)
    for (const line of edges(lines)) {
      const key = keyOf(line);
      const on = repeated.get(key) ?? new Set();
      repeated.set(key, on.add(line.page));
    }
  const enough = Math.max(2, Math.ceil(pages.length / 2));
  return pages.map((lines) => {
    const edge = new Set(edges(lines));
    const outermost = new Set([lines[0], lines.at(-1)]);
    return lines.filter(
      (line) =>
        !(edge.has(line) && (repeated.get(keyOf(line))?.size ?? 0) >= enough) &&
        !(outermost.has(line) && PAGE_NUMBER.test(line.text)),
    );
  });
}

function edges(lines: readonly PdfLine[]): PdfLine[] {
  return [...lines.slice(0, REACH), ...lines.slice(Math.max(REACH, lines.length - REACH))];
}

/** The same words at the same height, whatever the numbers in them. */
function keyOf({ text, y }: PdfLine): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/g, '#').replace(/\s+/g, '')}`;
}
