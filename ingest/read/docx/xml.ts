import { Parser } from 'htmlparser2';

/** An element as the readers of Word's parts see it: names of WordprocessingML without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(data: string): void;
}

/** Namespaces of WordprocessingML, transitional and strict (ISO/IEC 29500). */
const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
/** Deeper than Word nests; the parser takes quadratic time in the depth. */
const MAX_DEPTH = 500;

/**
 * Reads an XML part from start to end. Of entities only XML's own five and numbers are decoded: a document type that
 * defines others is not looked at.
 * @throws {RangeError} where elements are nested beyond all reason
 */
export function readXml(xml: string, handler: XmlHandler): void {
  let prefix = 'w:';
  let depth = 0;
  const local = (name: string) => (name.startsWith(prefix) ? name.slice(prefix.length) : name);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > MAX_DEPTH) throw new RangeError(`elements are nested more than ${MAX_DEPTH} deep`);
        if (depth === 1) prefix = prefixOf(attributes) ?? prefix;
        const own: Record<string, string> = {};
        for (const [key, value] of Object.entries(attributes)) own[local(key)] = value;
        handler.open(local(name), own);
      },
      ontext: (data) => handler.text(data),
      onclosetag(name) {
        depth--;
        handler.close(local(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

function prefixOf(attributes: Readonly<Record<string, string>>): string | null {
  for (const [name, value] of Object.entries(attributes)) {
    if (!WORD.has(value)) continue;
    if (name === 'xmlns') return '';
    if (name.startsWith('xmlns:')) return `${name.slice('xmlns:'.length)}:`;
  }
  return null;
}
