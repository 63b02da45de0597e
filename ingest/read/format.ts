import { ReadError } from './read-error.ts';
import type { Format } from './source-document.ts';

/** What files that are no documents begin with, and what to say of them. */
const OTHER_FILES: readonly { magic: readonly number[]; at?: number; name: string; remedy: string }[] = [
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    name: 'an old Word or WPS file (.doc, .wps)',
    remedy: 'Open it in Word, WPS or LibreOffice and save it as .docx.',
  },
  { magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'an RTF file', remedy: 'Save it as .docx.' },
  {
    magic: [0x89, 0x50, 0x4e, 0x47],
    name: 'an image (PNG)',
    remedy: 'Give a file with text in it; a scan needs OCR first.',
  },
  {
    magic: [0xff, 0xd8, 0xff],
    name: 'an image (JPEG)',
    remedy: 'Give a file with text in it; a scan needs OCR first.',
  },
  {
    magic: [0x47, 0x49, 0x46, 0x38],
    name: 'an image (GIF)',
    remedy: 'Give a file with text in it; a scan needs OCR first.',
  },
  {
    magic: [0x49, 0x49, 0x2a, 0x00],
    name: 'an image (TIFF)',
    remedy: 'Give a file with text in it; a scan needs OCR first.',
  },
  {
    magic: [0x4d, 0x4d, 0x00, 0x2a],
    name: 'an image (TIFF)',
    remedy: 'Give a file with text in it; a scan needs OCR first.',
  },
  { magic: [0x1f, 0x8b], name: 'a compressed file (gzip)', remedy: 'Unpack it first.' },
  { magic: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], name: 'an archive (7z)', remedy: 'Unpack it first.' },
  { magic: [0x52, 0x61, 0x72, 0x21], name: 'an archive (RAR)', remedy: 'Unpack it first.' },
  { magic: [0x7f, 0x45, 0x4c, 0x46], name: 'a program', remedy: 'Give a document.' },
  { magic: [0x4d, 0x5a, 0x90, 0x00], name: 'a program', remedy: 'Give a document.' },
  { magic: [0x66, 0x74, 0x79, 0x70], at: 4, name: 'a video', remedy: 'Give a document.' },
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
/** A PDF may have other bytes before its header (ISO 32000-1, annex H.3). */
const PDF_WITHIN = 1024;

/**
 * What a file is, by its content; its name decides only between the formats that are text.
 * @throws {ReadError} `unsupported-format` for files of a known other kind
 */
export function formatOf(bytes: Uint8Array, file: string): Format {
  if (beginsWith(bytes, ZIP, 0)) return 'docx';
  for (let at = 0; at < Math.min(PDF_WITHIN, bytes.length); at++)
    if (beginsWith(bytes, PDF, at)) return 'pdf';
  for (const { magic, at, name, remedy } of OTHER_FILES)
    if (beginsWith(bytes, magic, at ?? 0))
      throw new ReadError('unsupported-format', file, `this is ${name}, which is not supported`, remedy);
  const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase();
  if (extension === 'html' || extension === 'htm' || extension === 'xhtml' || looksLikeHtml(bytes))
    return 'html';
  return extension === 'md' || extension === 'markdown' ? 'md' : 'txt';
}

function beginsWith(bytes: Uint8Array, magic: readonly number[], at: number): boolean {
  return magic.every((byte, i) => bytes[at + i] === byte);
}

/** Pages saved under another name: a doctype or an <html> tag after white space, comments and a byte order mark. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replace(/^(?:ï»¿|ÿþ|þÿ)/, '');
  return /^(?:\s|\0|<!--[\s\S]*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html[\s>])/i.test(
    head.replaceAll('\0', ''),
  );
}
