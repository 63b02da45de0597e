import { areDigits, parseChineseNumber } from '../text/chinese-number.ts';
import { isBlank, isMark } from '../text/marks.ts';
import { isIn, MOST_NAMED, NUMBERS, numberOf, unitsOf } from '../text/units.ts';

/** What a numbering marker looks like; how deep it stands is learned inside the document. */
export type MarkerClass =
  | 'annex'
  | 'bare'
  | 'part'
  | 'chapter'
  | 'section'
  | 'cn'
  | 'cn-paren'
  | 'article'
  | 'task'
  | 'ar'
  | 'decimal'
  | 'decimal-deep'
  | 'ar-paren'
  | 'ar-half'
  | 'circled'
  | 'bullet'
  | 'letter';

export interface Marker {
  class: MarkerClass;
  /** The number it stands for; 0 where it has none. */
  ordinal: number;
  /** Code units of the text that the marker takes, blanks after it included. */
  length: number;
}

/**
 * The usual order of classes from outer to inner (GB/T 9704: 一、（一）1.（1）; laws: 章, 节, 条, 款). Used only
 * where the document itself does not show which is inside which.
 */
export const USUAL_RANK: Record<MarkerClass, number> = {
  annex: 0,
  bare: 1,
  part: 2,
  chapter: 3,
  section: 4,
  cn: 5,
  article: 6,
  'cn-paren': 7,
  task: 8,
  ar: 9,
  decimal: 10,
  'decimal-deep': 11,
  'ar-paren': 12,
  'ar-half': 13,
  circled: 14,
  letter: 15,
  bullet: 16,
};

const CN = '[一二三四五六七八九十百零〇两]+';
const CN_CHARS = '一二三四五六七八九十百零〇两';
/** 1.1, as standards number (GB/T 1.1); a figure has its unit behind it. */
const NO_FIGURE =
  '(?!\\s?(?:[代亿万千百元倍个％%级米吨度分秒天岁折寸平公兆版亩年]|[a-zA-Z]{1,3}(?![a-zA-Z])))(?=[\\p{Script=Han}“《【A-Za-z])';
/** A line that begins with one of these behind its number counts or dates something; 2 重点任务 is a heading. */
const COUNTERS =
  '年月日号时分秒天周个家项亿万千百十元角名人件次批台套条大级类种位平米公里吨度倍成环维线星方张岁户所座支只楼层路期届版亩省市区县镇村街点代寸折环类处部款';
/** Words that are counted in plans: 任务一, 举措1.1. */
const TASKS =
  '任务|措施|行动|举措|政策|专项|条款|工程|方向|亮点|要点|重点|看点|干货|礼包|红包|关键词|招数|专项行动|(?:重点|主要|工作)(?:任务|工程|举措|工作)|政策包|事项';
const TASK_STARTS = '任措行举政专条工方亮要重看干礼红关招主事';
/** What a page sets before the items of a list that has no numbers. */
const BULLETS = '◆◇■□▶►▷●★☆➢❖▪◼◾✦✧▎▍▌┃';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Each with the characters that it may begin with. What {@link plainNumber} reads goes before all of them. */
const PATTERNS: readonly [MarkerClass, string, RegExp][] = [
  ['chapter', '第', new RegExp(`^第\\s?(${CN}|\\d{1,3})\\s?[章编篇](?![程节制])[\\s:、.]*`)],
  ['part', '第', new RegExp(`^第\\s?(${CN}|\\d{1,2})\\s?部分[\\s:、.]*`)],
  ['section', '第', new RegExp(`^第\\s?(${CN}|\\d{1,3})\\s?节(?!能)[\\s:、.]*`)],
  ['article', '第', new RegExp(`^第\\s?(${CN}|\\d{1,3})\\s?条(?![第款例件规约])[\\s:、.]*`)],
  ['cn-paren', '(', new RegExp(`^\\(\\s{0,2}(${CN})\\s{0,2}\\)[\\s、.:]*`)],
  ['cn-paren', '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩', /^([㈠-㈩])[\s、.]*/],
  // 四), (四、: one of the brackets is missing.
  ['cn-paren', CN_CHARS, new RegExp(`^(${CN})\\)[\\s、.:]*`)],
  ['cn-paren', '(', new RegExp(`^\\((${CN})[、.]\\s*(?=\\p{Script=Han})(?![^()]{0,12}\\))`, 'u')],
  ['cn', CN_CHARS, new RegExp(`^(${CN})\\s?[、.](?!${CN}(?:产业|线|级|类|期|次|是))\\s*`)],
  [
    'decimal',
    TASK_STARTS,
    new RegExp(`^(?:${TASKS})\\s?\\d{1,2}[.-](\\d{1,2})[\\s:、.]*(?=[\\p{Script=Han}“《【A-Za-z])`, 'u'),
  ],
  ['task', TASK_STARTS, new RegExp(`^(?:${TASKS})\\s?(${CN}|\\d{1,2})\\s?(?:[:、.。\\s]\\s*|$)`)],
  ['ar-paren', '(', /^\(\s{0,2}(\d{1,3})\s{0,2}\)[\s、.:]*/],
  ['decimal-deep', '0123456789', new RegExp(`^\\d{1,2}\\.\\d{1,2}\\.(\\d{1,2})[\\s、.]*${NO_FIGURE}`, 'u')],
  ['decimal', '0123456789', new RegExp(`^\\d{1,2}\\.(\\d{1,2})[\\s、.]*${NO_FIGURE}`, 'u')],
  ['ar', '0123456789', new RegExp(`^(\\d{1,2})\\s{1,4}(?=\\p{Script=Han}{2,14}$)(?![${COUNTERS}])`, 'u')],
  ['cn', CN_CHARS, new RegExp(`^(${CN})\\s{1,4}(?=\\p{Script=Han}{2,14}$)(?![${COUNTERS}])`, 'u')],
  // Numbers as designers of web pages set them: 01 支持…, 01丨支持…, NO.1, PART 1, 1 in a key.
  ['ar', '0', /^(0[1-9])\s{0,4}(?=[\p{Script=Han}“《]|[A-Z][A-Za-z+]{0,8}\p{Script=Han})(?![年月日时号丨])/u],
  ['ar', '0123456789', /^(\d{1,2})\s?[|丨/·]\s?(?=[\p{Script=Han}“《])/u],
  ['ar', '0123456789', /^((?:\d{1,2}\uFE0F?\u20E3){1,2})[\s、.:]*/],
  ['ar', 'N', /^N[oO0][.·]?\s?(\d{1,2})(?![\d.]|\s?[A-Za-z])[\s:、.|丨]*/],
  [
    'part',
    'P',
    new RegExp(`^(?:PART|Part)[\\s.·-]{0,2}(\\d{1,2}|${CN})(?![\\d.]|\\s?[A-Za-z])[\\s:、.|丨/]*`),
  ],
  [
    'decimal',
    '0123456789',
    new RegExp(
      `^\\d{1,2}-(\\d{1,2})(?:[、.]\\s*|\\s+)(?![年月日时分秒个家项亿万千百元名人件次批台条级类层楼处期届])${NO_FIGURE}`,
      'u',
    ),
  ],
  // III 类医疗器械 and II 期临床 are no numbers of parts; without a point only a heading has one.
  [
    'cn',
    'IVX',
    /^(I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})(?:[、.]\s*|\s+(?=[^,。;:]{4,24}$))(?![类期型级代号射种线])(?=[\p{Script=Han}“《])/u,
  ],
  ['ar-half', '0123456789', /^(\d{1,2})\)\s*/],
  ['circled', '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', /^([①-⑳❶-❿⑴-⒇])[\s、.]*/],
  ['bullet', BULLETS, new RegExp(`^[${BULLETS}]\\s*(?=[\\p{Script=Han}“《【A-Za-z\\d])`, 'u')],
  ['letter', `(${LETTERS}`, /^\(?([A-Za-z])[.、)](?=[\p{Script=Han}“《])\s*/u],
];
/** Patterns by the number of the first code unit of the text, see {@link NUMBERS}: most lines begin like no marker. */
const LISTS: ({ markerClass: MarkerClass; pattern: RegExp }[] | null)[] = Array(MOST_NAMED).fill(null);
for (const [markerClass, firsts, pattern] of PATTERNS)
  for (const first of firsts) {
    const number = numberOf(first.charCodeAt(0));
    LISTS[number] ??= [];
    LISTS[number].push({ markerClass, pattern });
  }

/** Runs of characters that are numbers from 1 on: circled, in brackets. */
const SINGLE_NUMBERS = [
  [0x2460, 0x2473],
  [0x2474, 0x2487],
  [0x2776, 0x277f],
  [0x3220, 0x3229],
] as const;

/** Each at its value: most ordinals are one of these. */
const ONE_TO_TEN = '零一二三四五六七八九十';
/** What Ⅰ, Ⅱ and so on are after NFKC, by their value. Lists by letter hardly come to I. */
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Value of a Chinese or Arabic ordinal up to 999, of a circled or Roman number, or of a letter (a = 1). */
export function ordinalValue(text: string): number {
  const small = text.length === 1 ? ONE_TO_TEN.indexOf(text) : -1;
  if (small > 0) return small;
  if (areDigits(text)) return Number(text);
  if (text.includes('\u20E3')) return Number(text.replace(/\D/g, ''));
  const code = text.codePointAt(0) ?? 0;
  for (const [first, last] of SINGLE_NUMBERS) if (code >= first && code <= last) return code - first + 1;
  const roman = ROMAN.indexOf(text);
  if (roman > 0) return roman;
  if (code < 0x80 && /^[A-Za-z]$/.test(text)) return text.toLowerCase().charCodeAt(0) - 96;
  return parseChineseNumber(text) ?? 0;
}

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
const POINTS = unitsOf('.、');

/** 1. and 12、, the marker of most items: a number of up to three digits and a point that no digit stands behind. */
function plainNumber(text: string): Marker | null {
  let end = 0;
  let ordinal = 0;
  for (; end < 3 && isDigit(text.charCodeAt(end)); end++)
    ordinal = ordinal * 10 + text.charCodeAt(end) - 0x30;
  if (end === 0) return null;
  if (isBlank(text.charCodeAt(end))) end++;
  if (!isMark(POINTS, text.charCodeAt(end)) || isDigit(text.charCodeAt(end + 1))) return null;
  do end++;
  while (isBlank(text.charCodeAt(end)));
  return { class: 'ar', ordinal, length: end };
}

const IS_BULLET = unitsOf(BULLETS);
const DECORATION = new RegExp(`^(?:[${BULLETS}]\\s*)+`);

/** The numbering marker that a normalised line begins with, or null. A bullet before a number is decoration. */
export function parseMarker(text: string): Marker | null {
  const first = text.charCodeAt(0);
  const list = LISTS[NUMBERS[first & 0xffff]!]!;
  if (list === null) return null;
  const plain = plainNumber(text);
  if (plain) return plain;
  const decorated = isIn(IS_BULLET, first) ? DECORATION.exec(text)![0].length : 0;
  const numbered = decorated > 0 ? parseMarker(text.slice(decorated)) : null;
  if (numbered) return { ...numbered, length: decorated + numbered.length };
  for (const { markerClass, pattern } of list) {
    const match = pattern.exec(text);
    if (match) return { class: markerClass, ordinal: ordinalValue(match[1] ?? ''), length: match[0].length };
  }
  return null;
}
