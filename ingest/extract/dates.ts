import { parseChineseNumber } from '../text/chinese-number.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { isMark } from '../text/marks.ts';
import { signOf } from '../text/signs.ts';
import { unitsOf } from '../text/units.ts';

/** Chinese dates in normalised, tightened text. All results are ISO strings. */

const CN_DIGITS = '〇○零一二三四五六七八九十oO0';
const DATE_SOURCE = `(?:\\d{4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日|[二][${CN_DIGITS}]{3}年[${CN_DIGITS}]{1,3}月[${CN_DIGITS}]{1,3}日|\\d{4}年\\d{1,2}月底|\\d{4}年(?:年)?底|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2})`;

/** A date as such documents write it, for use inside other patterns. */
export const DATE = DATE_SOURCE;
/** Every date has one of these. */
const YEAR = '年'.charCodeAt(0);
const BETWEEN_NUMBERS = '-./';
const DATE_MARKS = unitsOf(BETWEEN_NUMBERS);
const DATE_SIGN = signOf(`年${BETWEEN_NUMBERS}`);
/** False for most texts without a {@link DATE}. */
export const mayHaveDate = (words: MappedText): boolean => words.mayHave(DATE_SIGN);
/** Behind the year, which the name of a body stands before. */
const FIRST = 6;
/** Sixty code units before it, and the year. */
const NEAR_START = 68;
const STOPS = unitsOf(',。;:');
/**
 * False for most texts without a {@link DATE} that begins among the first sixty code units, behind two of them and before
 * any stop.
 */
export function mayStartWithDate(words: MappedText): boolean {
  if (!mayHaveDate(words)) return false;
  const { text } = words;
  for (let i = 0, end = Math.min(text.length, NEAR_START); i < end; i++) {
    const unit = text.charCodeAt(i);
    if (i >= FIRST && (unit === YEAR || isMark(DATE_MARKS, unit))) return true;
    if (isMark(STOPS, unit)) return false;
  }
  return false;
}
const WHOLE = new RegExp(`^${DATE_SOURCE}$`);

/** `2024年12月9日`, `二〇二四年十二月九日`, `2026年底`, `2024-12-09` → ISO; null where it is no date of the calendar. */
export function parseDate(text: string): string | null {
  const compact = text.replace(/\s/g, '');
  if (!WHOLE.test(compact)) return null;
  const end = compact.endsWith('底') ? /^(\d{4})年(?:(\d{1,2})月|年)?底$/.exec(compact) : null;
  if (end) {
    const month = Number(end[2] ?? 12);
    return iso(Number(end[1]), month, lastDay(Number(end[1]), month));
  }
  const numeric = /^(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(compact);
  if (numeric) return iso(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const chinese = /^(.{4})年(.+)月(.+)日$/.exec(compact);
  if (!chinese) return null;
  return iso(small(chinese[1]!), small(chinese[2]!), small(chinese[3]!));
}

/** First day after which `years` whole years have passed, less one day: 有效期5年 from 2017-01-01 → 2021-12-31. */
export function lastDayOfYears(from: string, years: number): string {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  return addDays(iso(year + years, month, Math.min(day, lastDay(year + years, month)))!, -1);
}

/** The date `days` days after `from`. */
export function addDays(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function small(text: string): number {
  return parseChineseNumber(asNumeral(text)) ?? 0;
}

/** 二○○五, with the letters and circles that are typed for 〇. */
function asNumeral(text: string): string {
  return text.replace(/[○oO0]/g, '〇');
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function iso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || (day > 28 && day > lastDay(year, month))) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
