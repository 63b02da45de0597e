import { anchored } from '../text/anchored.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { indexOfMark } from '../text/marks.ts';
import { signOf } from '../text/signs.ts';
import { isIn, unitsOf } from '../text/units.ts';
import type { Paragraph } from './paragraph.ts';

/** What a note at the foot of a page, or below a text, begins with. */
export const FOOTNOTE = anchored(/^(?:\[\^?\d{1,3}\](?![、,。;)])|注\s?\d{0,2}\s?[::]|备注[::]|\*\s?注)/);
const BARE_SECTION = anchored(
  /^(?:附\s?则|总\s?则|附\s?录):?$|^(?:其\s?[他它]|保障措施|组织保障|组织实施|实施保障|工作要求|总体要求|指导思想|基本原则|工作原则|主要目标|发展目标|工作目标|主要任务|重点任务|重点举措|支持措施|扶持措施|政策措施|主要措施|工作措施|支持政策|支持内容|适用范围|支持对象|扶持对象)$/,
);
const ANNEX = anchored(/^(?:附件|附表|附录)\s?(?:[一二三四五六七八九十\d]{1,3})?\s?[:.、]?$/);
const DATE_LINE = anchored(/^(?:二[〇○零oO0]|\d{4}\s?年)[^。,;]{0,14}日(?:印发|编印|印制|印)?$/);
const ORG_LINE =
  /^[\p{Script=Han}()·\s]{3,40}(?:委员会|政府|局|办公室|厅|管委会|中心|委|院|署|处|部|公司|集团|协会|法院|检察院)(?:\(.*\))?$/u;

/** No line with a bare heading is longer. */
const LONGEST_BARE = 10;

/** A line that is a heading without a number: of an annex, or of a part by the words that such parts have. */
export function bareOf(text: string): Paragraph['bare'] {
  if (text.length > LONGEST_BARE) return null;
  return ANNEX.test(text) ? 'annex' : BARE_SECTION.test(text) ? 'section' : null;
}

/** A body, a date and 发布 or 印发: the imprint that a site or a printer adds. */
const IMPRINT = /^[^,。;:]{2,50}\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日(?:发布|印发|公布|起草|印制)/;

/** What {@link ORG_LINE} ends in: most lines do not. */
const ENDS_ORG = unitsOf('会府局室厅心委院署处部司团)');
const NOT_IN_ORG = unitsOf(',。;:、');

/** {@link DATE_LINE} and {@link IMPRINT} have one. */
const DAY = signOf('日');

/** True for a line that signs: the name of a body, or a date, alone, or an imprint of both. */
export function isSignatureLine(words: MappedText): boolean {
  const { text } = words;
  if (words.mayHave(DAY) && (DATE_LINE.test(text) || IMPRINT.test(text))) return true;
  return (
    isIn(ENDS_ORG, text.charCodeAt(text.length - 1)) &&
    indexOfMark(text, NOT_IN_ORG) < 0 &&
    ORG_LINE.test(text)
  );
}
