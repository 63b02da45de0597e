import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ReadError } from '../read-error.ts';
import { withoutFurniture } from './furniture.ts';
import { linesOfPage, type PdfLine, type Run } from './lines.ts';
import { joinParagraphs } from './paragraphs.ts';
import { ignoreStrayRejections } from './stray-rejections.ts';

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;

/** Tables of character codes and metrics of fonts that come with pdf.js: without them Chinese text goes missing. */
const RESOURCES = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const MAX_PAGES = 3000;
/** A page with fewer characters than this shows a picture, if anything. */
const FEW = 8;

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
    const pages: PdfLine[][] = [];
    let width = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await readPage(pdf, number, file);
      pages.push(page.lines);
      width = Math.max(width, page.width);
    }
    const pagesWithoutText = pages.flatMap((lines, i) => (characters(lines) < FEW ? [i + 1] : []));
    if (pagesWithoutText.length === pages.length) throw noText(file, 'no text layer: it is a scan');
    const text = joinParagraphs(withoutFurniture(pages), width);
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
      verbosity: 0,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new ReadError('encrypted', file, 'this PDF is locked with a password', 'Save it without one.');
    throw damaged(file, error);
  }
}

async function readPage(
  pdf: Pdf,
  number: number,
  file: string,
): Promise<{ lines: PdfLine[]; width: number }> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item): Run[] => {
      if (!('str' in item)) return [];
      const [a, b, , d, x, y] = item.transform as number[];
      // Text that stands askew is a watermark or a stamp.
      if (Math.abs(b!) > 0.1 * Math.abs(a!)) return [];
      return [{ text: item.str, x: x!, y: y!, width: item.width, size: Math.abs(d!) }];
    });
    const [left = 0, , right = 0] = page.view;
    page.cleanup();
    return { lines: linesOfPage(runs, number, right - left), width: right - left };
  } catch (error) {
    throw damaged(file, error);
  }
}

function characters(lines: readonly PdfLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0);
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
