import { Unzip, UnzipInflate } from 'fflate';
import { ReadError } from '../read-error.ts';

/** Parts that are read: the text, its styles, numbers and notes, and what says which part is the text. */
const WANTED = /^(?:_rels\/\.rels|word\/[^/]+\.xml)$/;
/** All parts together, unpacked: many times a long plan with its markup. */
const MAX_BYTES = 64 * 1024 * 1024;
const CHUNK = 64 * 1024;

/** What other files that are zip archives inside have in them. */
const OTHERS: readonly [RegExp, string, string][] = [
  [/^xl\//, 'an Excel workbook', 'Save the sheet as text or copy it into a document.'],
  [/^ppt\//, 'a PowerPoint presentation', 'Save its text as .docx or .txt.'],
  [/^OFD\.xml$/, 'an OFD file', 'Open it in an OFD reader and export it as PDF or Word.'],
  [/^content\.xml$/, 'an OpenDocument file', 'Save it as .docx.'],
  [/^META-INF\/container\.xml$/, 'an e-book (EPUB)', 'Save its text as .docx or .txt.'],
];

/**
 * Unpacks the XML parts of a .docx, by name. Unpacking stops where the parts grow beyond what a document can be, so
 * that a small file cannot fill the memory.
 * @throws {ReadError} `unsupported-format` for other archives, `too-large`, or `damaged`
 */
export function unzipDocx(bytes: Uint8Array, file: string): Map<string, string> {
  const chunks = new Map<string, Uint8Array[]>();
  const names: string[] = [];
  let total = 0;
  const unzip = new Unzip((part) => {
    names.push(part.name);
    if (!WANTED.test(part.name)) return;
    const parts: Uint8Array[] = [];
    chunks.set(part.name, parts);
    part.ondata = (error, data) => {
      if (error) throw error;
      total += data.length;
      if (total > MAX_BYTES)
        throw new ReadError(
          'too-large',
          file,
          'unpacked, this document is larger than any policy document',
          'Check where it comes from, or give its text as .txt.',
        );
      parts.push(data.slice());
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK)
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw damaged(file, error);
  }
  if (!chunks.has('_rels/.rels') && ![...chunks.keys()].some((name) => name.startsWith('word/')))
    throw notWord(names, file);
  return new Map([...chunks].map(([name, parts]) => [name, decodeXml(parts)]));
}

function notWord(names: readonly string[], file: string): ReadError {
  for (const [pattern, what, remedy] of OTHERS)
    if (names.some((name) => pattern.test(name)))
      return new ReadError('unsupported-format', file, `this is ${what}, which is not supported`, remedy);
  if (names.length === 0) return damaged(file);
  return new ReadError('unsupported-format', file, 'this is an archive (zip)', 'Unpack it first.');
}

export function damaged(file: string, cause?: unknown): ReadError {
  return new ReadError(
    'damaged',
    file,
    'this Word document is damaged',
    'Open it in Word, WPS or LibreOffice and save it again.',
    { cause },
  );
}

/** XML is UTF-8 unless a byte order mark says UTF-16. */
function decodeXml(parts: readonly Uint8Array[]): string {
  const [a, b] = parts.find((part) => part.length > 1) ?? [];
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  const decoder = new TextDecoder(encoding);
  return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
}
