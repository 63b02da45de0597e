/**
 * Text as the formats hold it. What a format has no place for is written as `_xHHHH_`, the number of the UTF-16 code
 * unit, and an underscore that would begin such a sequence as `_x005F_` (ECMA-376 Part 1, 22.9.2.19 ST_Xstring), so
 * that nothing is lost and {@link decoded} gives the text back.
 */

const LONE = '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]';
/** XML 1.0, production 2: no control characters but tab and line ends, no surrogates, no U+FFFE and U+FFFF. */
const NOT_XML = `[\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|${LONE}`;
/** UTF-8 has no lone surrogates, and many readers take NUL for the end. */
const NOT_PLAIN = `\\0|${LONE}`;

function encoder(refused: string): (text: string) => string {
  const wanted = new RegExp(`${refused}|_(?=x[0-9A-Fa-f]{4}(?:_|${refused}))`, 'g');
  return (text) =>
    text.replace(wanted, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** Text with nothing in it that XML refuses. */
export const forXml = encoder(NOT_XML);

/** Text with nothing in it that a plain text file refuses. */
export const forPlainText = encoder(NOT_PLAIN);

/** The text that {@link forXml} or {@link forPlainText} was given. */
export function decoded(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser would make other white space of these.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
  // Line ends to parsers that follow XML 1.1, as xmldom does.
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};

/** The content of an element. */
export function xmlText(text: string): string {
  return forXml(text).replace(/[&<>\r\u0085\u2028]/g, (character) => ENTITIES[character]!);
}

/** The value of an attribute, between double quotes. */
export function xmlValue(text: string): string {
  return `"${forXml(text).replace(/[&<>"\r\n\t\u0085\u2028]/g, (character) => ENTITIES[character]!)}"`;
}

/** Text as people see it in a picture: what cannot be drawn as its symbol or as �, white space as one blank. */
export function xmlVisible(text: string): string {
  const seen = text
    .replace(/\s+/g, ' ')
    .replace(/[\0-\x1F]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(new RegExp(NOT_XML, 'g'), '\uFFFD');
  return seen.replace(/[&<>]/g, (character) => ENTITIES[character]!);
}

/** A string of Cypher, in single quotes. What UTF-8 has no place for is escaped by its number. */
export function cypherText(text: string): string {
  return `'${text.replace(
    new RegExp(`[\\\\'\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029\\uFEFF]|${LONE}`, 'g'),
    (unit) => {
      if (unit === '\\' || unit === "'") return `\\${unit}`;
      return `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    },
  )}'`;
}

/** A name of Cypher, in backquotes. Java reads `\u` escapes in names too, so that a backslash before u is doubled. */
export function cypherName(name: string): string {
  return `\`${forPlainText(name).replaceAll('\\u', '\\u005Cu').replaceAll('`', '``')}\``;
}

/**
 * A field of CSV by RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV
 * Injection: `= + - @`, tab, line ends, and their full-width forms); one that has apostrophes before such a sign gets
 * one more, so that taking one away gives the text back.
 */
export function csvField(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = forPlainText(value);
  const safe = /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n\t]|^\s|\s$|^$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text that a spreadsheet is shown of a field that begins with an apostrophe. */
export function withoutGuard(field: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(field) ? field.slice(1) : field;
}
