import { saysValidity } from '../outline/kinds.ts';
import type { Paragraph } from '../outline/paragraphs.ts';
import { parseChineseNumber } from '../text/chinese-number.ts';
import { addDays, DATE, lastDayOfYears, parseDate } from './dates.ts';

export interface Validity {
  effectiveFrom: string | null;
  validUntil: string | null;
}

const PUBLICATION = '(?:公布|发布|印发|下发|颁布|公开发布|印发施行|签发|发文|出台)';
const IN_FORCE = '(?:正式)?(?:施行|实施|执行|生效|试行|起施行|有效)';
const TERM = '(?:有效期限?|执行期限?|实施期限?|施行期限?|政策期限?|试行期限?|适用期限?|试行期|期限)';

const FROM_DATE = new RegExp(`自?(${DATE})(?:之日)?起?(?:正式|开始)?${IN_FORCE}`);
const FROM_PUBLICATION = new RegExp(
  `自?${PUBLICATION}之?日(?:起)?(?:(?:满|后)?(\\d{1,3}|[一二三四五六九]?十五?)(?:个?工作)?日(?:之?后|起)?)?.{0,4}?${IN_FORCE}`,
);
const RANGE = new RegExp(`(?:自|从|为|:)?(${DATE})(?:起)?(?:${IN_FORCE})?[,、]?(?:至|到|-|—|–|~)+(${DATE})`);
const UNTIL = new RegExp(
  `(?:${TERM}(?:为|自.{1,14}起)?(?:截止|截至|延长|延续|顺延)?(?:至|到)|(?:施行|实施|执行|有效|试行|截止|截至)(?:至|到)|截至)(${DATE})`,
);
const FOR_YEARS = new RegExp(
  `(?:${TERM}(?:为|是|限|:|暂定|暂定为)?|试行)(\\d{1,2}|[一二两三四五六七八九十])年`,
);

/**
 * Reads from when and until when a document holds (codebook §1), from the last paragraph that says so.
 * `issued`: what 自公布之日起 stands for.
 */
export function readValidity(paragraphs: readonly Paragraph[], issued: string | null): Validity {
  for (let i = paragraphs.length - 1; i >= 0; i--) {
    const paragraph = paragraphs[i]!;
    if (!saysValidity(paragraph.text) || !saysItself(paragraph)) continue;
    const validity = readSentence(withoutQuotedTitles(paragraph.text.text), issued);
    if (validity.effectiveFrom || validity.validUntil) return validity;
  }
  return { effectiveFrom: null, validUntil: null };
}

/**
 * The document's own text, an answer to a question about it (答：本措施自…起施行), or one of the remarks that a page sets
 * apart below it (> 3. 本清单自…起施行; 施行时间 and, below, 自…起施行).
 */
const saysItself = ({ kind, text }: Paragraph) =>
  kind === 'text' ||
  (kind === 'note' && /^(?:A|答|(?:温馨|特别)提示|说明|备?注)\s?:/.test(text.text)) ||
  (kind === 'chrome' &&
    /^(?:>\s?)?(?:\d[.、]\s?)?(?:本|自\d{4}年|(?:施行|实施|执行)(?:时间|日期):)/.test(text.text));

/** What is said of a document named in 《》 is not said of this one: 原《…》（有效期至…）同时废止. */
function withoutQuotedTitles(text: string): string {
  return text.replace(/《[^》]*》(?:\([^)]*\))?/g, '');
}

function readSentence(text: string, issued: string | null): Validity {
  const fromDate = FROM_DATE.exec(text);
  let effectiveFrom = fromDate ? parseDate(fromDate[1]!) : null;
  const fromPublication = !effectiveFrom && issued ? FROM_PUBLICATION.exec(text) : null;
  if (fromPublication)
    effectiveFrom = fromPublication[1]
      ? addDays(issued!, parseChineseNumber(fromPublication[1]) ?? 0)
      : issued;
  const until = UNTIL.exec(text);
  let validUntil = until ? parseDate(until[1]!) : null;
  const range = effectiveFrom && validUntil ? null : RANGE.exec(text);
  if (range) {
    effectiveFrom ??= parseDate(range[1]!);
    validUntil ??= parseDate(range[2]!);
  }
  const years = effectiveFrom && !validUntil ? FOR_YEARS.exec(text) : null;
  if (years) validUntil = lastDayOfYears(effectiveFrom!, parseChineseNumber(years[1]!)!);
  return { effectiveFrom, validUntil };
}
