import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { AnnotationMode, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ReadError } from '../read-error.ts';
import { linesOfPages } from './columns.ts';
import { withoutNotes } from './foot-notes.ts';
import { withoutFurniture, withoutLines } from './furniture.ts';
import { type PdfLine, type Run, rowsOf, visibleRuns } from './lines.ts';
import type { RuledPage } from './open-parts.ts';
import { takeOpenTables } from './open-tables.ts';
import { joinParagraphs } from './paragraphs.ts';
import { type Matrix, multiply, rulesOf } from './rules.ts';
import { withTables } from './split-tables.ts';
import { ignoreStrayRejections } from './stray-rejections.ts';
import { takeGrids } from './tables.ts';
import { watermarksOf, withoutMarks } from './watermarks.ts';
import { joinLines } from './wrapping.ts';

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;

/** Tables of character codes and metrics of fonts that come with pdf.js: without them Chinese text goes missing. */
const RESOURCES = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const MAX_PAGES = 3000;
/** A page with fewer characters than this shows a picture, if anything. */
const FEW = 8;
const NO_ANNOTATIONS = { annotationMode: AnnotationMode.DISABLE };

/**
 * The text of a PDF in reading order: lines joined into paragraphs, running heads and page numbers removed.
 * @throws {ReadError} `no-text-layer` for scans, `encrypted`, `damaged`, or `too-large`
 */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
): Promise<{ text: string; encoding: string; pagesWithoutText: number[] }> {
  ignoreStrayRejections();
  const pdf = await open(bytes, file);
  try {
    if (pdf.numPages > MAX_PAGES)
      throw new ReadError(
        'too-large',
        file,
        `it has ${pdf.numPages} pages`,
        'Give the part that is the policy.',
      );
    const read: (RuledPage & { marks: Run[] })[] = [];
    for (let number = 1; number <= pdf.numPages; number++) read.push(await readPage(pdf, number, file));
    // A page may have no text where it bears a mark.
    const marks = read.flatMap((page) => page.marks);
    const pages: RuledPage[] = read.map((page) => ({ ...page, runs: withoutMarks(page.runs, marks) }));
    const lines = linesOfPages(pages);
    const pagesWithoutText = lines.flatMap((page, i) => (characters(page) < FEW ? [i + 1] : []));
    if (pagesWithoutText.length === pages.length) throw noText(file, 'no text layer: it is a scan');
    const width = Math.max(...pages.map((page) => page.width));
    const { pages: own, notes } = withoutNotes(withOpenTables(pages, lines, withoutFurniture(lines)));
    const text = joinParagraphs(withTables(own), width) + noteText(notes);
    if (unreadable(text) * 4 > text.length)
      throw noText(file, 'no usable text layer: its fonts do not say which characters they draw');
    return { text, encoding: 'pdf', pagesWithoutText };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array, file: string): Promise<Pdf> {
  try {
    return await getDocument({
      // pdf.js takes the bytes over: give it a copy.
      data: new Uint8Array(bytes),
      cMapUrl: join(RESOURCES, 'cmaps') + sep,
      cMapPacked: true,
      standardFontDataUrl: join(RESOURCES, 'standard_fonts') + sep,
      disableFontFace: true,
      useSystemFonts: false,
      isEvalSupported: false,
      // No picture is needed, and large ones take long.
      maxImageSize: 1,
      verbosity: 0,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new ReadError('encrypted', file, 'this PDF is locked with a password', 'Save it without one.');
    throw damaged(file, error);
  }
}

async function readPage(pdf: Pdf, number: number, file: string): Promise<RuledPage & { marks: Run[] }> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const { transform, width } = page.getViewport({ scale: 1, dontFlip: true });
    const base = transform as unknown as Matrix;
    const all = visibleRuns(
      items.flatMap((item): Run[] => {
        if (!('str' in item)) return [];
        const [a, b, , d, x, y] = multiply(base, item.transform as unknown as Matrix);
        // Text that stands askew is a watermark or a stamp.
        if (Math.abs(b) > 0.1 * Math.abs(a)) return [];
        return [{ text: item.str, x, y, width: item.width, size: Math.abs(d) }];
      }),
    );
    const marks = watermarksOf(all);
    const runs = withoutMarks(all, marks);
    // Lines are asked for where there may be a table: to read them takes longer than to read the text.
    const rules = mayHoldTable(runs) ? rulesOf(await page.getOperatorList(NO_ANNOTATIONS), base) : [];
    page.cleanup();
    const { rows, rest } = takeGrids(runs, rules, number);
    return { number, width, runs: rest, rows, rules, marks };
  } catch (error) {
    throw damaged(file, error);
  }
}

/** The lines of pages once tables without a grid are found in what is left of them: they need not end with their page. */
function withOpenTables(
  pages: readonly RuledPage[],
  lines: readonly (readonly PdfLine[])[],
  kept: readonly PdfLine[][],
): PdfLine[][] {
  const own = pages.map((page, i) => ({ ...page, runs: withoutLines(page.runs, lines[i]!, kept[i]!) }));
  const found = takeOpenTables(own);
  return found.some(({ rows }, i) => rows.length > own[i]!.rows.length) ? linesOfPages(found) : [...kept];
}

/** Notes at the end, a line each, as in the text of other formats. */
function noteText(notes: readonly PdfLine[]): string {
  let text = '';
  for (const note of notes)
    text = /^\[\d+\]/.test(note.text) ? `${text}\n${note.text}` : joinLines(text, note.text);
  return text === '' ? '' : `${text}\n`;
}

/** True where words stand side by side. */
function mayHoldTable(runs: readonly Run[]): boolean {
  return rowsOf(runs).some((row) =>
    row.some(({ x, size }, i) => i > 0 && x - row[i - 1]!.x - row[i - 1]!.width > 0.5 * size),
  );
}

function characters(lines: readonly PdfLine[]): number {
  const count = (text: string) => text.replace(/\s+/g, '').length;
  return lines.reduce(
    (sum, { text, row }) => sum + count(row ? row.cells.map((cell) => cell.text).join('') : text),
    0,
  );
}

/** Private use and control characters: what a font without a map to Unicode gives. */
function unreadable(text: string): number {
  return text.match(/[\uE000-\uF8FF\uFFFD\u0000-\u0008\u000E-\u001F]/g)?.length ?? 0;
}

function noText(file: string, problem: string): ReadError {
  return new ReadError(
    'no-text-layer',
    file,
    `this PDF has ${problem}`,
    'Run OCR on it first, or give the original document.',
  );
}

function damaged(file: string, cause: unknown): ReadError {
  return new ReadError(
    'damaged',
    file,
    'this PDF is damaged',
    'Download it again, or print it to a new PDF from a viewer that opens it.',
    { cause },
  );
}
