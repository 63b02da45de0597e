import { anchored } from '../text/anchored.ts';
import { MappedText } from '../text/mapped-text.ts';
import { IN_BRACKETS, indexOfMark, isHanUnit } from '../text/marks.ts';
import { matchesOf } from '../text/matches.ts';
import { tighten } from '../text/normalise.ts';
import { signOf } from '../text/signs.ts';
import { isIn, unitsOf } from '../text/units.ts';
import type { Line } from './lines.ts';
import { type Marker, parseMarker } from './marker.ts';
import { isMarkdownHeading, OpenParagraph } from './open-paragraph.ts';
import { type Paragraph, withChanges } from './paragraph.ts';
import {
  closingResponsibility,
  IS_OPENING,
  LABEL,
  mayBeginClause,
  type Responsibility,
} from './responsibility.ts';

export type { Paragraph } from './paragraph.ts';

const FOOTNOTE = anchored(/^(?:\[\^?\d{1,3}\]|注\s?\d{0,2}\s?[::]|备注[::]|\*\s?注)/);
const BARE_SECTION = anchored(
  /^(?:附\s?则|总\s?则|其\s?[他它]|保障措施|组织保障|组织实施|实施保障|工作要求|总体要求|指导思想|基本原则|工作原则|主要目标|发展目标|工作目标|主要任务|重点任务|重点举措|支持措施|扶持措施|政策措施|主要措施|工作措施|支持政策|支持内容|适用范围|支持对象|扶持对象|附\s?录)$/,
);
const ANNEX = anchored(/^(?:附件|附表|附录)\s?(?:[一二三四五六七八九十\d]{1,3})?\s?[:.、]?$/);
const DATE_LINE = anchored(/^(?:二[〇○零oO0]|\d{4}\s?年)[^。,;]{0,14}日(?:印发)?$/);
const ORG_LINE =
  /^[\p{Script=Han}()·\s]{3,40}(?:委员会|政府|局|办公室|厅|管委会|中心|委|院|署|处|部|公司|集团|协会|法院|检察院)(?:\(.*\))?$/u;

/** No line with a bare heading is longer. */
const LONGEST_BARE = 10;

function bareOf(text: string): Paragraph['bare'] {
  if (text.length > LONGEST_BARE) return null;
  return ANNEX.test(text) ? 'annex' : BARE_SECTION.test(text) ? 'section' : null;
}

/** A body, a date and 发布 or 印发: the imprint that a site or a printer adds. */
const IMPRINT = /^[^,。;:]{2,50}\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日(?:发布|印发|公布|起草|印制)/;

/** What {@link ORG_LINE} ends in: most lines do not. */
const ENDS_ORG = unitsOf('会府局室厅心委院署处部司团)');
const NOT_IN_ORG = unitsOf(',。;:、');

/** {@link DATE_LINE} and {@link IMPRINT} have one. */
const DAY = signOf('日');

/** True for a line that signs: the name of a body, or a date, alone, or an imprint of both. */
export function isSignatureLine(words: MappedText): boolean {
  const { text } = words;
  if (words.mayHave(DAY) && (DATE_LINE.test(text) || IMPRINT.test(text))) return true;
  return (
    isIn(ENDS_ORG, text.charCodeAt(text.length - 1)) &&
    indexOfMark(text, NOT_IN_ORG) < 0 &&
    ORG_LINE.test(text)
  );
}

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
  const marker = parseMarker(plain.text);
  return marker && { ...marker, length: tighten(plain.slice(0, marker.length)).trim().length };
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

const FULL_STOP = '。'.charCodeAt(0);
const OPENS_LIST = unitsOf(':;');
const BAR = '|'.charCodeAt(0);
const STOPS = unitsOf('。!?;:…');
const CLOSERS = unitsOf('"”’)》】]');
const LABELLED = anchored(new RegExp(`^(?:[>—-]+\\s*)?[([【]?${LABEL.source}`));
const WANTS_MORE = unitsOf(',、(《“‘<〈·和与及或');
/** 有效期至202 / 7年12月31日: a page may break inside of a figure. */
const ENDS_IN_NUMBER = /\p{Script=Han}\d{1,8}$/u;
const GOES_ON_NUMBER = anchored(/^(?:\d{1,6}(?:年|月|日|万|亿|元|%)|[年月日万亿元%])/);
const CANNOT_START = unitsOf(',、。;:)》”’>〉】!?');
/** Signs that are opened and closed; a paragraph too long for them to be still open is read as one with a slip. */
const pairOf = (signs: string, sign = signOf(signs)) => ({
  opening: signs.charCodeAt(0),
  closing: signs.charCodeAt(1),
  sign,
});
const BRACKETS = pairOf('()', IN_BRACKETS);
const PAIRS = [pairOf('《》'), BRACKETS, pairOf('“”')];
const LONGEST_OPEN = 400;

/** 发布时间：… 来源：… between the headline and the text of a web page: no sentence goes on over it. */
const BYLINE = anchored(
  /^(?:(?:发布|更新|发文|成文|公开)?(?:时间|日期)|(?:信息|文章|稿件)?来源|作者|发布(?:机构|单位|人)|浏览(?:次数|量)|阅读量?)\s*:|^\d{4}-\d{1,2}-\d{1,2}(?:\s|$)/,
);

/** Whether `next` goes on with the sentence or paragraph that is open. */
function continues(open: OpenParagraph, next: Line, wrapWidth: number, overChrome: boolean): boolean {
  const follower = next.text.text;
  if (open.isHeading || isMarkdownHeading(follower)) return false;
  // Rows of a table are lines of their own.
  const lastText = open.last.text.text;
  const first = follower.charCodeAt(0);
  if (first === BAR || lastText.charCodeAt(0) === BAR) return false;
  const { marker } = next;
  if (open.marker?.length === open.length) return !marker;
  if (marker) return false;
  const last = lastText.charCodeAt(lastText.length - 1);
  // Most paragraphs are finished.
  if (last === FULL_STOP && !isIn(CANNOT_START, first)) return false;
  if (FOOTNOTE.test(follower) || bareOf(follower)) return false;
  if (BYLINE.test(follower) || BYLINE.test(lastText)) return false;
  if (isIn(CANNOT_START, first) && !LABELLED.test(follower)) return true;
  const tight = !next.afterBlank || overChrome;
  const isFull = wrapWidth > 0 && tight && next.indent <= 1 && widthOf(lastText) >= wrapWidth * 0.85;
  // (责任单位: and the names on the next line.
  if (open.length < LONGEST_OPEN && isIn(OPENS_LIST, last) && isUnclosed(open, BRACKETS)) return true;
  // A semicolon may end a full line by chance.
  if (
    endsSentence(open.tail) &&
    !(isFull && open.tail.endsWith(';') && widthOf(lastText) >= wrapWidth * 0.97)
  )
    return false;
  // A line may break inside of the bracket that names who is responsible.
  if (!isUnclosed(open, BRACKETS) && open.closing) return false;
  if (LABELLED.test(follower)) return isUnclosed(open, BRACKETS);
  if (isIn(WANTS_MORE, last)) return true;
  if (GOES_ON_NUMBER.test(follower) && open.hasComma && ENDS_IN_NUMBER.test(open.tail)) return true;
  if (open.length < LONGEST_OPEN && isInside(open)) return true;
  // A numbered line without a full stop is a heading until it is too long for one.
  const goesOn =
    isFull ||
    (lastText.length >= 18 &&
      (open.hasStop || (open.hasComma && (!open.marker || open.length > 45))) &&
      next.indent <= open.last.indent + 1);
  return goesOn && !isSignatureLine(next.text) && !isSignatureLine(open.last.text);
}

function endsSentence(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && isIn(CLOSERS, text.charCodeAt(last))) last--;
  return last >= 0 && isIn(STOPS, text.charCodeAt(last));
}

/** Whether the last of the two signs in the tail of a paragraph is the opening one. */
function isUnclosed(open: OpenParagraph, { opening, closing, sign }: (typeof PAIRS)[number]): boolean {
  if (!open.mayHave(sign)) return false;
  const text = open.tail;
  for (let i = text.length - 1; i >= 0; i--) {
    const unit = text.charCodeAt(i);
    if (isHanUnit(unit)) continue;
    if (unit === opening) return true;
    if (unit === closing) return false;
  }
  return false;
}

/** Whether what quotation marks or brackets opened goes on. */
const isInside = (open: OpenParagraph) => PAIRS.some((pair) => isUnclosed(open, pair));

function widthOf(text: string): number {
  let halves = 2 * text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x100) halves--;
    // The second half of a pair is no character of its own.
    else if ((unit & 0xfc00) === 0xdc00 && i > 0 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) halves -= 2;
  }
  return halves / 2;
}

/** No page is as wide, in Chinese characters. */
const WIDEST_PAGE = 70;

/** A code unit is as wide as one character at most, and two are as wide at least. */
const isTooWide = ({ text: { length, text } }: Line) =>
  length > 2 * WIDEST_PAGE || (length > WIDEST_PAGE && widthOf(text) > WIDEST_PAGE);

/** The width at which a page broke its lines, in Chinese characters; 0 for text whose lines are paragraphs. */
function wrappedAt(lines: readonly Line[]): number {
  const least = lines.length - Math.floor(lines.length * 0.9);
  // Enough lines that are wider than all pages show that lines are paragraphs, and most lines need not be measured.
  let wider = 0;
  for (const line of lines) if (isTooWide(line) && ++wider >= least) return 0;
  /** How many lines are of each width, in halves of a character. */
  const counts: number[] = [];
  for (let width = 0; width <= 2 * WIDEST_PAGE; width++) counts.push(0);
  for (const line of lines) if (!isTooWide(line)) counts[2 * widthOf(line.text.text)]!++;
  let width = counts.length - 1;
  for (; wider + counts[width]! < least; width--) wider += counts[width]!;
  const wide = width / 2;
  if (wide < 15) return 0;
  let full = wider;
  for (; width >= 2 * wide * 0.88; width--) full += counts[width]!;
  return full >= lines.length * 0.35 ? wide : 0;
}
