import { anchored } from '../text/anchored.ts';
import { type Marker, type MarkerClass, parseMarker } from './marker.ts';
import { type Paragraph, withChanges } from './paragraph.ts';

/** Headings of what an editor sets behind a text: questions about it, how to read on. */
const AFTERWORD = anchored(
  /^[-—–=\s▼↓▲◆■●]*(?:短评|(?:编|记)者(?:按|手记)|划重点|敲黑板|编后|END|The End|完|有问必答|(?:政策|热点|企业)?(?:问答|答疑)(?:环节|专区|时间)?|(?:常见|热点)问题(?:解答|问答)?|答疑解惑|Q\s?&\s?A|FAQ|(?:推荐|相关|延伸|拓展|热门|精彩|更多)(?:阅读|推荐|文章|内容|链接|精彩)|往期(?:推荐|回顾|精选|精彩|内容)|猜你(?:喜欢|想看)|(?:阅读|查看)(?:原文|全文)|(?:温馨|友情|特别|小编)(?:提示|提醒)|政策咨询(?:电话|方式)?|咨询(?:电话|方式)|申报(?:方式|入口|渠道|平台)(?=:)|(?:相关|有关)(?:附件|文件|链接|文档)|附件下载|(?:有关|填表|编制)?说明|备注|附?注(?=:)|(?:常用|有关|相关|部分)?(?:名词|术语)(?:解释|注释|说明)?|附录[一二三四五六\d]{0,2}\s?.{0,16})(?:[-—–=\s▼↓▲:!]|$)/i,
);
const QUESTION = anchored(/^(?:Q|问)\s?\d{0,2}\s?[:.、]/);
/** What a site shows beside the text of a policy, on a page of its own or below it. */
const BESIDE = anchored(/^(?:政策|文件|图文|专家)?(?:解读|图解)$|^(?:办事|申报|服务|申请|办理)指南$/);
const TEXT_AGAIN = anchored(/^(?:政策|文件)?(?:原文|全文|正文)$/);
/** No heading, and no line that begins with one, is longer. */
const LONGEST = 90;

/**
 * Marks as notes what an editor set behind the text (questions and answers, neighbouring articles). It ends where a
 * document begins to be numbered (anew), since questions may also stand before it. Where the numbering goes on, the
 * lines belong to the items (a telephone number below each). What a site shows beside the text (解读, 办事指南) is
 * numbered anew by itself.
 */
export function markAfterword(paragraphs: readonly Paragraph[]): Paragraph[] {
  const out: Paragraph[] = [];
  const last = new Map<MarkerClass, number>();
  let from = -1;
  /** Last number of the afterword's own lists, by class: such lists end no afterword once the text has come to its parts. */
  const own = new Map<MarkerClass, number>();
  /** What began lines that turned out to belong to an item: the last item has such a line as well. */
  const ofItems = new Set<string>();
  let first: MarkerClass | null = null;
  let beside = false;
  const markerBehind = markersBehind(paragraphs);
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]!;
    const { kind, marker, bare, text } = paragraph;
    out.push(paragraph);
    // Where a menu names it as well, its heading is taken for chrome.
    const mayHead = first !== null && (last.get(first) ?? 0) > 1 && kind !== 'note' && BESIDE.test(text.text);
    // What follows is numbered from the start as the whole text is, which has come to its second part at least.
    const next = mayHead ? markerBehind(i) : null;
    const heads = next !== null && next.class === first && next.ordinal === 1;
    // What is chrome or a note by itself (相关附件：, 注：1.…) may head a list as well, once the text is over.
    const begins =
      beginsAfterword(paragraph) && (kind === 'text' || isBehindParts(last) || FIRST_INSIDE.test(text.text));
    if (kind !== 'text' && !heads && !begins) continue;
    beside = heads || (beside && !TEXT_AGAIN.test(text.text));
    if (beside) {
      out[i] = withChanges(paragraph, { kind: 'note', marker: null, bare: null });
      continue;
    }
    first ??= marker?.class ?? null;
    const isOwn =
      marker !== null &&
      from >= 0 &&
      (own.has(marker.class) || isBehindParts(last)) &&
      marker.ordinal === (own.get(marker.class) ?? 0) + 1;
    if (isOwn) own.set(marker.class, marker.ordinal);
    else if (marker) {
      if (from >= 0 && marker.ordinal > 1 && marker.ordinal === (last.get(marker.class) ?? 0) + 1) {
        ofItems.add(beginningOf(paragraphs[from]!));
        for (let at = from; at < out.length; at++) out[at] = paragraphs[at]!;
        from = -1;
      }
      if (from < 0 || marker.ordinal === 1) last.set(marker.class, marker.ordinal);
    }
    if (from >= 0 && (bare || (marker?.ordinal === 1 && !isOwn))) from = -1;
    if (begins && !ofItems.has(beginningOf(paragraph))) {
      if (from < 0) from = out.length - 1;
      own.clear();
      // 注：1.…: the first of its list stands on the line itself.
      const inside = FIRST_INSIDE.test(text.text) ? parseMarker(text.text.replace(FIRST_INSIDE, '')) : null;
      if (inside) own.set(inside.class, inside.ordinal);
    }
    if (from >= 0) out[out.length - 1] = withChanges(paragraph, { kind: 'note', marker: null, bare: null });
  }
  return out;
}

const beginsAfterword = ({ marker, text }: Paragraph) =>
  (marker === null || marker.class === 'bullet') &&
  text.length <= LONGEST &&
  (AFTERWORD.test(text.text) || QUESTION.test(text.text));

const FIRST_INSIDE = /^[^:]{1,8}:\s*(?=[(\d一①])/;

/** Some numbers of the text have come to two at least: what is numbered from 1 again need be no other document. */
function isBehindParts(last: ReadonlyMap<MarkerClass, number>): boolean {
  for (const ordinal of last.values()) if (ordinal > 1) return true;
  return false;
}

/**
 * Gives the marker of the first paragraph of text behind a place that has one, or null. Places that are asked for ascend,
 * so that all of them together take no longer than to read the text once.
 */
function markersBehind(paragraphs: readonly Paragraph[]): (at: number) => Marker | null {
  let next = 0;
  return (at) => {
    next = Math.max(next, at + 1);
    while (next < paragraphs.length && !(paragraphs[next]!.kind === 'text' && paragraphs[next]!.marker))
      next++;
    return paragraphs[next]?.marker ?? null;
  };
}

const beginningOf = ({ text }: Paragraph) => text.text.slice(0, 4);
