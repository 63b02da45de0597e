import { DITTO } from '../../text/ditto.ts';
import { tableRow } from '../table-row.ts';
import type { Numbering } from './numbering.ts';
import { type ParagraphStyle, styleChain } from './styles.ts';
import { readXml, type XmlHandler } from './xml.ts';

/** What the paragraphs of all stories of a document share. */
export interface StoryContext {
  styles: ReadonlyMap<string, ParagraphStyle>;
  numbering: Numbering;
  /** Ids of the notes that the text refers to, in order: the first is [1]. `e` before those of endnotes. */
  noteIds: string[];
}

interface Paragraph {
  text: string;
  style: string | null;
  numId: string | null;
  level: number | null;
  /** True where its mark is deleted: the next one goes on with it. */
  joins: boolean;
}

interface Table {
  row: string[][];
  cell: string[];
  span: number;
  /** Whether the cell is the rest of the one above it. */
  merged: boolean;
  /** By column, whether the cell, or the one that it is the rest of, says something. */
  above: boolean[];
}

/** What a reader does not see, or sees elsewhere: deletions, codes of fields, older properties, doubles. */
const SKIPPED = new Set(
  'del moveFrom delText instrText delInstrText pPrChange rPrChange sectPrChange tblPrChange tcPrChange trPrChange numberingChange rt mc:Fallback sectPr'.split(
    ' ',
  ),
);
const OFF = /^(?:0|false|off)$/;
const CONTENTS = /^(?:toc|目录)\s*\d*$/i;
const MAX_SPAN = 100;
/** Columns that spans may fill: a made document must not fill the memory. */
const MAX_COLUMNS = 200;

/** Lines of the body of `word/document.xml`: paragraphs with their numbers, tables row by row. */
export function readBody(xml: string, context: StoryContext): string[] {
  const reader = new StoryReader(context);
  readXml(xml, reader);
  reader.endCarried();
  return reader.lines;
}

/** Lines of each note of `word/footnotes.xml` or `word/endnotes.xml`, by its id. */
export function readNotes(xml: string, context: StoryContext): Map<string, string[]> {
  const notes = new Map<string, string[]>();
  let reader: StoryReader | null = null;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'footnote' || name === 'endnote') {
        reader = new StoryReader(context);
        notes.set(attributes.id ?? '', reader.lines);
      } else reader?.open(name, attributes);
    },
    close(name) {
      if (name === 'footnote' || name === 'endnote') {
        reader?.endCarried();
        reader = null;
      } else reader?.close(name);
    },
    text: (data) => reader?.text(data),
  });
  return notes;
}

class StoryReader implements XmlHandler {
  readonly lines: string[] = [];
  /** Where finished lines go: the body, or the cell that is being read. */
  private readonly tables: Table[] = [];
  /** A text box is a paragraph inside a paragraph. */
  private readonly paragraphs: Paragraph[] = [];
  private readonly runs: { hidden: boolean }[] = [];
  private skipping = 0;
  private inText = false;
  private inProperties = false;
  /** What a paragraph without a mark leaves to the next one. */
  private carried = '';

  constructor(private readonly context: StoryContext) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.inProperties && (name === 'del' || name === 'moveFrom')) {
      const own = this.paragraphs.at(-1);
      if (own) own.joins = true;
    }
    if (this.skipping > 0 || SKIPPED.has(name)) {
      this.skipping++;
      return;
    }
    const paragraph = this.paragraphs.at(-1);
    const run = this.runs.at(-1);
    const value = attributes.val;
    switch (name) {
      case 'p':
        this.paragraphs.push({
          text: this.takeCarried(),
          style: null,
          numId: null,
          level: null,
          joins: false,
        });
        return;
      case 'pPr':
        this.inProperties = true;
        return;
      case 'r':
        this.runs.push({ hidden: false });
        return;
      case 't':
      case 'm:t':
        this.inText = true;
        return;
      case 'tbl':
        this.endCarried();
        this.tables.push({ row: [], cell: [], span: 1, merged: false, above: [] });
        return;
      case 'gridSpan': {
        const table = this.tables.at(-1);
        if (table) table.span = Math.min(Math.max(Number(value) || 1, 1), MAX_SPAN);
        return;
      }
      case 'vMerge': {
        const table = this.tables.at(-1);
        if (table) table.merged = value !== 'restart';
        return;
      }
    }
    if (!paragraph) return;
    if (!run) this.paragraphProperty(paragraph, name, value);
    else if (name === 'vanish') run.hidden = !OFF.test(value ?? '');
    else if (!run.hidden) paragraph.text += this.inRun(name, attributes);
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    if (name === 't' || name === 'm:t') this.inText = false;
    else if (name === 'pPr') this.inProperties = false;
    else if (name === 'r') this.runs.pop();
    else if (name === 'p') this.endParagraph();
    else if (name === 'tc') this.endCell();
    else if (name === 'tr') this.endRow();
    else if (name === 'tbl') this.tables.pop();
  }

  text(data: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (this.skipping === 0 && this.inText && paragraph && !this.runs.at(-1)?.hidden) paragraph.text += data;
  }

  private paragraphProperty(paragraph: Paragraph, name: string, value: string | undefined): void {
    if (name === 'pStyle') paragraph.style = value ?? null;
    else if (name === 'numId') paragraph.numId = value ?? null;
    else if (name === 'ilvl') paragraph.level = Number(value);
  }

  private inRun(name: string, attributes: Readonly<Record<string, string>>): string {
    if (name === 'tab' || name === 'ptab') return '\t';
    if (name === 'cr' || (name === 'br' && (attributes.type ?? 'textWrapping') === 'textWrapping'))
      return '\n';
    if (name === 'noBreakHyphen') return '-';
    if (name !== 'footnoteReference' && name !== 'endnoteReference') return '';
    const { noteIds } = this.context;
    noteIds.push((name === 'endnoteReference' ? 'e' : '') + (attributes.id ?? ''));
    return `[${noteIds.length}]`;
  }

  /** Ends a story or a cell of it: what a last paragraph without a mark says is a line of its own. */
  endCarried(): void {
    const text = this.takeCarried();
    if (text !== '') (this.tables.at(-1)?.cell ?? this.lines).push(text);
  }

  /** Paragraphs of text boxes have no part in it. */
  private takeCarried(): string {
    if (this.paragraphs.length > 0) return '';
    const text = this.carried;
    this.carried = '';
    return text;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    if (paragraph.joins && this.paragraphs.length === 0) {
      this.carried = paragraph.text;
      return;
    }
    const { styles, numbering } = this.context;
    // The table of contents says the headings a second time.
    if (styleChain(styles, paragraph.style).some(({ name }) => CONTENTS.test(name))) return;
    const blank = paragraph.text.trim() === '';
    const number = blank ? '' : numbering.next(paragraph.style, paragraph);
    const sink = this.tables.at(-1)?.cell ?? this.lines;
    for (const line of (number + paragraph.text).split('\n')) sink.push(line);
  }

  private endCell(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    this.endCarried();
    const column = table.row.length;
    if (table.merged) table.cell = table.above[column] ? [DITTO] : [];
    else table.above[column] = saysAnything(table.cell);
    table.row.push(table.cell);
    for (let i = 1; i < table.span && table.row.length < MAX_COLUMNS; i++) table.row.push([]);
    table.cell = [];
    table.span = 1;
    table.merged = false;
  }

  private endRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    const { row } = table;
    table.row = [];
    const outer = this.tables.at(-2)?.cell ?? this.lines;
    // A row of one cell is a frame around text.
    if (row.length === 1) for (const line of row[0]!) outer.push(line);
    else if (row.some((cell) => saysAnything(cell) && cell[0] !== DITTO)) outer.push(tableRow(row));
  }
}

const saysAnything = (cell: readonly string[]) => cell.some((line) => line.trim() !== '');
