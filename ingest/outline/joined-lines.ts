import { anchored } from '../text/anchored.ts';
import { IN_BRACKETS, isHanUnit } from '../text/marks.ts';
import { type Sign, signOf } from '../text/signs.ts';
import { isIn, unitsOf } from '../text/units.ts';
import { FIELD_NOUN } from './facets.ts';
import { bareOf, FOOTNOTE, isSignatureLine } from './line-kinds.ts';
import type { Line } from './lines.ts';
import type { Marker } from './marker.ts';
import { isMarkdownHeading, type OpenParagraph } from './open-paragraph.ts';
import { isBodyList, LABEL } from './responsibility.ts';
import { isTitleOfDocument } from './second-document.ts';
import { widthOf } from './wrap-width.ts';

const FULL_STOP = '。'.charCodeAt(0);
const OPENS_LIST = unitsOf(':;');
const LABEL_OPENS = '【'.charCodeAt(0);
/** A field of an item, and what it says. */
const FIELD = new RegExp(`^【\\p{Script=Han}{0,6}(?:${FIELD_NOUN}|部门|单位|时限|措施)】(?=.)`, 'u');
/** **加快主体集聚**, but for the name of a document that a sentence goes on with. */
const WHOLLY_BOLD = anchored(/^\*\*(?!《)[^*]+\*\*:?$/);
const BAR = '|'.charCodeAt(0);
const STOPS = unitsOf('。!?;:…↓');
const CLOSERS = unitsOf('"”’)》】]');
/** Who is responsible, at the beginning of a line. */
export const LABELLED = anchored(new RegExp(`^(?:[>—-]+\\s*)?[([【〔]?${LABEL.source}`));
const WANTS_MORE = unitsOf(',、(《“‘<〈·和与及或');
/** 有效期至202 / 7年12月31日: a page may break inside of a figure. */
const ENDS_IN_NUMBER = /\p{Script=Han}\d{1,8}$/u;
const GOES_ON_NUMBER = anchored(/^(?:\d{1,6}(?:年|月|日|万|亿|元|%)|[年月日万亿元%])/);
const CANNOT_START = unitsOf(',、。;:)》”’>〉】!?');
/** Signs that are opened and closed; what was opened too long ago to be still open is read as a slip. */
interface Pair {
  opening: number;
  closing: number;
  sign: Sign;
}
const pairOf = (signs: string, sign = signOf(signs)): Pair => ({
  opening: signs.charCodeAt(0),
  closing: signs.charCodeAt(1),
  sign,
});
const BRACKETS = pairOf('()', IN_BRACKETS);
const SQUARES = signOf('【】[]〔〕');
/** Those that a clause on who is responsible stands in. */
const CLAUSE_PAIRS = [BRACKETS, pairOf('【】', SQUARES), pairOf('[]', SQUARES), pairOf('〔〕', SQUARES)];
/** Without 〔〕: numbers of documents have them, and mix them up (某政发〔2024]5号). */
const PAIRS = [pairOf('《》'), ...CLAUSE_PAIRS.slice(0, -1), pairOf('“”')];
const LONGEST_OPEN = 400;
/** A label and the sign before it. */
const LONGEST_LABEL = 16;

/** 发布时间：… 来源：… between the headline and the text of a web page: no sentence goes on over it. */
const BYLINE = anchored(
  /^(?:(?:发布|更新|发文|成文|公开)?(?:时间|日期)|(?:信息|文章|稿件)?来源|作者|发布(?:机构|单位|人)|浏览(?:次数|量)|阅读量?)\s*:|^\d{4}-\d{1,2}-\d{1,2}(?:\s|$)/,
);

/** Whether `next` goes on with the sentence or paragraph that is open. */
export function continues(open: OpenParagraph, next: Line, wrapWidth: number, overChrome: boolean): boolean {
  const follower = next.text.text;
  if (open.isHeading || isMarkdownHeading(follower)) return false;
  // Rows of a table are lines of their own.
  const lastText = open.last.text.text;
  const first = follower.charCodeAt(0);
  if (first === BAR || lastText.charCodeAt(0) === BAR) return false;
  const { marker } = next;
  if (open.marker?.length === open.length) return !marker;
  if (WHOLLY_BOLD.test(follower)) return false;
  // (4+ / 5)…: what was opened on the line before is closed here.
  if (marker) return mayClose(marker, follower) && isOpen(open, BRACKETS);
  const last = lastText.charCodeAt(lastText.length - 1);
  // Most paragraphs are finished.
  if (last === FULL_STOP && !isIn(CANNOT_START, first)) return false;
  if (FOOTNOTE.test(follower) || bareOf(follower)) return false;
  if (BYLINE.test(follower) || BYLINE.test(lastText)) return false;
  // 【责任部门】…, below 【支持内容】…
  if (first === LABEL_OPENS && FIELD.test(follower) && !isInside(open)) return false;
  if (isIn(CANNOT_START, first) && !LABELLED.test(follower)) return true;
  const tight = !next.afterBlank || overChrome;
  const isFull = wrapWidth > 0 && tight && next.indent <= 1 && widthOf(lastText) >= wrapWidth * 0.85;
  // (责任单位: and the names on the next line.
  if (isIn(OPENS_LIST, last) && isInClause(open, follower)) return true;
  if (namesGoOn(open, follower, isFull)) return true;
  // A semicolon may end a full line by chance.
  if (
    endsSentence(open.tail) &&
    !(isFull && open.tail.endsWith(';') && widthOf(lastText) >= wrapWidth * 0.97)
  )
    return false;
  // A line may break inside of the bracket that names who is responsible.
  const inClause = isInClause(open, follower);
  if (!inClause && open.closing && !(isFull && isByVerb(open))) return false;
  if (LABELLED.test(follower)) return isLabelInClause(open);
  if (isIn(WANTS_MORE, last)) return true;
  if (GOES_ON_NUMBER.test(follower) && open.hasComma && ENDS_IN_NUMBER.test(open.tail)) return true;
  if (isInside(open)) return true;
  // A numbered line without a full stop is a heading until it is too long for one.
  const goesOn =
    isFull ||
    (lastText.length >= 18 &&
      (open.hasStop || (open.hasComma && (!open.marker || open.length > 45))) &&
      next.indent <= open.last.indent + 1);
  // 快来看看吧, and the title of what is then given.
  if (goesOn && next.afterBlank && open.hasStop && isTitleOfDocument(follower)) return false;
  return goesOn && !isSignatureLine(next.text) && !isSignatureLine(open.last.text);
}

const LABELS = new RegExp(LABEL, 'g');
const CLOSED = /[)\]】。;]$/;
const ENDS_IN_LABEL = new RegExp(`(?:^|[。;,)】\\s])${LABEL.source}$`);

/** 责任单位:区规划资源 / 局、区投促办。, or a label at the end of a line: who is responsible stands on the next one. */
function namesGoOn(open: OpenParagraph, follower: string, isFull: boolean): boolean {
  const { tail } = open;
  const names = () => follower.replace(/[。;]$/, '');
  if (tail.endsWith(':')) return ENDS_IN_LABEL.test(tail.slice(-LONGEST_LABEL)) && isBodyList(names());
  if (!isFull || !open.closing || CLOSED.test(tail) || LABELLED.test(follower)) return false;
  return isBodyList((tail.slice(open.closing.innerStart) + names()).replace(LABELS, '、'));
}

function endsSentence(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && isIn(CLOSERS, text.charCodeAt(last))) last--;
  return last >= 0 && isIn(STOPS, text.charCodeAt(last));
}

/** 5), 一) at the start of a line may be the end of what was opened; 1) begins a list. */
const mayClose = ({ class: kind, ordinal }: Marker, line: string) =>
  (kind === 'ar-half' && ordinal !== 1) || (kind === 'cn-paren' && line[0] !== '(');

/**
 * Whether the tail of a paragraph has opened what the second of the two signs closes. The last of them decides; where
 * `next` is given, what was opened before a pair inside of it is open as well, as long as that line may close it:
 * 责任单位:各县(市、区) / 政府) goes on, a sentence of its own behind it tells of a slip.
 */
function isOpen(open: OpenParagraph, { opening, closing, sign }: Pair, next: string | null = null): boolean {
  if (!open.mayHave(sign)) return false;
  const text = open.tail;
  const furthest = Math.max(0, text.length - LONGEST_OPEN);
  let closed = 0;
  let hasPair = false;
  for (let i = text.length - 1; i >= furthest; i--) {
    const unit = text.charCodeAt(i);
    if (isHanUnit(unit)) continue;
    if (unit === closing) {
      if (next === null) return false;
      closed++;
      hasPair = true;
    } else if (unit === opening && closed-- === 0) return !hasPair || mayReach(next!, closing);
  }
  return false;
}

/** Whether a bracket may close before the sentence does. */
function mayReach(line: string, closing: number): boolean {
  const stop = line.indexOf('。');
  if (stop < 0) return true;
  const close = line.indexOf(String.fromCharCode(closing));
  return close >= 0 && close < stop;
}

/** …支持部品部件生产企业实施 / 智能化改造: a verb at the end of a full line is no word on who is responsible. */
const isByVerb = ({ tail, closing }: OpenParagraph) =>
  !CLOSED.test(tail) && !LABEL.test(tail.slice(closing!.start));

/** `next` as far as the clause may go on with it. */
const isInClause = (open: OpenParagraph, next: string) =>
  CLAUSE_PAIRS.some((pair) => isOpen(open, pair, next));
const isLabelInClause = (open: OpenParagraph) => CLAUSE_PAIRS.some((pair) => isOpen(open, pair));

/** Whether what quotation marks or brackets opened goes on. */
const isInside = (open: OpenParagraph) => PAIRS.some((pair) => isOpen(open, pair));
