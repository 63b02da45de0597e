import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import { DomHandler, Parser } from 'htmlparser2';
import { ReadError } from '../read-error.ts';

export type { ChildNode, Document, Element };
export { isTag, isText };

/** Deeper than any page is; the parser takes quadratic time in the depth. */
const MAX_DEPTH = 1000;

/**
 * Parses a page into a tree. Nothing in it is run or fetched; entities are decoded, unclosed elements closed.
 * @throws {ReadError} `damaged` where elements are nested beyond all reason
 */
export function parseHtml(html: string, file: string): Document {
  const handler = new LimitedHandler(file);
  const parser = new Parser(handler, { decodeEntities: true, lowerCaseTags: true });
  parser.end(html);
  return handler.root;
}

class LimitedHandler extends DomHandler {
  constructor(private readonly file: string) {
    super();
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > MAX_DEPTH)
      throw new ReadError(
        'damaged',
        this.file,
        `elements are nested more than ${MAX_DEPTH} deep`,
        'Save the page again, or give its text as .txt.',
      );
    super.onopentag(name, attributes);
  }
}
