import { anchored } from '../text/anchored.ts';
import { signOf } from '../text/signs.ts';
import { hasUnit, unitsOf } from '../text/units.ts';
import { isFurtherName } from './further-names.ts';
import { isNoteOnAll } from './group-note.ts';
import { isSupplementaryText, saysValidity } from './kinds.ts';
import { hasLeadSentence, leadOf } from './lead.ts';
import { isSignatureLine } from './line-kinds.ts';
import type { Paragraph } from './paragraph.ts';

/** What a reporter goes on with behind the last measure, and how he quotes. */
const BEGINS_REPORT = anchored(
  /^(?:据悉|据了解|据介绍|此前|下一步|接下来|发布会|(?:新政|政策|措施)(?:发布|出台|实施)后|为什么)/,
);
const QUOTES = /记者(?:从|了解|获悉|注意|梳理)|(?:负责人|相关人士|局长|主任)(?:表示|介绍|说|指出|透露)/;
const IN_QUOTES = signOf('记示绍说指透');

const reports = ({ text }: Paragraph) =>
  BEGINS_REPORT.test(text.text) || (text.mayHave(IN_QUOTES) && QUOTES.test(text.text));

const GOES_ON =
  /^(?:据悉|据了解|据介绍|据统计|记者(?:从|了解|获悉|注意)|(?:新政|政策|措施)(?:发布|出台|实施)后)[,:从]?/;

const ASKS_OR_TELLS = unitsOf('?了');

const isMeasure = (paragraph: Paragraph) =>
  paragraph.closing !== null ||
  (hasLeadSentence(paragraph) &&
    !hasUnit(leadOf(paragraph).title.text, ASKS_OR_TELLS) &&
    !reports(paragraph));

/** How many paragraphs are left without those at the end that have no lead sentence, where a reporter speaks in them. */
function lengthWithoutReport(paragraphs: readonly Paragraph[]): number {
  const { length } = paragraphs;
  if (length < 2) return length;
  let end = length;
  while (end > 0 && !isMeasure(paragraphs[end - 1]!)) end--;
  // Under one heading no paragraph need lead: what a reporter goes on with has words of its own.
  if (end === 0) {
    const from = paragraphs.findIndex((one, i) => i > 0 && GOES_ON.test(one.text.text));
    return from > 0 && !paragraphs.slice(from).some(isMeasure) ? from : length;
  }
  for (let i = end; i < length; i++) if (reports(paragraphs[i]!)) return end;
  return length;
}

const TO_EVERYBODY = anchored(
  /^各(?:地|区|市|县|镇|乡|村|街|社区|单位|部门|级|有关|相关|责任|牵头)[^。:]{0,40}(?:要|应|须|可|落实情况|执行情况)/,
);
/** 各位代表!让我们…: how a report to an assembly ends. */
const ADDRESSED = anchored(
  /^(?:各位(?:代表|委员|同志|来宾|领导|企业家)|同志们|朋友们)[,!:]|^让我们|^(?:以上|专此|特此)(?:报告|通知|公告|汇报|意见)(?:[,。!]|$)/,
);
const OF_ITSELF = anchored(
  /^(?:(?:说明|备注|注):)?(?:本(?!市|区|县|省|镇|地)|对于|为|以上|上述|同一|与(?:上级|国家|[市区省县本]))/,
);
/** 文字转换自PDF，以正式文件为准。 */
const OF_THE_COPY =
  /^(?:[*※]\s?[^。]{0,30}为准|[^。]{0,30}仅供参考|[^。]{0,16}(?:条文|序号|文字)[^。]{0,16}作相应(?:的)?(?:调整|修改)|[^。]{0,12}(?:转换|扫描|文本|原文|本页)[^。]{0,30}为准)[^。]{0,20}。?$/;
/** None is longer. */
const LONGEST_REMARK = 67;
const CONTACT = anchored(/^(?:联系|咨询)(?:人|方式|电话|地址):/);
/** What closes a whole document with those words. */
const IN_THE_END =
  /充分认识|确保[^。]{0,24}(?:落实|落地|见效)|结合(?:各自)?实际|贯彻(?:落实|执行)|(?:抓好|做好|狠抓|认真)[^。,]{0,6}落实|认真(?:组织|贯彻)/;

/** Leaves out what closes a document rather than a measure: validity, signatures. */
export function dropTail(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const body = lengthWithoutReport(paragraphs);
  let kept = body;
  for (let at = body; at > 0; at--) {
    const { closing, text } = paragraphs[at - 1]!;
    if (closing || isFurtherName(paragraphs, at - 1)) break;
    const last = text.text;
    // Whom to ask about the document stands below what closes it; whom to ask about a measure, below the measure.
    if (CONTACT.test(last)) continue;
    // 各地要结合实际…: said to all at the end, behind the clause that closes the last measure.
    const isSaidToAll =
      TO_EVERYBODY.test(last) && at > 1 && (paragraphs[at - 2]!.closing || IN_THE_END.test(last));
    const closes =
      isSaidToAll ||
      ADDRESSED.test(last) ||
      saysValidity(text) ||
      (OF_ITSELF.test(last) && isSupplementaryText(text)) ||
      // 划重点: a line that headed what has been left out.
      (at < body && at > 1 && last.length <= 8 && !/[。;]$/.test(last)) ||
      (last.length <= LONGEST_REMARK && OF_THE_COPY.test(last)) ||
      isNoteOnAll(last) ||
      isSignatureLine(text);
    if (!closes) break;
    kept = at - 1;
  }
  return kept === paragraphs.length ? paragraphs : paragraphs.slice(0, kept);
}
