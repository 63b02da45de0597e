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
  | 'ar-paren'
  | 'ar-half'
  | 'circled'
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
  'ar-paren': 10,
  'ar-half': 11,
  circled: 12,
  letter: 13,
};

const CN = '[一二三四五六七八九十百零〇两]+';
const PATTERNS: readonly [MarkerClass, RegExp][] = [
  ['chapter', new RegExp(`^第\\s?(${CN}|\\d{1,3})\\s?[章编篇](?![程节制])[\\s:、.]*`)],
  ['part', new RegExp(`^第\\s?(${CN}|\\d{1,2})\\s?部分[\\s:、.]*`)],
  ['section', new RegExp(`^第\\s?(${CN}|\\d{1,3})\\s?节(?!能)[\\s:、.]*`)],
  ['article', new RegExp(`^第\\s?(${CN}|\\d{1,3})\\s?条(?![第款例件规约])[\\s:、.]*`)],
  ['cn-paren', new RegExp(`^\\((${CN})\\)[\\s、.:]*`)],
  ['cn-paren', /^([㈠-㈩])[\s、.]*/],
  ['cn', new RegExp(`^(${CN})\\s?[、.](?!${CN}(?:产业|线|级|类|期|次|是))\\s*`)],
  ['task', new RegExp(`^(?:任务|措施|行动|举措|政策|专项|条款|工程)\\s?(${CN}|\\d{1,2})\\s?[:、.。\\s]\\s*`)],
  ['ar-paren', /^\((\d{1,3})\)[\s、.:]*/],
  ['ar', /^(\d{1,3})\s?[.、](?!\d)\s*/],
  ['ar-half', /^(\d{1,2})\)\s*/],
  ['circled', /^([①-⑳❶-❿⑴-⒇])[\s、.]*/],
  ['letter', /^\(?([A-Za-z])[.、)](?=[\p{Script=Han}“《])\s*/u],
];

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Value of a Chinese or Arabic ordinal up to 999, of a circled number, or of a letter (a = 1). */
export function ordinalValue(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const code = text.codePointAt(0) ?? 0;
  for (const [first, last] of [
    [0x2460, 0x2473],
    [0x2474, 0x2487],
    [0x2776, 0x277f],
    [0x3220, 0x3229],
  ] as const)
    if (code >= first && code <= last) return code - first + 1;
  if (/^[A-Za-z]$/.test(text)) return text.toLowerCase().charCodeAt(0) - 96;
  let total = 0;
  let digit = 0;
  for (const char of text) {
    if (char === '百') {
      total += (digit || 1) * 100;
      digit = 0;
    } else if (char === '十') {
      total += (digit || 1) * 10;
      digit = 0;
    } else digit = DIGITS[char] ?? 0;
  }
  return total + digit;
}

/** What every marker begins with, so that most lines cost one look. */
const FIRST = /^[第一二三四五六七八九十百零〇两(㈠-㈩任措行举政专条工\d①-⑳❶-❿⑴-⒇A-Za-z]/;

/** The numbering marker that a normalised line begins with, or null. */
export function parseMarker(text: string): Marker | null {
  if (!FIRST.test(text)) return null;
  for (const [markerClass, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return { class: markerClass, ordinal: ordinalValue(match[1] ?? ''), length: match[0].length };
  }
  return null;
}
