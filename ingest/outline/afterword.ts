import { anchored } from '../text/anchored.ts';
import type { Marker, MarkerClass } from './marker.ts';
import { type Paragraph, withChanges } from './paragraph.ts';

/** Headings of what an editor sets behind a text: questions about it, how to read on. */
const AFTERWORD = anchored(
  /^[-—–=\s▼↓▲◆■●]*(?:短评|(?:编|记)者(?:按|手记)|编后|划重点|敲黑板|END|The End|[(]?完[)]?|有问必答|(?:政策|热点|企业)?(?:问答|答疑)(?:环节|专区|时间)?|(?:常见|热点)问题(?:解答|问答)?|答疑解惑|Q\s?&\s?A|FAQ|(?:推荐|相关|延伸|拓展|热门|精彩|更多)(?:阅读|推荐|文章|内容|链接|精彩|新闻|报道|稿件)|新闻(?:链接|报道|推荐)(?=$)|往期(?:推荐|回顾|精选|精彩|内容)|猜你(?:喜欢|想看)|(?:阅读|查看)(?:原文|全文)|(?:温馨|友情|特别|小编)(?:提示|提醒)|政策咨询(?:电话|方式)?|咨询(?:电话|方式)|申报(?:方式|入口|渠道|平台)(?=:))(?:[-—–=\s▼↓▲:!]|$)/i,
);
const EDITORS_NOTE = anchored(/^(?:编|记)者按[:\s].*。/);
const QUESTION = anchored(/^(?:Q|问)\s?\d{0,2}\s?[:.、]/);
/**
 * What a site shows beside the text of a policy, on a page of its own or below it: the label of a column, alone. A headline
 * that names what is explained is the title of a second document.
 */
const BESIDE = anchored(/^【?(?:(?:政策|文件|图文|专家)?(?:解读|图解)|(?:办事|申报|服务|申请|办理)指南)】?$/);
const TEXT_AGAIN = anchored(/^(?:政策|文件)?(?:原文|全文|正文)$/);
/** No heading, and no line that begins with one, is longer. */
const LONGEST = 90;
/** A list of headlines is looked through so far for a sentence. */
const NEAR = 8;

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
  /** What began lines that turned out to belong to an item: the last item has such a line as well. */
  const ofItems = new Set<string>();
  let first: MarkerClass | null = null;
  let beside = false;
  let hasClause = false;
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
    // 相关新闻 is a label of the page, and what it heads stands behind the text.
    hasClause ||= paragraph.closing !== null;
    const isBehind = kind === 'chrome' && (first !== null || hasClause) && AFTERWORD.test(text.text);
    if (kind !== 'text' && !heads && !isBehind) continue;
    beside = heads || (beside && !TEXT_AGAIN.test(text.text));
    if (beside) {
      out[i] = withChanges(paragraph, { kind: 'note', marker: null, bare: null });
      continue;
    }
    const begins = marker?.ordinal === 1 && (from < 0 || first === null || hasSentences(paragraphs, i));
    first ??= marker?.class ?? null;
    if (marker) {
      if (from >= 0 && marker.ordinal > 1 && marker.ordinal === (last.get(marker.class) ?? 0) + 1) {
        ofItems.add(beginningOf(paragraphs[from]!));
        for (let at = from; at < out.length; at++) out[at] = paragraphs[at]!;
        from = -1;
      }
      if (from < 0 || begins) last.set(marker.class, marker.ordinal);
    }
    if (from >= 0 && (bare || begins)) from = -1;
    if (
      from < 0 &&
      (!marker || marker.class === 'bullet') &&
      text.length <= LONGEST &&
      (AFTERWORD.test(text.text) || QUESTION.test(text.text)) &&
      !ofItems.has(beginningOf(paragraph))
    ) {
      // 编者按：… above the text says all of it in its paragraph.
      if (first === null && EDITORS_NOTE.test(text.text)) {
        out[out.length - 1] = withChanges(paragraph, { kind: 'note', marker: null, bare: null });
        continue;
      }
      from = out.length - 1;
    }
    if (from >= 0 && kind === 'text')
      out[out.length - 1] = withChanges(paragraph, { kind: 'note', marker: null, bare: null });
  }
  return out;
}

/** 01 … 02 …, headlines alone, are a list of what else there is to read. */
function hasSentences(paragraphs: readonly Paragraph[], from: number): boolean {
  const until = Math.min(paragraphs.length, from + NEAR);
  for (let i = from; i < until; i++)
    if (paragraphs[i]!.kind === 'text' && paragraphs[i]!.text.text.includes('。')) return true;
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
