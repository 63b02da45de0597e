import {
  ARABIC_NUMBER,
  CHINESE_NUMBER,
  matchNumbers,
  NUMBER_UNITS,
  numeralsIn,
  parseChineseNumber,
} from '../text/chinese-number.ts';
import type { Span } from '../text/mapped-text.ts';
import { matchesOf } from '../text/matches.ts';
import { unitsOf } from '../text/units.ts';

/** A sum of money in a text: `50万元`, `10万元至20万元` (the upper bound), `30万` in `30万、20万元`. */
export interface Money extends Span {
  value: number;
  /** ISO 4217. */
  currency: string;
  /** Whether it is written as a range. */
  range: boolean;
}

/** Sums that stand in one list (`50万元、30万元、20万元`) and mean the same kind of thing. */
export interface MoneyGroup extends Span {
  members: Money[];
  /** Whether 元 is left out. */
  bare: boolean;
}

const CURRENCIES: Readonly<Record<string, string>> = {
  美元: 'USD',
  美金: 'USD',
  US$: 'USD',
  $: 'USD',
  欧元: 'EUR',
  '€': 'EUR',
  日元: 'JPY',
  英镑: 'GBP',
  '£': 'GBP',
  港元: 'HKD',
  港币: 'HKD',
};
const SIGN = '(?:人民币|RMB|CNY|[¥$€£]|US\\$)';
/** 元 is left out now and then (`不超过100万。`): what follows must then end the sum. */
const BARE = '(?<=[万亿])(?=[,。;)的]|奖|补|资助|支持|扶持|一次性|$)';
const UNIT = `(?:元人民币|元|美元|美金|欧元|日元|英镑|港元|港币|人民币|${BARE})`;
const NUMBER = `(?:${ARABIC_NUMBER}|${CHINESE_NUMBER})`;
/** What may stand between the numbers of a list or a range that share one unit. */
const SHARED = '(?:、|/|和|及|与|或|至|到|-|~|—|–|―)';
/** What shares the unit, sign, number, unit. */
const MONEY = new RegExp(`((?:${SIGN}?${NUMBER}${SHARED}{1,2}){0,6})(${SIGN}?)(${NUMBER})(${UNIT})`, 'y');
const IN_SIGN = unitsOf('人民币RMBCNY¥$€£US');
/** All that a sum is made of; numbers without 元, the name of another currency, 万 or 亿 are none. */
const SUM = {
  units: unitsOf(`${NUMBER_UNITS}、/和及与或至到-~—–―人民币RMBCNY¥$€£US元美金欧日英镑港`),
  oneOf: unitsOf('元美欧日英港人万亿'),
};
const LONGEST_SIGN = 3;
const LEAD = new RegExp(`(${NUMBER})(${SHARED}{1,2})`, 'g');
const RANGE = /^(?:至|到|-|~|—|–|―)/;
const BETWEEN = /^(?:、|\/|和|及|与|或|以及|,)$/;
const SCALE = /[百千万亿]+$/;

/**
 * Every sum of money in normalised text, those of one list together, in order.
 * @param numerals what {@link numeralsIn} gives for the text
 */
export function findMoney(text: string, numerals: readonly number[] = numeralsIn(text)): MoneyGroup[] {
  const groups: MoneyGroup[] = [];
  for (const match of matchNumbers(text, numerals, MONEY, IN_SIGN, LONGEST_SIGN, SUM)) {
    const members = readMatch(text, match);
    if (members.length === 0) continue;
    const { start } = members[0]!;
    const end = match.index + match[0].length;
    const last = groups.at(-1);
    const between = last ? text.slice(last.end, start) : '';
    if (last && RANGE.test(between) && between.length <= 2) {
      // 10万元至20万元: one sum, its upper bound.
      last.members[last.members.length - 1] = {
        ...members[0]!,
        start: last.members.at(-1)!.start,
        range: true,
      };
      last.members.push(...members.slice(1));
      last.end = end;
    } else if (last && BETWEEN.test(between) && !(between === ',' && beginsGrade(text, end))) {
      last.members.push(...members);
      last.end = end;
    } else {
      groups.push({ start, end, members, bare: match[4] === '' });
    }
  }
  return groups;
}

/** 1亿元奖励50万元,5亿元奖励150万元: what has to be reached begins the next grade, and goes on with no list. */
const beginsGrade = (text: string, end: number) =>
  /^(?:及?以上)?的?(?:给予|奖励|补贴|补助)(?:最高)?\d/.test(text.slice(end, end + 12));

function readMatch(text: string, match: RegExpExecArray): Money[] {
  const [, lead = '', sign = '', last = '', unit = ''] = match;
  const currency = CURRENCIES[unit] ?? CURRENCIES[sign] ?? 'CNY';
  const value = parseChineseNumber(last);
  if (value === null || isWordPart(last + unit)) return [];
  const lastStart = match.index + lead.length;
  const members: Money[] = [];
  let rangeFrom: number | null = null;
  for (const part of lead === '' ? [] : matchesOf(LEAD, lead)) {
    const [whole, number = '', separator = ''] = part;
    const start = match.index + part.index;
    if (RANGE.test(separator)) {
      rangeFrom ??= start;
      continue;
    }
    // A list's own marker (`1、500万元`) is no sum.
    if (isMarker(text, start, number) && members.length === 0) continue;
    const shared = SCALE.test(number) ? number : number + (SCALE.exec(last)?.[0] ?? '');
    const amount = parseChineseNumber(shared);
    if (amount !== null)
      members.push({
        start: rangeFrom ?? start,
        end: start + whole.length - separator.length,
        value: amount,
        currency,
        range: rangeFrom !== null,
      });
    rangeFrom = null;
  }
  members.push({
    start: rangeFrom ?? lastStart,
    end: match.index + match[0].length,
    value,
    currency,
    range: rangeFrom !== null,
  });
  return members;
}

/** `二元酸`, `三元锂`: nobody pays so little, or writes it so. */
const isWordPart = (written: string) => written.length === 2 && /^[一二两三四五六七八九]元$/.test(written);

function isMarker(text: string, start: number, number: string): boolean {
  return /^\d{1,2}$/.test(number) && (start === 0 || /[。;:\n]/.test(text[start - 1]!));
}
