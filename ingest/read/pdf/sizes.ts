import type { PdfLine } from './lines.ts';

/** The size of the font that most of the text is set in. */
export function commonSize(pages: readonly (readonly PdfLine[])[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text, row } of pages.flat())
    if (!row) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
