import type { Decoded } from '../decode.ts';
import { ReadError } from '../read-error.ts';
import { Numbering } from './numbering.ts';
import { readBody, readNotes, type StoryContext } from './story.ts';
import { readStyles } from './styles.ts';
import { damaged, unzipDocx } from './unzip.ts';
import { readXml } from './xml.ts';

/**
 * The text of a Word document: one line a paragraph, with the numbers that Word generates; tables row by row;
 * footnotes as [1] in the text and as lines at its end. Headers and footers are left out.
 * @throws {ReadError} where it is damaged, too large, or has no text
 */
export function readDocx(bytes: Uint8Array, file: string): Decoded {
  const parts = unzipDocx(bytes, file);
  const main = mainPart(parts.get('_rels/.rels') ?? '');
  const body = parts.get(main);
  if (body === undefined) throw damaged(file);
  let lines: string[];
  try {
    const part = (name: string) => parts.get(`word/${name}.xml`) ?? '';
    const styles = readStyles(part('styles'));
    const context = { styles, numbering: new Numbering(part('numbering'), styles), noteIds: [] };
    lines = readBody(body, context);
    lines = lines.concat(noteLines(part('footnotes'), part('endnotes'), context));
  } catch (error) {
    if (error instanceof RangeError) throw damaged(file, error);
    throw error;
  }
  const text = `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
  if (text.trim() === '')
    throw new ReadError(
      'empty',
      file,
      'the document has no text',
      'If it shows pictures of text, it needs OCR first.',
    );
  return { text, encoding: 'utf-8', damaged: 0 };
}

/** The part that holds the text: word/document.xml, or what the package says. */
function mainPart(relationships: string): string {
  let target = 'word/document.xml';
  readXml(relationships, {
    open(name, { Type, Target }) {
      if (name === 'Relationship' && Target && Type?.endsWith('/officeDocument'))
        target = Target.replace(/^\//, '');
    },
    close() {},
    text() {},
  });
  return target;
}

function noteLines(footnotes: string, endnotes: string, context: StoryContext): string[] {
  const wanted = [...context.noteIds];
  if (wanted.length === 0) return [];
  const notes = new Map([
    ...readNotes(footnotes, context),
    ...[...readNotes(endnotes, context)].map(([id, lines]) => [`e${id}`, lines] as const),
  ]);
  return ['', ...wanted.map((id, i) => `[${i + 1}]${(notes.get(id) ?? []).join(' ').trim()}`)];
}
