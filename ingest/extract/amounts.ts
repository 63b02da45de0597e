import type { Amount } from '../extraction.ts';
import { findMoney, type Money, type MoneyGroup } from './amounts-money.ts';
import { isSupport } from './amounts-support.ts';
import { gradeTables } from './grade-tables.ts';
import type { MeasureText } from './measure-text.ts';

const CEILING_BEFORE = /(?:不超过|不高于|不多于|不超出|最高|最多|至多|上限|封顶|限额|额度)[^,。;\d]{0,8}$/;
const CEILING_AFTER = /^(?:\(含\)|人民币)?(?:以内|以下|封顶|为限|为上限|额度|授信额度|限额)/;
/** Words that open the phrase which an amount is quoted with. */
const PHRASE_START =
  /(?:给予|再|奖励|补贴|资助|补助|扶持|支持|发放|安排|设立|组成|提供|单个(?:项目|企业|主体|平台|场景|机构)|每[个家户年人名项件次场][^,。;\d]{0,4}|单[户家项笔][^,。;\d]{0,4}|年度|总额|总规模|首期规模|规模|累计|合计|原则上|一次性|最高|不超过|不高于|不低于|最多|至多|上限为?|人民币){0,6}$/;
const PER_AFTER =
  /^(?:人民币)?(?:\/|每)([\p{Script=Han}²·/]{1,8}?)(?=的|给|标准|一次性|予|补|奖|资|支|扶|[,。;()]|$)/u;
const PER_BEFORE =
  /(单个[\p{Script=Han}]{1,6}?|每(?:个|家|户|人|名|项|件|次|年|月|平方米|亩|款|场|条|台|套|笔|新增一[家个名])?(?:[\p{Script=Han}]{0,4}?)|单[户家项笔人](?:企业|机构|主体|单位|项目|平台)?)(?:每年|每家|每项|给予|奖励|补贴|资助|补助|支持|最高|不超过|累计|一次性|按|可|再|发放|原则上|贷款|总额?|年度|金额|额度|合计|贴息|分别|授信|资金)*$/u;

/** What a number without 元 must follow to be money. */
const SURELY_MONEY = /(?:给予|奖励|补贴|资助|补助|金额|扶持|支持|额度|贷款|资金|总额|奖金)[^,。;\d]{0,8}$/;

/** No sentence that a person wrote is longer; a bound keeps the work on any text linear. */
const WINDOW = 400;

/**
 * The ceilings and sums of money that a measure offers (codebook §4), in the order of the text. Sums that only say who
 * may apply (注册资本、营业收入、投资额) or what is to be reached (产值达到…) are none.
 */
export function extractAmounts(measure: MeasureText): Amount[] {
  const { content, clauses } = measure;
  const amounts: Amount[] = [];
  const groups = findMoney(content.text, measure.numerals);
  // Most measures name no sum.
  if (groups.length === 0) return amounts;
  let at = 0;
  let previousEnd = 0;
  const given = gradeTables(content.text);
  for (const group of groups) {
    while (at < clauses.length - 1 && clauses[at]!.end <= group.start) at++;
    const clause = clauses[at]!;
    const from = (start: number) =>
      content.text.slice(Math.min(group.start, Math.max(start, group.start - WINDOW)), group.start);
    const upTo = (end: number) => content.text.slice(group.end, Math.min(end, group.end + WINDOW));
    const before = from(Math.max(clause.start, previousEnd));
    const after = upTo(clause.end);
    previousEnd = group.end;
    if (group.bare && !SURELY_MONEY.test(before)) continue;
    const inTable = given(group.start);
    if (inTable === false) continue;
    if (
      inTable === null &&
      !isSupport({
        before,
        after,
        sentenceBefore: from(clause.sentence.start),
        sentenceAfter: upTo(clause.sentence.end),
        title: measure.title.text,
      })
    )
      continue;
    for (const money of group.members) amounts.push(describe(measure, group, money, before, after));
  }
  return amounts;
}

function describe(
  { content }: MeasureText,
  group: MoneyGroup,
  money: Money,
  before: string,
  after: string,
): Amount {
  const only = group.members.length === 1;
  const start = only ? group.start - (PHRASE_START.exec(before)?.[0].length ?? 0) : money.start;
  const ceiling = money.range || CEILING_BEFORE.test(before) || CEILING_AFTER.test(after);
  const { start: sourceStart, end: sourceEnd } = content.sourceSpan(start, money.end);
  return {
    role: ceiling ? 'ceiling' : 'sum',
    max: money.value,
    currency: money.currency,
    per: PER_AFTER.exec(after)?.[1] ?? PER_BEFORE.exec(before)?.[1] ?? null,
    text: content.text.slice(start, money.end),
    start: sourceStart,
    end: sourceEnd,
  };
}
