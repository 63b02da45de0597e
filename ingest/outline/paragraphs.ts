import { MappedText } from '../text/mapped-text.ts';
import { matchesOf } from '../text/matches.ts';
import { tighten } from '../text/normalise.ts';
import { isIn } from '../text/units.ts';
import { continues, LABELLED } from './joined-lines.ts';
import { bareOf, FOOTNOTE } from './line-kinds.ts';
import type { Line } from './lines.ts';
import { type Marker, parseMarker } from './marker.ts';
import { OpenParagraph } from './open-paragraph.ts';
import { type Paragraph, withChanges } from './paragraph.ts';
import { closingResponsibility, IS_OPENING, mayBeginClause, type Responsibility } from './responsibility.ts';
import { wrappedAt } from './wrap-width.ts';

export type { Paragraph } from './paragraph.ts';

/**
 * Joins lines to paragraphs; chrome lines and those of `notes` at the foot of a page are left out of the flow and come
 * back as paragraphs of kind `chrome` and `note`.
 */
export function toParagraphs(
  lines: readonly Line[],
  chrome: ReadonlySet<number>,
  notes: ReadonlySet<number> = new Set(),
): Paragraph[] {
  const wrapWidth = wrappedAt(lines);
  const out: Paragraph[] = [];
  let open: OpenParagraph | null = null;
  /** What is left out of the flow, since the paragraph began that is open. */
  let leftOut: Paragraph[] = [];
  let overLeftOut = false;
  const close = () => {
    if (open) out.push(paragraph(open.lines, open));
    for (const one of leftOut) out.push(one);
    leftOut = [];
  };
  lines.forEach((line, i) => {
    const kind = chrome.has(i) ? 'chrome' : notes.has(i) ? 'note' : null;
    if (kind) leftOut.push(withChanges(paragraph([line]), { kind, marker: null, bare: null }));
    else if (open && continues(open, line, wrapWidth, overLeftOut)) open.add(line);
    else {
      close();
      open = new OpenParagraph(line);
    }
    overLeftOut = kind !== null;
  });
  close();
  return out;
}

/** `open`: what is known of the lines, where they were read one after the other. */
function paragraph(lines: readonly Line[], open: OpenParagraph | null = null): Paragraph {
  const first = lines[0]!;
  const whole = lines.length === 1 ? tightened(first) : MappedText.join(lines.map(tightened));
  const text = lines.every(({ isPlain }) => isPlain) ? whole : stripMarkdown(whole);
  const known = first.marker ?? (first.isPlain ? null : markedUp(first));
  // What the one line of a paragraph begins with is known.
  const { marker, content, closing, contentClosing } = wordingWith(
    text,
    text.text === first.text.text
      ? known
      : (parseMarker(text.text) ?? (known && first.marker ? tightenedMarker(known, first) : known)),
    open?.tail === text.text ? open.closing : closingResponsibility(text.text, text),
  );
  return {
    text,
    marker,
    content,
    lead: null,
    closing,
    contentClosing,
    bare: marker ? null : bareOf(text.text),
    kind: FOOTNOTE.test(text.text) ? 'note' : 'text',
    start: text.length > 0 ? text.startOf(0) : first.start,
    end: lines.at(-1)!.end,
    indent: first.indent,
  };
}

/** Blanks that mean nothing stand inside of lines alone, so that each is read by itself. */
const tightened = ({ isPlain, text }: Line) => (isPlain ? text : tighten(text));

/** **10 畅通融资渠道**: the marker behind the signs of a heading, of emphasis. */
function markedUp({ text }: Line): Marker | null {
  const sign = text.text[0];
  if (sign !== '*' && sign !== '#') return null;
  const plain = stripMarkdown(text);
  const marker = parseMarker(plain.text) ?? (sign === '#' ? ofHeading(plain.text) : null);
  return marker && { ...marker, length: tighten(plain.slice(0, marker.length)).trim().length };
}

/** ## 2 支持技术创新: in a heading no number counts what follows it. */
function ofHeading(text: string): Marker | null {
  const number = /^(\d{1,2})\s{1,4}(?=\p{Script=Han})(?![年月个家项亿万千百条批])/u.exec(text);
  return number && { class: 'ar', ordinal: Number(number[1]), length: number[0].length };
}

/** 任务一  补齐短板: a marker that ends in a blank, which a paragraph no longer has. */
function tightenedMarker(marker: Marker, { text }: Line): Marker {
  return { ...marker, length: tighten(text.slice(0, marker.length)).trim().length };
}

type Wording = Pick<Paragraph, 'text' | 'marker' | 'content' | 'lead' | 'closing' | 'contentClosing'>;

/** What the text of a paragraph shows by itself, read once for all that ask for it later. */
export function wordingOf(text: MappedText): Wording {
  return wordingWith(text, parseMarker(text.text), closingResponsibility(text.text, text));
}

function wordingWith(text: MappedText, marker: Marker | null, whole: Responsibility | null): Wording {
  const content = marker ? text.slice(marker.length).trim() : text;
  const contentClosing = marker ? closingOfContent(content.text, whole, text.length - content.length) : whole;
  // 3.责任部门：…: behind a number the clause begins the content.
  const closing = whole ?? (contentClosing && shifted(contentClosing, text.length - content.length));
  return { text, marker, content, lead: null, closing, contentClosing };
}

/**
 * The clause that a content ends with, which stands at `at` in a text that ends with `whole`. A bracket that is all there
 * is behind a number holds a title (第十条（智慧园区）), unless it says who is responsible.
 */
function closingOfContent(text: string, whole: Responsibility | null, at: number): Responsibility | null {
  const closing = sameOrOwn(text, whole, at);
  return closing?.start === 0 && text[0] === '(' && !LABELLED.test(text) ? null : closing;
}

/** Behind a marker a clause is where it is in the whole text, or else begins the content. */
function sameOrOwn(text: string, whole: Responsibility | null, at: number): Responsibility | null {
  if (whole === null) return mayBeginClause(text) ? closingResponsibility(text) : null;
  const isBracket = whole.start >= at && isIn(IS_OPENING, text.charCodeAt(whole.start - at));
  return isBracket && whole.innerStart === whole.start + 1 && whole.innerEnd < whole.end
    ? shifted(whole, -at)
    : closingResponsibility(text);
}

function shifted({ start, end, innerStart, innerEnd }: Responsibility, by: number): Responsibility {
  return { start: start + by, end: end + by, innerStart: innerStart + by, innerEnd: innerEnd + by };
}

/** Marks of headings and quotations, and emphasis of Markdown are no words of the document. */
function stripMarkdown(text: MappedText): MappedText {
  const marked = text.text[0] === '#' || text.text[0] === '>';
  const lead = marked ? (/^(?:#{1,6}|>+)\s*/.exec(text.text)?.[0].length ?? 0) : 0;
  let out = text.slice(lead);
  if (out.text[0] === '*' && /^\*[^*]+\*$/.test(out.text)) out = out.slice(1, out.length - 1);
  if (!out.text.includes('**')) return out;
  const parts: MappedText[] = [];
  let at = 0;
  for (const strong of matchesOf(/\*\*([^*]+)\*\*/g, out.text)) {
    parts.push(
      out.slice(at, strong.index),
      out.slice(strong.index + 2, strong.index + 2 + strong[1]!.length),
    );
    at = strong.index + strong[0].length;
  }
  return MappedText.join([...parts, out.slice(at)]);
}
