import { anchored } from '../text/anchored.ts';
import { IN_BLANK, nextBlank } from '../text/blanks.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { indexOfMark, isHanUnit } from '../text/marks.ts';
import { hasUnit, isIn, unitsOf, valueIn, valuesOf } from '../text/units.ts';

/** A title at the start of a paragraph: a line of its own, 【…】, or the lead sentence. */
export interface Lead {
  title: MappedText;
  /** Code unit after the title and its stop, where the body begins. */
  bodyStart: number;
  /** `line`: nothing follows in the paragraph; `sentence`: a lead sentence; `clause`: only a first clause could be cut. */
  form: 'line' | 'sentence' | 'clause';
  /** Kept by {@link isTitle}. */
  isTitle: boolean | null;
}

const SHORTEST_TITLE = 2;
/** A first sentence that is longer is no title. */
export const LONGEST_TITLE = 40;
const LONGEST_LINE = 60;
/** What stands behind a label and is a sentence. */
const LEAST_BODY = 8;
/** What a provision says and a title does not. */
const PROVISION = /(?:给予|不超过|不低于|最高|\d\s?(?:万|亿)?元|%|应当|是指|符合下列|如下)/;
/** Each of its words has one of these. */
const IN_PROVISION = unitsOf('予超低最元%当指符如');
const isProvision = (text: string) => hasUnit(text, IN_PROVISION) && PROVISION.test(text);
/** A figure alone makes no provision of a sentence that sets a goal: 年度完成投资700亿元. */
const GRANTS = /给予|不超过|不低于|最高|应当|是指|符合下列|如下|[奖补贴减免]|资助|扶持|支持|按/;
const isGrant = (text: string) => isProvision(text) && GRANTS.test(text);

const GAP = /^[^\s,。;:]{2,23}[\p{Script=Han}”》)]\s+(?=[\p{Script=Han}“《(]\S{7})/u;
/** Where its blank stands at the latest. */
const LAST_GAP = 24;
const LONGEST_LABEL = 24;
const COLON = ':'.charCodeAt(0);
/** A label is one word before a colon. */
const ENDS_LABEL = unitsOf(':,、;');
const CONDITION = anchored(
  /^(?:对|凡|经|按|依|符合|在|自|每|新|由|给予|根据|为|首次|设立|设置|鼓励.{0,30}的,|支持.{0,30}的,)/,
);

const BRACKETED = anchored(/^(?:【(.{1,40}?)】|\(((?:[^()]|\([^()]{1,12}\)){2,24})\)(?![,。;、:]))\s*/);

/** What has a lead: a paragraph, which keeps it for all steps that ask. */
interface HasLead {
  /** The text without its marker. */
  content: MappedText;
  lead: Lead | null;
}

/** The lead of a paragraph. Titles come without their final stop. */
export function leadOf(paragraph: HasLead): Lead {
  paragraph.lead ??= findLead(paragraph.content);
  return paragraph.lead;
}

/** ——打造…。, 一是加快…。: the dash or the count before an item is no word of its title. */
const COUNT = anchored(/^(?:[—\s]+(?=[^—\s])|第?[一二三四五六七八九十]{1,3}是(?:要)?[,:]?(?=.{4}))/);

function findLead(content: MappedText): Lead {
  const count = COUNT.exec(content.text)?.[0].length ?? 0;
  if (count === 0) return findPlainLead(content);
  const { title, bodyStart, form, isTitle } = findPlainLead(content.slice(count));
  return { title, bodyStart: bodyStart + count, form, isTitle };
}

function findPlainLead(content: MappedText): Lead {
  const text = content.text;
  const bracketed = BRACKETED.exec(text);
  if (bracketed)
    return {
      title: content.slice(1, 1 + (bracketed[1] ?? bracketed[2])!.length),
      bodyStart: bracketed[0].length,
      form: bracketed[0].length === text.length ? 'line' : 'sentence',
      isTitle: null,
    };
  const stop = nearSentenceEnd(text);
  const last = text.charCodeAt(text.length - 1);
  if (stop < 0 && text.length <= LONGEST_LINE && last !== SEMICOLON) {
    const end = text.length - (isIn(ENDS_LINE, last) ? 1 : 0);
    // 支持绿色发展：引导企业…，按下列标准给予奖励：, a list below it.
    const label = last === COLON ? indexOfMark(text, ENDS_LABEL, 0, LONGEST_LABEL + 1) : -1;
    if (label > 1 && text.charCodeAt(label) === COLON && end - label > LEAST_BODY)
      return { title: content.slice(0, label), bodyStart: label + 1, form: 'sentence', isTitle: null };
    return { title: content.slice(0, end), bodyStart: text.length, form: 'line', isTitle: null };
  }
  // Between Chinese words only a wide space is left: the writer's way to part a heading from its sentence.
  const mayHaveGap = stop > 0 && content.mayHave(IN_BLANK) && nextBlank(text, 0, LAST_GAP + 1) <= LAST_GAP;
  const gap = mayHaveGap ? GAP.exec(text) : null;
  if (gap && gap[0].length < sentenceEnd(text)) {
    const length = gap[0].trimEnd().length;
    return { title: content.slice(0, length), bodyStart: gap[0].length, form: 'sentence', isTitle: null };
  }
  const colon = indexOfMark(text, ENDS_LABEL, 0, LONGEST_LABEL + 1);
  const isLabelled = colon > 1 && text.charCodeAt(colon) === COLON && (stop < 0 || colon < stop);
  if (
    stop === text.length - 1 &&
    stop <= LONGEST_TITLE &&
    !(isLabelled && stop - colon > LEAST_BODY) &&
    !isGrant(text)
  )
    return { title: content.slice(0, stop), bodyStart: text.length, form: 'line', isTitle: null };
  if (isLabelled)
    return { title: content.slice(0, colon), bodyStart: colon + 1, form: 'sentence', isTitle: null };
  if (stop > 0 && stop <= LONGEST_TITLE) {
    const title = content.slice(0, stop);
    const provides = isProvision(title.text);
    if (!title.text.includes(';') && !(provides && GRANTS.test(title.text)))
      return { title, bodyStart: stop + 1, form: 'sentence', isTitle: stop >= SHORTEST_TITLE && !provides };
  }
  // A provision that opens with its condition has no title but its whole first sentence.
  const whole = CONDITION.test(text) ? sentenceEnd(text) : -1;
  const comma = whole > 0 ? whole : clauseEnd(text);
  return { title: content.slice(0, comma), bodyStart: comma, form: 'clause', isTitle: null };
}

/** What each code unit adds to the depth of quotation marks and brackets. */
const DEPTHS = valuesOf([
  ['《“(【', 1],
  ['》”)】', -1],
]);
const SEMICOLON = ';'.charCodeAt(0);
/** Signs that a heading ends in and its title does not. */
const ENDS_LINE = unitsOf(':.');
const ENDS_OF_SENTENCE = unitsOf('。!');
const ENDS_OF_CLAUSE = unitsOf(',;:。');

/** Index from `from` on and before `to` of the first of `signs` that is outside of quotation marks and brackets, or -1. */
function firstOutside(text: string, signs: Uint8Array, from = 0, to = text.length): number {
  let depth = 0;
  for (let i = 0; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (isHanUnit(unit)) continue;
    const change = valueIn(DEPTHS, unit);
    if (change !== 0) depth = Math.max(0, depth + change);
    else if (depth === 0 && i >= from && isIn(signs, unit)) return i;
  }
  return -1;
}

/** Index of the first full stop, or -1. */
function sentenceEnd(text: string): number {
  return firstOutside(text, ENDS_OF_SENTENCE);
}

/** The same, but infinity where it is further away than any title or line goes, or there is none in such a text. */
function nearSentenceEnd(text: string): number {
  const end = firstOutside(text, ENDS_OF_SENTENCE, 0, Math.min(text.length, LONGEST_LINE + 1));
  return end < 0 && text.length > LONGEST_LINE ? Number.POSITIVE_INFINITY : end;
}

function clauseEnd(text: string): number {
  const end = firstOutside(text, ENDS_OF_CLAUSE, 2);
  return end < 0 ? text.length : end;
}

/** True where a lead names what its block is about, so that the block can be a measure of its own. */
export function isTitle(lead: Lead): boolean {
  lead.isTitle ??= lead.form !== 'clause' && mayBeTitle(lead.title.text);
  return lead.isTitle;
}

const mayBeTitle = (text: string) =>
  text.length >= SHORTEST_TITLE && text.length <= LONGEST_TITLE && !isProvision(text);

/** Whether a paragraph begins with a sentence that names what it is about. */
export function hasLeadSentence(paragraph: HasLead): boolean {
  const lead = leadOf(paragraph);
  return lead.form === 'sentence' && isTitle(lead);
}
