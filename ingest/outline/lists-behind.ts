import { anchored } from '../text/anchored.ts';
import { type Marker, parseMarker } from './marker.ts';
import { type Paragraph, withChanges } from './paragraph.ts';

/** Headings of lists behind the items of a text: notes on it, files that hang on it, what else there is to read. */
const HEADS = anchored(
  /^(?:附录[一二三四五六\d]{0,2}\s?)?(?:(?:有关|填表|编制|几点)?说明|备注|附?注(?=:)|(?:温馨|友情|特别)(?:提示|提醒)|(?:相关|有关)(?:附件|文件|链接|文档|阅读)|附件下载|(?:常用|有关|相关|部分)?(?:名词|术语)(?:解释|注释|说明)|(?:联系|咨询)(?:方式|电话))(?:$|:)/,
);
/** 注：1.…: the first of the list stands on the line itself. */
const FIRST_INSIDE = /^[^:]{1,8}:\s*(?=[(\d一①])/;

/**
 * Marks as notes the numbered lists that stand right below such a heading, once the text has come to its second item at
 * least. An item that says who is responsible, a heading between, or another number ends the list.
 */
export function markListsBehind(paragraphs: readonly Paragraph[]): Paragraph[] {
  const out = [...paragraphs];
  let most = 0;
  for (let i = 0; i < out.length; i++) {
    const { kind, marker, text } = out[i]!;
    if (kind === 'text' && marker) most = Math.max(most, marker.ordinal);
    if (marker || !HEADS.test(text.text)) continue;
    const inside = FIRST_INSIDE.test(text.text) ? parseMarker(text.text.replace(FIRST_INSIDE, '')) : null;
    if (most < 2 && inside?.ordinal !== 1) continue;
    const end = endOfList(out, i + 1, inside);
    if (end === i + 1) continue;
    for (let at = i; at < end; at++)
      if (out[at]!.kind === 'text')
        out[at] = withChanges(out[at]!, { kind: 'note', marker: null, bare: null });
    i = end - 1;
  }
  return out;
}

/** Behind the last item of a list that goes on with 1, or behind `before`, from `from` on; `from` where there is none. */
function endOfList(paragraphs: readonly Paragraph[], from: number, before: Marker | null): number {
  let last = before;
  let end = from;
  for (let i = from; i < paragraphs.length; i++) {
    const { kind, marker, closing } = paragraphs[i]!;
    if (kind !== 'text') continue;
    const isNext =
      marker !== null &&
      closing === null &&
      marker.ordinal === (last?.ordinal ?? 0) + 1 &&
      (last === null || marker.class === last.class);
    if (!isNext) break;
    last = marker;
    end = i + 1;
  }
  return end;
}
