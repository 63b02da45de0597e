import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import { type Decoded, decodeAs, decodeText } from '../decode.ts';
import type { Original } from '../original.ts';
import { ReadError } from '../read-error.ts';
import { linesOf } from './lines.ts';
import { findMainText } from './main-text.ts';
import { parseHtml } from './parse.ts';

/**
 * The document in a web page, without the menus around it, line by line, and where the page has it.
 * @throws {ReadError} `empty` where the page shows no text, `damaged` where it cannot be parsed
 */
export function readHtml(bytes: Uint8Array, file: string): Decoded & { original: Original } {
  const decoded = decodeHtml(bytes, file);
  const { document, sourceOf } = parseHtml(decoded.text, file);
  const { root, data, skip } = findMainText(document);
  const map = joinLines(
    [...data, root].flatMap((node) => linesOf(node, sourceOf, (element) => skip.has(element))),
  );
  if (map.text.trim() === '')
    throw new ReadError(
      'empty',
      file,
      'the page has no text',
      'A page that scripts fill must be saved from a browser.',
    );
  return { ...decoded, text: map.text, original: { text: decoded.text, map } };
}

/** One text of the lines, with one empty line where there are more, and none at the ends. */
function joinLines(lines: readonly MappedText[]): MappedText {
  const text = new MappedTextBuilder();
  let at = 0;
  lines.forEach((line, i) => {
    if (line.length === 0 && (i === 0 || lines[i - 1]!.length === 0)) return;
    text.append(line);
    if (line.length > 0) at = line.startOf(line.length);
    text.put('\n', { start: at, end: at });
  });
  const trimmed = text.build().trim();
  const end = trimmed.startOf(trimmed.length);
  return new MappedTextBuilder().append(trimmed).put('\n', { start: end, end }).build();
}

/** Marks and valid UTF-8 go before what the page declares: pages that were converted often declare what they were. */
function decodeHtml(bytes: Uint8Array, file: string): Decoded {
  const guessed = () => decodeText(bytes, file);
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const utf8 = decodeAs(bytes, 'utf-8');
  if (marked || utf8?.damaged === 0) return guessed();
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  const declared = label === undefined ? null : decodeAs(bytes, label);
  return declared && declared.damaged * 100 < declared.text.length ? declared : guessed();
}
