import { type Decoded, decodeAs, decodeText } from '../decode.ts';
import { ReadError } from '../read-error.ts';
import { linesOf } from './lines.ts';
import { findMainText } from './main-text.ts';
import { parseHtml } from './parse.ts';

/**
 * The document in a web page, without the menus around it, line by line.
 * @throws {ReadError} `empty` where the page shows no text, `damaged` where it cannot be parsed
 */
export function readHtml(bytes: Uint8Array, file: string): Decoded {
  const decoded = decodeHtml(bytes, file);
  const { root, data, skip } = findMainText(parseHtml(decoded.text, file));
  const text = `${[...data, root]
    .flatMap((node) => linesOf(node, (element) => skip.has(element)))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
  if (text.trim() === '')
    throw new ReadError(
      'empty',
      file,
      'the page has no text',
      'A page that scripts fill must be saved from a browser.',
    );
  return { ...decoded, text };
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
