import { type ChildNode, type Document, type Element, isTag, isText, type Text } from 'domhandler';
import { DomHandler, Parser } from 'htmlparser2';
import { MappedText, MappedTextBuilder, type Span } from '../../text/mapped-text.ts';
import { ReadError } from '../read-error.ts';

export type { ChildNode, Document, Element };
export { isTag, isText };

/** Deeper than any page is; the parser takes quadratic time in the depth. */
const MAX_DEPTH = 1000;

/** The text of a text node, every unit of it mapped to where the page has it. */
export type SourceOf = (node: Text) => MappedText;

/**
 * Parses a page into a tree. Nothing in it is run or fetched; entities are decoded, unclosed elements closed.
 * @throws {ReadError} `damaged` where elements are nested beyond all reason
 */
export function parseHtml(html: string, file: string): { document: Document; sourceOf: SourceOf } {
  const handler = new PageHandler(html, file);
  const parser = new Parser(handler, { decodeEntities: true, lowerCaseTags: true });
  parser.end(html);
  return { document: handler.root, sourceOf: (node) => handler.sourceOf(node) };
}

/** The place in the page where a node begins, for what a browser writes there itself. */
export function spanAt({ startIndex }: ChildNode): Span {
  const at = startIndex ?? 0;
  return { start: at, end: at };
}

/** Builds the tree, no deeper than is sound, and keeps where its texts stand in the page. */
class PageHandler extends DomHandler {
  private readonly source: MappedText;
  private readonly texts = new Map<ChildNode, MappedTextBuilder>();
  private position: Pick<Parser, 'startIndex' | 'endIndex'> = { startIndex: 0, endIndex: 0 };

  constructor(
    html: string,
    private readonly file: string,
  ) {
    super(undefined, { withStartIndices: true });
    this.source = MappedText.of(html);
  }

  sourceOf(node: Text): MappedText {
    return this.texts.get(node)?.build() ?? MappedText.empty;
  }

  override onparserinit(parser: Parser): void {
    super.onparserinit(parser);
    this.position = parser;
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

  override ontext(data: string): void {
    super.ontext(data);
    const node = this.tagStack.at(-1)?.lastChild;
    if (!node) return;
    const text = this.texts.get(node) ?? new MappedTextBuilder();
    this.texts.set(node, text);
    const start = this.position.startIndex;
    const end = this.position.endIndex + 1;
    // An entity is longer than what it stands for.
    if (this.source.text.startsWith(data, start) && end - start === data.length)
      text.append(this.source, start, end);
    else text.put(data, { start, end });
  }
}
