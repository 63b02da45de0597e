import { anchored } from '../text/anchored.ts';
import { BLANK, BLANKS } from '../text/blanks.ts';
import { signOf } from '../text/signs.ts';
import { isIn, unitsOf } from '../text/units.ts';
import type { Line } from './lines.ts';
import { isBodyList, LABEL } from './responsibility.ts';

/** What the website, the printer or an editor put around the text, by the words a line begins with. */
const LABELS =
  /^[◆■●▲]?\s?(?:相关|新闻|名词|知识)?链接[\s:丨|]|^图为(?!核心|基础|主|底座|纽带|引领).{2,40}$|^(?:\[?\s*)?(?:分享(?:到|至)|关闭(?:窗口|本页)|(?:浏览|点击|阅读)(?:次数|量|数)|浏览字号|访问量|责任编辑|扫一扫|主办(?:单位)?[::]|承办(?:单位)?[::]|版权所有|网站标识码|联系我们|网站地图|友情链接|(?:您?(?:现在|当前)的?)?(?:位置|所在位置)[::]|您现在的位置|返回(?:顶部|列表|首页|政策)|上一[篇条页]|下一[篇条页]|附件下载|更多\s?>|信息(?:公开)?索引|索\s?引\s?号|(?:首\s*页|主页|网站首页)\s*[>›»]|政策解读$|政策原文$|首\s*页$|【(?:字体|字号|打印|关闭|大|我要|点击)|(?:(?:版权|免责)声明|网友评论)(?=$|:)|(?:栏目主编|文字编辑|图片编辑|题图来源)\s*:|本文为[^。]{2,20}原创|未经授权.{0,12}(?:转载|复制|摘编|使用)|©|(?:欢迎查看|扫描二维码)[^。]*$)/;
/** 1 2 3 … 下一页. */
const PAGER = /^[\d\s.…]*(?:上一页|下一页|末\s?页|尾\s?页)/;
const BEFORE_PAGER = unitsOf(`0123456789.…${BLANKS}`);
const STARTS_PAGER = unitsOf('上下末尾');

/** Many lines begin with a number, and few of them go on as {@link PAGER} does. */
function isPager(text: string): boolean {
  let at = 0;
  while (isIn(BEFORE_PAGER, text.charCodeAt(at))) at++;
  return isIn(STARTS_PAGER, text.charCodeAt(at)) && PAGER.test(text);
}
/** The same where the word stands for itself: a sentence may begin with it, too, and a line that a page broke. */
const ALONE =
  /^(?:[[【★☆◆■●▲]\s*)?(?:字\s?号|字\s?体|分享|打\s?印|关闭|收藏|浏览|点击|阅读|标\s?签|编\s?辑|审\s?核|校\s?对|备案号|无障碍(?:阅读|浏览|版|模式|通道)?|相关(?:阅读|链接|新闻|文件|解读|稿件|附件)|抄\s?送|公开(?:属性|方式|类别)|信息(?:公开)?(?:分类|名称)|主题(?:词|分类)|点赞|举报|反对|核心提示)(?=$|[\s:丨|/>»\])】[(<\d]|[本此][页文]|全文)/;
/** 12 某某市人民政府公报 2025年第3期: a page of what printed the text. It may begin with any word, and has a blank. */
const PERIODICAL =
  /^(?:[·•—-]?\s?\d{1,4}\s?[·•—-]?\s+)?[^。,;:]{2,20}(?:公报|日报|晚报)\s+\d{4}年(?:第\d+期|\d+月)[^,。;]{0,80}$/;
const IN_PERIODICAL = signOf('报');
/** A line of a list that is as long as this was broken where the page ends. */
const FULL_LINE = 25;
const COPIES = anchored(/^(?:抄\s?[送报]|主\s?送|印\s?发)\s?:/);
const PAGE_NUMBER = anchored(
  /^(?:[-—–·\s]*\d{1,4}[-—–·\s]*|第\s?\d{1,4}\s?页(?:[,\s/]*共\s?\d{1,4}\s?页)?|\d{1,4}\s?\/\s?\d{1,4}|page\s?\d+(?:\s?of\s?\d+)?)$/i,
);
/** What {@link PAGE_NUMBER} ends in. */
const ENDS_PAGE = unitsOf(`-—–·页0123456789${BLANKS}`);

export const isPageNumber = ({ text: { text } }: Line) =>
  isIn(ENDS_PAGE, text.charCodeAt(text.length - 1)) && PAGE_NUMBER.test(text);
/** Longer than any page number and the blanks before it; more would have to be looked at again and again. */
const TAIL = 40;
const DOT_LEADER = /(?:\.{4,}|…{2,}|·{4,}|_{4,})\s*\d{0,4}$/;
/** The name of a file alone on its line, as a site lists what hangs on a document. */
const FILE = /^[^。;]{1,120}\.(?:docx?|wps|pdf|ofd|xlsx?|et|pptx?|zip|rar|jpe?g|png)\)?$/i;
/** What {@link FILE} ends in, but for a bracket. */
const ENDS_FILE = unitsOf('cxsfdtprgCXSFDTPRG');
const CLOSING = ')'.charCodeAt(0);

function namesFile(text: string): boolean {
  const last = text.length - (text.charCodeAt(text.length - 1) === CLOSING ? 2 : 1);
  return isIn(ENDS_FILE, text.charCodeAt(last)) && FILE.test(text);
}

/** Pictures of Markdown alone on their line, with or without a link around them. */
const PICTURES = /^(?:\[?!\[[^\]]{0,200}\]\([^()]{0,2000}\)(?:\]\([^()]{0,2000}\))?\s*)+$/;
const RULE = /^[-—_=*|\s·.─━═]+$/;
/** What a line is chrome by, from its first character on: one pattern, which most lines are spared together. */
const CHROME = anchored(new RegExp([LABELS, ALONE, PICTURES, RULE].map(({ source }) => source).join('|')));
const QUOTED = anchored(/^>/);

const isChrome = (line: Line) => {
  const { text } = line.text;
  return (
    CHROME.test(text) ||
    isPager(text) ||
    isPageNumber(line) ||
    endsInDots(text) ||
    namesFile(text) ||
    (!line.isPlain && line.text.mayHave(IN_PERIODICAL) && PERIODICAL.test(text))
  );
};

/** What {@link DOT_LEADER} ends in besides blanks: most lines do not. */
const ENDS_LEADER = unitsOf('.…·_0123456789');

function endsInDots(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return (isIn(ENDS_LEADER, last) || BLANK[last] === 1) && DOT_LEADER.test(text.slice(-TAIL));
}

export interface ChromeMarks {
  /** Index of each line that is chrome. */
  chrome: Set<number>;
  /** `key: value` lines of a header that a site or an archive put before the text. */
  fields: { key: string; value: string; line: Line }[];
}

/** Finds the lines that are not the document's own words. */
export function findChrome(lines: readonly Line[]): ChromeMarks {
  const chrome = new Set<number>();
  const fields: ChromeMarks['fields'] = [];
  const first = markFrontMatter(lines, chrome, fields);
  let copies = false;
  let behindCopies = false;
  lines.forEach((line, i) => {
    const text = line.text.text;
    // A second list of them may stand below the first.
    copies ||= behindCopies && !line.marker && isBodyList(text.replace(/。$/, ''));
    behindCopies &&= text === '';
    // A list of those who get copies goes on over lines until its full stop.
    copies = text !== '' && (copies ? !line.marker : COPIES.test(text));
    if (copies) {
      chrome.add(i);
      behindCopies = /[。.]$/.test(text);
      copies = !behindCopies && (/[,、;:]$/.test(text) || text.length >= FULL_LINE);
      return;
    }
    if (isChrome(line)) chrome.add(i);
    else if (i >= first && QUOTED.test(text) && !LABEL.test(text.replaceAll('**', ''))) chrome.add(i);
  });
  markRunningHeads(lines, chrome);
  markContents(lines, chrome);
  return { chrome, fields };
}

/** A block of `key: value` lines between two `---` at the very top, as static site generators write it. */
function markFrontMatter(lines: readonly Line[], chrome: Set<number>, fields: ChromeMarks['fields']): number {
  if (lines[0]?.text.text !== '---') return 0;
  const close = lines.findIndex((line, i) => i > 0 && line.text.text === '---');
  if (close < 0 || close > 60) return 0;
  for (let i = 0; i <= close; i++) {
    chrome.add(i);
    const line = lines[i]!;
    const match = /^([^:]{1,20}):\s*(.+)$/.exec(line.text.text);
    if (match) fields.push({ key: match[1]!.trim(), value: match[2]!.trim(), line });
  }
  return close + 1;
}

/** What no running head ends in. */
const ENDS_NO_HEAD = unitsOf('。;:]】');
const SHORTEST_HEAD = 4;
/** Nor in a bracket, but for the years or the status of a document. */
const ENDS_IN_BRACKET = /(?<!\((?:\d{4}[^()]{0,12}|试行|征求意见稿|暂行|修订稿?))\)$/;

/** Short lines that come again and again next to a page number or a page break. */
function markRunningHeads(lines: readonly Line[], chrome: Set<number>): void {
  if (!lines.some(isPageNumber)) return;
  const places = new Map<string, number[]>();
  lines.forEach((line, i) => {
    const text = line.text.text;
    if (
      text.length > 80 ||
      text.length < SHORTEST_HEAD ||
      line.marker ||
      isIn(ENDS_NO_HEAD, text.charCodeAt(text.length - 1))
    )
      return;
    // 牵头单位：区经委 comes again and again wherever a page ends.
    if (ENDS_IN_BRACKET.test(text) || LABEL.test(text)) return;
    const list = places.get(text);
    if (list) list.push(i);
    else places.set(text, [i]);
  });
  const isPage = (line: Line | undefined) => line !== undefined && isPageNumber(line);
  const atPageEdge = (i: number) => isPage(lines[i - 1]) || isPage(lines[i + 1]);
  for (const list of places.values()) {
    if (list.length < 2 || list.filter(atPageEdge).length * 2 < list.length) continue;
    // The title itself, of which the heads of all pages speak, stands first and at no page's edge.
    for (const i of list) if (i !== list[0] || atPageEdge(i)) chrome.add(i);
  }
}

const CONTENTS = anchored(/^[#*\s]*目\s*[录次][*\s]*$|^\[TOC\]$/i);
/** A table of contents: after a line 目录, up to where its first entry comes again as a heading. */
function markContents(lines: readonly Line[], chrome: Set<number>): void {
  const at = lines.findIndex((line, i) => CONTENTS.test(line.text.text) && !chrome.has(i));
  if (at < 0) return;
  chrome.add(at);
  const bare = (i: number) => {
    const { text } = lines[i]!.text;
    let end = text.length;
    while (end > 0 && /[\s.…·_\d]/.test(text[end - 1]!)) end--;
    return text.slice(0, end);
  };
  let entry = at + 1;
  while (entry < lines.length && chrome.has(entry)) entry++;
  if (entry >= lines.length) return;
  for (let i = entry + 1; i < Math.min(lines.length, entry + 200); i++) {
    if (bare(i) !== bare(entry) || bare(i) === '') continue;
    for (let k = entry; k < i; k++) chrome.add(k);
    return;
  }
}
