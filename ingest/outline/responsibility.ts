import { anchored } from '../text/anchored.ts';
import { BLANK as ANY_BLANK } from '../text/blanks.ts';
import { eachOf } from '../text/each-of.ts';
import { indexOfMark, isHanUnit, isMark } from '../text/marks.ts';
import { type Sign, signOf } from '../text/signs.ts';
import { isIn, unitsOf, valueIn, valuesOf } from '../text/units.ts';
import { besideTerms } from './clause-terms.ts';

/**
 * Recognises what says who is responsible: the bracket that closes a paragraph, labelled (责任单位：…) or a bare list
 * of bodies, or a clause of its own (责任单位：区经委。). Works on normalised, simplified text.
 */
export interface Responsibility {
  /** Range of the whole clause, brackets and a final stop included. */
  start: number;
  end: number;
  /** Range of what is inside. */
  innerStart: number;
  innerEnd: number;
}

const ROLE_WORD =
  '(?:共同|主要|具体|总体|总)?(?:责任|牵头|配合|协同|协办|协助|主办|承办|主责|负责|落实|实施|执行|参与|支持|参加|推进|主管)';
const BODY_WORD = '(?:单位|部门|处室|科室|主体|机构|领导|区域|地区|方(?![向式案法面针]))';
/** What towns and counties call theirs: 责任办线, 牵头站所, 责任板块. */
export const LOCAL_BODY_WORD = '(?:[办线站所科室股]{2}|条线|板块|镇街|街镇|镇村|村社)';
const LABEL_WORDS = `(?:${ROLE_WORD}(?:[、/和及与或(]+${ROLE_WORD})*[)]?(?:${BODY_WORD}|${LOCAL_BODY_WORD})?|兑现(?:单位|部门)|责任分工|任务分工|分工|(?:责任|牵头)${BODY_WORD})`;
/** 责任单位, 牵头部门, 牵头及配合单位, 责任分工, 牵头 … and a colon after it. */
export const LABEL = new RegExp(`${LABEL_WORDS}\\s*[:]`);
/**
 * Inside a bracket a term may stand before the label, or what it is for: (2025年底前完成;责任单位:区经委),
 * (以上任务责任单位:区经委).
 */
const LABEL_INSIDE = new RegExp(`(?:^(?:(?:以上|上述)[^,。;:由]{0,12}?)?|[;,。\\s])${LABEL.source}`);
/** Inside a bracket the colon may be missing: (责任单位 区经委), (牵头单位区科委); (支持主体) and (主管部门职责) are titles. */
const LABEL_LOOSE = new RegExp(
  `^(?:${ROLE_WORD}${BODY_WORD})(?=.{2})(?!职责|责任|义务|分工|要求|条件|管理|范围|名单|意见)`,
);
/** A label in a bracket of its own, and the names behind it: 【责任单位】区科委、区财政局. */
const LABEL_BRACKETED = new RegExp(`[【[(〔]${ROLE_WORD}${BODY_WORD}[】\\])〕]\\s*:?\\s*`);

/** How a body's name ends, in full, in short or as a group of bodies (各街镇, 区属国企). */
const BODY_END =
  '(?:委员会|管委会|管理委员会|委|局|办公室|办|厅|院|署|处|科|部|中心|公司|集团|国企|企业|街道|街镇|乡镇|镇|乡|政府|园区|开发区|保税区|新区|社区|学校|高校|大学|学院|银行|支行|分行|协会|商会|联合会|总会|学会|工会|贸促会|促进会|残联|文联|侨联|青联|妇联|科协|工商联|团委|总队|支队|大队|分局|海关|法院|检察院|研究所|研究会|基金会|领导小组|专班|指挥部|联席会议|各[区县市州旗盟]{1,3}|各村|村居|居村|村委会|居委会|区县|主体|单位|部门|机构|基地|督查室|研究室|实验室|电视台|供销社|(?<=国网.{0,8})电力|所|站|队|馆)';
const ITEM = /^[\p{Script=Han}A-Za-z0-9·“”"'（）()<>〈〉‹›《》+-]{2,40}$/u;
const ITEM_END = new RegExp(`${BODY_END}(?:[<〈‹(].{1,20}[>〉›)])?(?:等)?$`);
/** Behind a body, a place stands for its government: (市发展改革委、海阳市). */
const PLACE = /^\p{Script=Han}{2,5}[市县区旗州]$/u;
/** What a gloss begins with, and a name does not. */
const NO_NAME =
  /^(?:成立|组建|办公室设|统筹|以下|简称|含|包括|不含|如|即|其中|例如|详见|见|指|原|试行|首批|第|除|或|需|应(?!急)|可|国家级|市级|省级|区级|\d|.*\d(?:多|余)?处$)/;
/** Bare lists begin with a body of the area, with a group of them, or with a division of the body that issues them. */
const OF_AREA =
  /^(?:各|区|市|县|省|州|旗|镇|街|乡|新区|管委会|中共|国家|国网|相关|有关|全|.{2,8}(?:区|市|县|新片区|管委会|街道|镇|局|委|办|厅|部|集团|海关|法院|检察院|总工会)(?:$|[^级])|\p{Script=Han}{2,16}(?<![各等多之此何到])[处科]$)/u;
/** What says which part somebody has, not who: (解释部门) is the title of an article. */
const PART_OF_NOBODY =
  /^(?:解释|主管|管理|监督|监管|责任|实施|执行|申报|申请|受理|审核|评审|认定|支持|适用)(?:部门|机构|单位|主体|企业)$/;
/** 由区经委牵头、区财政局配合: the role stands behind the names. */
export const ROLE_BEHIND =
  /(?:共同|分别|联合|组织)*(牵头|负责|主办|配合|协助|协同|参与|落实|推进|实施)(?:负责|实施|落实|推进)?$/;

/** Offices of a town or of one body, which have no area before them: (城建中心、规划建设办). */
const OFFICE = /(?:办|办公室)$/;
const LONGEST_OFFICE = 10;
const isOffice = (item: string) =>
  item.length <= LONGEST_OFFICE &&
  /^\p{Script=Han}{2,}(?:办|办公室|所|科|站|中心|大队|公司)$/u.test(item) &&
  !/^(?:研发|设计|结算|采购|销售|运营|数据|检测|创新|会展)/.test(item);
const areOffices = (items: readonly string[]) =>
  items.length > 1 && items.every(isOffice) && items.some((item) => OFFICE.test(item));

/**
 * True where every item of a list reads as the name of a body. What roles tell of are bodies whatever the first is
 * called (为民服务中心牵头,派出所配合); a list without them begins with one that names an area.
 */
export function isBodyList(text: string, hasRoles = false): boolean {
  const names = text
    .replace(/[<〈‹(〔[][^<>〈〉‹›()〔〕[\]]*[>〉›)〕\]]/g, '')
    .replace(/(?:按(?:照)?(?:各自)?职责(?:分工)?.*|等(?:有关|相关)?(?:部门|单位)?(?:按.*)?)$/, '')
    .split(/[、,;/\s]|(?<=[委局办厅])(?:和|会同)(?=[区市县省各])/);
  const items = eachOf(names, (name) =>
    name
      .replace(/^由/, '')
      .replace(ROLE_BEHIND, '')
      .replace(/等(?:部门|单位)?$/, ''),
  ).filter((item) => item !== '');
  if (items.length === 0 || PART_OF_NOBODY.test(items[0]!)) return false;
  if (!hasRoles && !OF_AREA.test(items[0]!) && !areOffices(items)) return false;
  if (!items.every((item) => ITEM.test(item) && !NO_NAME.test(item))) return false;
  // Among bodies that are known by their endings one of three may have another (东方枢纽、张江药谷).
  const ends = items.filter((item, i) => ITEM_END.test(item) || (i > 0 && PLACE.test(item))).length;
  return ends === items.length || (ITEM_END.test(items[0]!) && ends * 3 >= items.length * 2);
}

const OPENING = '([【〔';
const CLOSING = ')]】〕';
export const IS_OPENING = unitsOf(OPENING);
const IS_CLOSING = unitsOf(CLOSING);
/** What each code unit adds to the depth of brackets, read from the end. */
const DEPTHS = valuesOf([
  [OPENING, -1],
  [CLOSING, 1],
]);
/** No clause that a person wrote is longer; a bound keeps the work on any text linear. */
export const LONGEST_CLAUSE = 5000;
const LONGEST_LABELLED = 300;

/** Index of the bracket that opens what `text[close]` closes, or -1. */
function openOf(text: string, close: number): number {
  let depth = 0;
  for (let i = close; i >= 0 && close - i < LONGEST_CLAUSE; i--) {
    const unit = text.charCodeAt(i);
    if (isHanUnit(unit)) continue;
    const change = valueIn(DEPTHS, unit);
    depth += change;
    if (change < 0 && depth === 0) return i;
  }
  return -1;
}

/** Length of `text` without the stops and blanks that it ends in. */
function lengthWithoutEnd(text: string, ends: Uint8Array): number {
  let length = text.length;
  while (length > 0 && isIn(ends, text.charCodeAt(length - 1))) length--;
  return length;
}

/** Blanks of normalised text; all other ones are one of these by then. */
const BLANKS = ' \t\n\v\f\r\u00a0\u1680\u2028\u2029\u3000\ufeff';
const BLANK = unitsOf(BLANKS);
const STOP = unitsOf('。;');
const STOP_OR_BLANK = unitsOf(`。;${BLANKS}`);
const MARK_OR_BLANK = unitsOf(`。;.,、”${BLANKS}`);

/** Every clause has one of these, but for a sentence that ends in a role. */
const IN_CLAUSE = signOf(`:${CLOSING}`);

/**
 * The responsibility clause that a paragraph ends with, or null. A bare list counts only where it is the last bracket
 * of the paragraph and comes after a finished sentence, so that a gloss at the end of a phrase is not taken for one.
 * `words`: what knows the signs of the text, by which most texts are seen to have none.
 */
export function closingResponsibility(
  text: string,
  words?: { mayHave(sign: Sign): boolean },
): Responsibility | null {
  if (words && !words.mayHave(IN_CLAUSE) && !endsInRole(text)) return null;
  const last = lengthWithoutEnd(text, MARK_OR_BLANK) - 1;
  if (last >= 0 && isIn(IS_CLOSING, text.charCodeAt(last))) {
    const open = openOf(text, last);
    if (open >= 0) {
      const bodies = besideTerms(text.slice(open + 1, last));
      const inner = text.slice(open + 1 + bodies.start, open + 1 + bodies.end);
      const innerStart = open + 1 + bodies.start;
      const hasRoles = endsInRole(inner);
      const labelled =
        inner.length < LONGEST_LABELLED &&
        (LABEL_INSIDE.test(inner) || LABEL_LOOSE.test(inner) || (hasRoles && isBodyList(inner)));
      if (labelled || (followsSentence(text, open) && isBodyList(inner, hasRoles)))
        return { start: open, end: text.length, innerStart, innerEnd: innerStart + inner.length };
    }
  }
  return trailingClause(text);
}

function followsSentence(text: string, open: number): boolean {
  let at = open - 1;
  while (at >= 0 && ANY_BLANK[text.charCodeAt(at)] === 1) at--;
  return at < 0 || isIn(ENDS_SENTENCE, text.charCodeAt(at));
}

const ENDS_SENTENCE = unitsOf('。;!?”)');

/** What may stand before a clause: the start of the paragraph, a stop, a bracket, a blank. */
const STARTS_CLAUSE = unitsOf(`。;!?)】—>-${BLANKS}`);
const LIST_MARK = /^[->—\s]+$/;
const LABEL_HERE = new RegExp(`(?:${LABEL.source})|(?:${LABEL_BRACKETED.source})`, 'y');
const FULL_STOP = '。'.charCodeAt(0);
const IN_STARTS = '共主具总责牵配协承负落实执参支推任分兑【[(〔';
const STARTS_LABEL = unitsOf(IN_STARTS);
const ENDS_LABEL = unitsOf(`:${CLOSING}`);

/** 由…, 本项由…, ——, and behind what it speaks of 以上工作由…. */
const OPENING_OF_SENTENCE = /^(?:[—-]+\s*)?(?:(?:本(?:项|条|款)(?:工作|任务|措施)?)?由)?/;
const OPENING_BEHIND =
  /^(?:[—-]+\s*)?(?:(?:本(?:项|条|款)(?:工作|任务|措施)?|(?:以上|上述)[^,。;由]{0,12})?由)?/;
const LONGEST_OPENING = 16;
/** What a clause that begins a text begins with. */
const STARTS_TEXT = unitsOf(`${IN_STARTS}本由`);

/** False where a text surely does not begin with its {@link closingResponsibility}. */
export const mayBeginClause = (text: string) => isIn(STARTS_TEXT, text.charCodeAt(0));

/** 由市科委牵头，市财政局配合。, or without 由. */
const SENTENCE_ROLE = /(?:牵头|负责|配合|参与|协助|协同|落实|实施|推进)。?$/;
/** What its words end in: most paragraphs do not. */
const ENDS_ROLE = unitsOf('头责合与助同实施进');

/** Whether a text ends in {@link SENTENCE_ROLE}. */
function endsInRole(text: string): boolean {
  const last = text.length - (text.charCodeAt(text.length - 1) === FULL_STOP ? 2 : 1);
  return last >= 0 && isIn(ENDS_ROLE, text.charCodeAt(last)) && SENTENCE_ROLE.test(text.slice(-8));
}

/** False where a text, which is read for it, surely has no {@link closingResponsibility}. */
export const mayHoldClause = (text: string) => indexOfMark(text, ENDS_LABEL) >= 0 || endsInRole(text);

const TERM = anchored(/^\s*(?:完成|办结|推进|实施|计划)?(?:时限|时间|期限|进度|节点)(?:安排|要求)?:/);

/** 责任单位：…, or 由…牵头，…配合, as a sentence of its own, at the start of the paragraph or after a full stop. */
function trailingClause(text: string): Responsibility | null {
  const end = lengthWithoutEnd(text, STOP_OR_BLANK);
  const hasRole = isIn(ENDS_ROLE, text.charCodeAt(end - 1)) && endsInRole(text);
  const least = Math.max(0, text.length - LONGEST_LABELLED);
  // What follows the label is one sentence at most, and a term (完成时限：…。) behind it, which has a label's end as well.
  let stop = withoutLastStop(text) - 1;
  let lastEnd = -1;
  for (; stop >= least; stop--) {
    const unit = text.charCodeAt(stop);
    if (isHanUnit(unit)) continue;
    if (unit === FULL_STOP) break;
    if (lastEnd < 0 && isIn(ENDS_LABEL, unit)) lastEnd = stop;
  }
  // Most paragraphs have neither there.
  if (lastEnd < 0 && !hasRole) return null;
  if (stop > 0 && TERM.test(text.slice(stop + 1, stop + 12))) stop = text.lastIndexOf('。', stop - 1);
  const from = Math.max(least, stop + 1);
  if (hasRole) {
    const pattern = from > 0 ? OPENING_BEHIND : OPENING_OF_SENTENCE;
    const opening = pattern.exec(text.slice(from, from + LONGEST_OPENING))?.[0].length ?? 0;
    if ((opening > 0 || from > 0) && isBodyList(text.slice(from + opening, end)))
      return { start: from, end: text.length, innerStart: from + opening, innerEnd: end };
  }
  for (let at = from; at < lastEnd; at++) {
    // What a label stands behind is no Chinese character.
    if (at > 0 && isHanUnit(text.charCodeAt(at - 1))) continue;
    const isOpened = at > 0 && isIn(IS_OPENING, text.charCodeAt(at - 1)) && isUnclosed(text, at);
    if (at > 0 && !isOpened && !isMark(STARTS_CLAUSE, text.charCodeAt(at - 1))) continue;
    if (!isIn(STARTS_LABEL, text.charCodeAt(at))) continue;
    LABEL_HERE.lastIndex = at;
    if (!LABEL_HERE.test(text)) continue;
    // A sign of a list before it is no word.
    const start = at < 4 && LIST_MARK.test(text.slice(0, at)) ? 0 : isOpened ? at - 1 : at;
    return { start, end: text.length, innerStart: at, innerEnd: end };
  }
  return null;
}

/** …奖励。(责任单位：区经委: a bracket that nobody closed. */
function isUnclosed(text: string, from: number): boolean {
  let opened = 0;
  for (let i = from; i < text.length; i++) {
    // Counted from the end, what closes is deeper.
    opened -= valueIn(DEPTHS, text.charCodeAt(i));
    if (opened < 0) return false;
  }
  return true;
}

/** Where the last stop of `text` begins, or its length: blanks behind a stop belong to it, several stops do not. */
function withoutLastStop(text: string): number {
  const words = lengthWithoutEnd(text, BLANK);
  return isIn(STOP, text.charCodeAt(words - 1)) ? words - 1 : text.length;
}
