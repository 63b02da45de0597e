/** Text as a page can show it, whatever stood in the source. */

const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g;

/**
 * Text with nothing in it that XML refuses or that a reader would not see: control characters become their symbols
 * (U+2400…), lone surrogates U+FFFD, other line ends a line feed. Marks that turn the direction of text are closed
 * where the text ends, so that they turn nothing after it.
 */
export function printable(text: string): string {
  const seen = text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/\x7F/g, '\u2421')
    .replace(/\t/g, ' ')
    .replace(LONE, '\uFFFD');
  return seen + closings(seen);
}

/** What closes the embeddings, overrides and isolates that are left open (UAX #9, BD9 and BD11). */
function closings(text: string): string {
  const open: string[] = [];
  for (const [mark] of text.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    if (mark === '\u2069') {
      const at = open.lastIndexOf('\u2069');
      if (at >= 0) open.length = at;
    } else if (mark === '\u202C') {
      if (open.at(-1) === '\u202C') open.pop();
    } else open.push(mark >= '\u2066' ? '\u2069' : '\u202C');
  }
  return open.reverse().join('');
}
