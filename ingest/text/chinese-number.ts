import { isIn, unitsOf } from './units.ts';

const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  ['零〇', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (glyphs, value) => [...glyphs].map((glyph) => [glyph, value]),
  ),
);
const SCALES: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  万: 1e4,
  亿: 1e8,
};
const VALUES: ReadonlyMap<string, number> = new Map(Object.entries({ ...DIGITS, ...SCALES }));
const SCALE_CHARS = Object.keys(SCALES).join('');
const NUMERAL_CHARS = Object.keys(DIGITS).join('') + SCALE_CHARS;

/** A scale; the 千 of a unit (千瓦, 千米) is none. */
const SCALE = `(?:[${SCALE_CHARS.replace('千', '')}]|千(?![瓦米克卡伏帕]))`;

/** Arabic digits (with or without thousands separators), as a regular expression's source. */
const ARABIC = '(?:\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)|\\d{1,15})(?:\\.\\d{1,6})?';
/** Arabic digits with scales (`1.5亿`, `1亿5000万`), as a regular expression's source. */
export const ARABIC_NUMBER = `(?:${ARABIC}${SCALE}{0,3}(?:\\d{1,4}${SCALE}{1,2}){0,1})`;
/** Chinese numerals (`三百万`, `两千五百`, `百`), as a regular expression's source. */
export const CHINESE_NUMBER = `(?:(?:[${NUMERAL_CHARS.replace('千', '')}]|千(?![瓦米克卡伏帕])){1,12})`;

/** Code units that {@link ARABIC_NUMBER} and {@link CHINESE_NUMBER} are made of. */
export const NUMBER_UNITS = `0123456789,.${NUMERAL_CHARS}`;

/** All digits and numerals. */
export const NUMERAL_UNITS = `0123456789${NUMERAL_CHARS}`;
const NUMERALS = unitsOf(NUMERAL_UNITS);

/** Where digits and numerals stand in a text, in order. */
export function numeralsIn(text: string): number[] {
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) if (isIn(NUMERALS, text.charCodeAt(i))) places.push(i);
  return places;
}

/** How far before a number the words stand that say what it is. */
const NEAR = 32;

/**
 * All matches of a pattern with a number in it, as `matchAll` gives them, tried only where a number is near.
 * @param numerals what {@link numeralsIn} gives for the text
 * @param pattern sticky
 * @param leads all code units that may stand before the first digit or numeral of a match, see {@link unitsOf}
 * @param longest how many of them
 * @param within all that a match is made of, and of what it has one at least: runs that have none need not be tried,
 * but behind words that may lead a match, where `unless` finds something near; nor what is one of `neverAlone` by itself
 */
export function matchNumbers(
  text: string,
  numerals: readonly number[],
  pattern: RegExp,
  leads: Uint8Array,
  longest: number,
  within?: { units: Uint8Array; oneOf: Uint8Array; unless?: RegExp; neverAlone?: Uint8Array },
): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let from = 0;
  for (let next = 0; next < numerals.length; next++) {
    const number = numerals[next]!;
    if (number < from) continue;
    const isAlone = numerals[next + 1] !== number + 1;
    if (isAlone && within?.neverAlone && isIn(within.neverAlone, text.charCodeAt(number))) continue;
    const first = Math.max(from, number - longest);
    let at = number;
    while (at > first && isIn(leads, text.charCodeAt(at - 1))) at--;
    if (within) {
      let end = number;
      while (
        end < text.length &&
        isIn(within.units, text.charCodeAt(end)) &&
        !isIn(within.oneOf, text.charCodeAt(end))
      )
        end++;
      if (end === text.length || !isIn(within.oneOf, text.charCodeAt(end))) {
        if (at === number || !within.unless?.test(text.slice(Math.max(0, number - NEAR), number))) {
          from = end;
          continue;
        }
      }
    }
    let match: RegExpExecArray | null = null;
    for (; at <= number && !match; at++) {
      pattern.lastIndex = at;
      match = pattern.exec(text);
    }
    from = match ? match.index + match[0].length : number + 1;
    if (match) found.push(match);
  }
  return found;
}

/**
 * The value of a whole number as Chinese documents write it: `1,000`, `1.5亿`, `3千万`, `三百五十万`, `二〇二五`.
 * A scale without a digit before it counts once (`百` is 100). Null where the text is no number.
 */
export function parseChineseNumber(text: string): number | null {
  if (areDigits(text)) return Number(text);
  if (text.length === 1) return VALUES.get(text) ?? null;
  const tokens = tokenise(text);
  if (!tokens) return null;
  if (tokens.every((token) => token.kind === 'glyph'))
    return tokens.reduce((value, token) => value * 10 + token.value, 0);
  let total = 0;
  let section = 0;
  let current: number | null = null;
  for (const { kind, value } of tokens) {
    if (kind !== 'scale') {
      current = value;
    } else if (value < 1e4) {
      section += (current ?? 1) * value;
      current = null;
    } else {
      const below = section + (current ?? 0);
      // 亿 multiplies all before it (一万亿); 万 only what stands since the last scale of its size (1亿5千万).
      total = value === 1e8 ? (total + below || 1) * value : total + (below || 1) * value;
      section = 0;
      current = null;
    }
  }
  // 1.1 × 1e8 must not leave a tail of binary fractions.
  const value = total + section + (current ?? 0);
  return Number.isInteger(value) && value < 1e15 ? value : Number(value.toPrecision(15));
}

/** Up to fifteen digits and nothing else, as most numbers are written. */
export function areDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x30 || unit > 0x39) return false;
  }
  return text.length > 0 && text.length <= 15;
}

interface Token {
  kind: 'digits' | 'glyph' | 'scale';
  value: number;
}

const TOKEN = new RegExp(`(${ARABIC})|([${SCALE_CHARS}])|([${NUMERAL_CHARS}])`, 'y');

function tokenise(text: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return null;
    if (match[1] !== undefined) tokens.push({ kind: 'digits', value: Number(match[1].replaceAll(',', '')) });
    else if (match[2] !== undefined) tokens.push({ kind: 'scale', value: VALUES.get(match[2])! });
    else tokens.push({ kind: 'glyph', value: VALUES.get(match[3]!)! });
  }
  return tokens.length > 0 ? tokens : null;
}
