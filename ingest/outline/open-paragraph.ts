import type { Sign } from '../text/signs.ts';
import type { Line } from './lines.ts';
import { type Marker, parseMarker } from './marker.ts';
import { closingResponsibility, LONGEST_CLAUSE, type Responsibility } from './responsibility.ts';

/** More than any marker takes. */
const HEAD = 100;

/**
 * The lines of a paragraph that may go on: what decides about the next line, kept up line by line, so that a paragraph
 * of many lines costs no more than its length.
 */
export class OpenParagraph {
  readonly lines: Line[];
  last: Line;
  length = 0;
  /** The end of the text: all of it up to the length of the longest clause. */
  tail = '';
  marker: Marker | null = null;
  /** Whether it begins with the `#` of a Markdown heading. */
  isHeading = false;
  private head = '';
  /** Kept by {@link closing} until another line is added. */
  private known: Responsibility | null | undefined = undefined;
  /** How many lines have been looked through for stops and commas, which few who ask for the rest ask for. */
  private looked = 0;
  private stop = false;
  private comma = false;

  constructor(first: Line) {
    this.lines = [first];
    this.last = first;
    this.take(first);
  }

  /** False where no line has any of the characters of a sign. */
  mayHave(sign: Sign): boolean {
    for (const { text } of this.lines) if (text.mayHave(sign)) return true;
    return false;
  }

  /** The responsibility clause that the tail ends with, or null. */
  get closing(): Responsibility | null {
    if (this.known === undefined) this.known = closingResponsibility(this.tail, this);
    return this.known;
  }

  get hasStop(): boolean {
    this.look();
    return this.stop;
  }

  get hasComma(): boolean {
    this.look();
    return this.comma;
  }

  private look(): void {
    for (; this.looked < this.lines.length; this.looked++) {
      const { text } = this.lines[this.looked]!.text;
      this.stop ||= text.includes('。') || text.includes(';');
      this.comma ||= text.includes(',');
    }
  }

  add(line: Line): void {
    this.lines.push(line);
    this.last = line;
    this.take(line);
  }

  private take(line: Line): void {
    const { text } = line.text;
    this.length += text.length;
    this.known = undefined;
    this.tail += text;
    if (this.tail.length > 2 * LONGEST_CLAUSE) this.tail = this.tail.slice(-LONGEST_CLAUSE);
    if (this.head.length >= HEAD) return;
    this.head += text;
    this.marker = this.lines.length === 1 ? line.marker : parseMarker(this.head);
    this.isHeading = isMarkdownHeading(this.head);
  }
}

export function isMarkdownHeading(text: string): boolean {
  return text.charCodeAt(0) === 0x23 && /^#{1,6}\s/.test(text);
}
