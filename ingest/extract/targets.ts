import type { Amount, Target } from '../extraction.ts';
import type { Clause } from '../text/clauses.ts';
import { extractAmounts } from './amounts.ts';
import type { MeasureText } from './measure-text.ts';
import { isCommitment, mayCommit, type TargetContext } from './targets-commitment.ts';
import { indicatorOf } from './targets-indicator.ts';
import { findQuantities, type Quantity } from './targets-quantities.ts';
import { yearOf } from './targets-year.ts';

/**
 * The figures that a measure commits to (codebook §4, §6), in the order of the text. What an applicant must have, what
 * somebody is paid (`paid`: the measure's amounts), and what is only the name of a programme are none.
 */
export function extractTargets(
  measure: MeasureText,
  paid: readonly Amount[] = extractAmounts(measure),
): Target[] {
  const { content } = measure;
  const { text } = content;
  const { clauses } = measure;
  const targets: Target[] = [];
  let at = 0;
  let paidAt = 0;
  let last: { quantity: Quantity; target: boolean } | null = null;
  for (const quantity of findQuantities(text, measure.numerals)) {
    while (at < clauses.length - 1 && clauses[at]!.end <= quantity.numberStart) at++;
    const clause = clauses[at]!;
    const span = content.sourceSpan(quantity.numberStart, quantity.unitEnd);
    while (paidAt < paid.length && paid[paidAt]!.end <= span.start) paidAt++;
    const offered = (paid[paidAt]?.start ?? Number.POSITIVE_INFINITY) < span.end;
    if (offered && !isAimed(text, quantity, clause)) continue;
    const target: boolean =
      mayCommit(quantity, text) && isCommitment(quantity, contextOf(text, clause, quantity, last), text);
    if (target) {
      const found = describe(measure, clause, quantity, last?.quantity ?? null);
      const continues = last?.target && last.quantity.start >= clause.sentence.start;
      if (continues && BARE_CHANGE.test(found.indicator))
        found.indicator = targets.at(-1)!.indicator + found.indicator;
      targets.push(found);
    }
    // 一件事 before a figure says nothing of what that counts.
    if (target || !quantity.numerals) last = { quantity, target };
  }
  return targets;
}

/** `产值突破3000亿元,同比增长6%`: what grows was named with the figure before. */
const BARE_CHANGE = /^(?:年均|同比|平均|每年)?(?:增长|增速|增幅|下降|降低|减少|提高|提升)$/;

/** 力争 governs the numbers after it up to the next item of a list. */
const AIM = /(?:力争|争取)(?!.*[、和])/;

/** A sum on offer is a target too where the document says how large it will at least be (基金总规模超30亿元). */
function isAimed(text: string, { op, start, numberStart }: Quantity, clause: Clause): boolean {
  if (op !== '>=') return false;
  return /(?:规模|总量|总额|额度|余额|投入|投放|贷款|信贷|融资|(?:发放|安排|设立)[^。;]{0,16})(?:累计|力争|每年|超过?|达到?|突破|不低于|不少于)+$/.test(
    text.slice(Math.max(clause.sentence.start, start - 40), numberStart),
  );
}

/** No sentence that a person wrote is longer; a bound keeps the work on any text linear. */
const WINDOW = 400;

function contextOf(
  text: string,
  clause: Clause,
  quantity: Quantity,
  last: { quantity: Quantity; target: boolean } | null,
): TargetContext {
  const { sentence } = clause;
  const before = (from: number) =>
    text.slice(Math.min(quantity.start, Math.max(from, quantity.start - WINDOW)), quantity.start);
  const after = (to: number) => text.slice(quantity.end, Math.min(to, quantity.end + WINDOW));
  return {
    before: before(Math.max(clause.start, last?.quantity.end ?? 0)),
    clauseBefore: before(clause.start),
    sentenceBefore: before(sentence.start),
    after: after(clause.end),
    sentenceAfter: after(sentence.end),
    earlier: text.slice(Math.max(0, sentence.start - 5 * WINDOW), sentence.start),
    continues: Boolean(last?.target && !text.slice(last.quantity.end, quantity.start).includes('。')),
  };
}

function describe(
  { content }: MeasureText,
  clause: Clause,
  quantity: Quantity,
  previous: Quantity | null,
): Target {
  const { text } = content;
  const from = Math.min(quantity.start, Math.max(clause.start, previous?.end ?? 0, quantity.start - WINDOW));
  const to = Math.min(clause.end, quantity.end + WINDOW);
  const { indicator, start, end } = indicatorOf(text, quantity, { start: from, end: to });
  const aimed =
    quantity.op === '=' &&
    AIM.test(text.slice(Math.max(clause.start, quantity.start - WINDOW), quantity.start));
  const span = content.sourceSpan(start, end);
  return {
    indicator,
    op: aimed ? '>=' : quantity.op,
    value: quantity.value,
    unit: quantity.unit || (quantity.plus ? (/企业|机构|园区|单位|公司/.test(indicator) ? '家' : '个') : ''),
    year: yearOf(text, quantity.start),
    text: text.slice(start, end),
    start: span.start,
    end: span.end,
  };
}
