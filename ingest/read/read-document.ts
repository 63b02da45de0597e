import type { Warning } from '../extraction.ts';
import { type Decoded, decodeText } from './decode.ts';
import { formatOf } from './format.ts';
import { detectScript } from './script.ts';
import type { Format, SourceDocument } from './source-document.ts';

/** The text of a file, how it was stored, and what to tell the reader about it. */
type Read = Pick<SourceDocument, 'text' | 'encoding' | 'warnings' | 'original'>;

/**
 * The first step of ingest: bytes to text. The format is told by content, the encoding by marks and by what reads
 * like text.
 * @param file the name that results and errors give
 * @throws {ReadError} where the file is empty, no text, damaged, or of a format that is not supported
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<SourceDocument> {
  const format = formatOf(bytes, file);
  const found = await read(bytes, file, format);
  return { ...found, file, sha256: await digest(bytes), script: detectScript(found.text), format };
}

/** The other formats' readers are loaded when a file needs them. */
async function read(bytes: Uint8Array, file: string, format: Format): Promise<Read> {
  switch (format) {
    case 'html': {
      const page = (await import('./html/read-html.ts')).readHtml(bytes, file);
      return { ...withDamage(page), original: page.original };
    }
    case 'docx':
      return withDamage((await import('./docx/read-docx.ts')).readDocx(bytes, file));
    case 'pdf': {
      const { pagesWithoutText, ...pdf } = await (await import('./pdf/read-pdf.ts')).readPdf(bytes, file);
      return { ...pdf, warnings: pagesWithoutText.map(pageWithoutText) };
    }
    default:
      return withDamage(decodeText(bytes, file));
  }
}

function withDamage({ text, encoding, damaged }: Decoded): Read {
  const at = text.indexOf('\uFFFD');
  const message = `${damaged} places could not be decoded as ${encoding}; they show as U+FFFD`;
  const warning = { code: 'damaged-text', message, start: Math.max(at, 0), end: at + 1 };
  return { text, encoding, warnings: damaged === 0 ? [] : [warning] };
}

function pageWithoutText(page: number): Warning {
  const message = `page ${page} has no text; if it shows text, it is a scan and was not read`;
  return { code: 'page-without-text', message, start: 0, end: 0 };
}

async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
