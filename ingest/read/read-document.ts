import { type Decoded, decodeText } from './decode.ts';
import { formatOf } from './format.ts';
import { detectScript } from './script.ts';
import type { Format, SourceDocument } from './source-document.ts';

/**
 * The first step of ingest: bytes to text. The format is told by content, the encoding by marks and by what reads
 * like text.
 * @param file the name that results and errors give
 * @throws {ReadError} where the file is empty, no text, damaged, or of a format that is not supported
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<SourceDocument> {
  const format = formatOf(bytes, file);
  const { text, encoding, damaged } = await decode(bytes, file, format);
  const sha256 = await digest(bytes);
  const at = text.indexOf('\uFFFD');
  return {
    file,
    sha256,
    encoding,
    script: detectScript(text),
    text,
    format,
    warnings:
      damaged === 0
        ? []
        : [
            {
              code: 'damaged-text',
              message: `${damaged} places could not be decoded as ${encoding}; they show as U+FFFD`,
              start: at,
              end: at + 1,
            },
          ],
  };
}

/** The other formats' readers are loaded when a file needs them. */
async function decode(bytes: Uint8Array, file: string, format: Format): Promise<Decoded> {
  switch (format) {
    case 'html':
      return (await import('./html/read-html.ts')).readHtml(bytes, file);
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(bytes, file);
    default:
      return decodeText(bytes, file);
  }
}

async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
