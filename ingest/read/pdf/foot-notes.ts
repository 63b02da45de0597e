import type { PdfLine } from './lines.ts';
import { commonSize } from './sizes.ts';

/** Notes are set in a font this much smaller than the text above them. */
const SMALLER = 0.88;
const MARK = /^(?:\[(\d{1,3})\]|([①-⑳])|(\d{1,3})(?=[^\d.,、．%年月]))\s*/;

/**
 * Parts the notes at the foot of pages from the text, which goes on over them. The first line of a note begins with its
 * mark, written [1] as it is in the text.
 */
export function withoutNotes(pages: readonly (readonly PdfLine[])[]): {
  pages: PdfLine[][];
  notes: PdfLine[];
} {
  const size = commonSize(pages);
  const notes: PdfLine[] = [];
  const rest = pages.map((lines) => {
    const own = new Set<PdfLine>();
    for (const column of columnsOf(lines)) for (const line of notesOf(column, size)) own.add(line);
    for (const line of lines) if (own.has(line)) notes.push(marked(line));
    return lines.filter((line) => !own.has(line));
  });
  return { pages: rest, notes };
}

/** Each column of a page stands above notes of its own; of what goes over both, the last lines. */
function columnsOf(lines: readonly PdfLine[]): PdfLine[][] {
  return [0, 1, 2].map((column) => lines.filter((line) => (line.column ?? 0) === column));
}

/** The small lines at the end of a column, from the first with a mark on. */
function notesOf(lines: readonly PdfLine[], size: number): readonly PdfLine[] {
  let from = lines.length;
  while (from > 0 && !lines[from - 1]!.row && lines[from - 1]!.size < SMALLER * size) from--;
  // A document that begins with notes has none.
  if (from === 0) return [];
  const small = lines.slice(from);
  const first = small.findIndex(({ text }) => MARK.test(text));
  return first < 0 ? [] : small.slice(first);
}

function marked(line: PdfLine): PdfLine {
  const match = MARK.exec(line.text);
  if (!match) return line;
  const [all, bracket, circled, plain] = match;
  const number = circled ? circled.charCodeAt(0) - 0x245f : (bracket ?? plain);
  return { ...line, text: `[${number}]${line.text.slice(all.length)}` };
}
