import { documentExplained } from '../outline/explanations.ts';
import type { Paragraph } from '../outline/paragraphs.ts';
import { anchored } from '../text/anchored.ts';
import { withoutBlanks } from '../text/blanks.ts';
import { eachOf } from '../text/each-of.ts';
import { hasUnit, unitsOf } from '../text/units.ts';
import { bodiesOfLine } from './bodies.ts';
import { NUMBER_WORDS } from './source-note.ts';

/** Texts about a policy are among them only where no menu of a site ends in the same (市政府新闻发布会). */
const KIND_OF_DOCUMENT =
  '(?:措施|办法|意见|方案|计划|规划|通知|规定|细则|政策|条例|行动|指引|要点|纲要|公告|决定|决议|报告|指南|通告|清单|规程|准则|倡议|解读|问答|十条|条款|\\d+条|[一二三四五六七八九十]+条|制度|标准|导则|举措|安排|说明|批复|函|汇编|(?:任务|分工|政策|措施|事项|责任|任务分解)表)';
const QUALIFIER = '(?:\\([^()]{1,24}\\)|（[^（）]{1,24}）|\\d\\.0版?)*';
/** A year or a status on a line of its own; (节选) and (全文) are an editor's. */
const QUALIFIER_LINE = /^\((?!节选|全文|摘要|摘录|原文|附|\d{4}年\d{1,2}月\d{1,2}日)[^()]{2,24}\)$/;
const TITLE = new RegExp(`${KIND_OF_DOCUMENT}${QUALIFIER}$`);
const FORWARDED =
  /(?:(?:印发|发布|公布|出台|修订)(?:了)?|(?:批转|转发)[^《》,。;]{0,40}?)\s?《((?:[^《》]|《[^》]{0,200}》){1,1000})》/;
/** Without 《》: …关于印发南山区十条措施的通知. */
const FORWARDED_BARE = /(?:印发|转发|发布|公布|批转)(?:了)?([^《》,。;]{6,80}?)的(?:通知|公告|通告)$/;
const CONSULTED =
  /(?:征求|征集|听取)(?:社会(?:公众|各界)?)?(?:对|关于)?《((?:[^《》]|《[^》]{0,200}》){1,1000})》(?:的)?(?:修改)?意见/;
/** 现将《…》印发给你们. */
const PASSED_ON =
  /^(?:经.{2,30}(?:同意|批准|审议)(?:通过)?,)?现将《((?:[^《》]|《[^》]{0,200}》){1,1000})》(?:印发|转发|发布|公布)/;
const FORWARDED_BY_NAME = /^《((?:[^《》]|《[^》]{0,200}》){1,1000})》(?:已|业)经?.{0,120}(?:印发|发布|公布)/;
/** 《…若干措施》（某财规〔2024〕6号）: an article that names a document with its number speaks of that one alone. */
const NAMED = new RegExp(
  `《((?:[^《》]|《[^《》]{0,100}》){6,100})》\\s?\\((${NUMBER_WORDS})(?=[,)、;])`,
  'u',
);
/** 《…十条措施》日前正式发布。全文如下：, in an article that gives all of it. */
const GIVEN_IN_FULL =
  /《((?:[^《》]|《[^》]{0,200}》){1,200})》(?:已|日前|近日|今日|昨日|正式|于[^,。]{2,12}|对外){0,3}(?:发布|出台|印发|公布|实施)[^。]{0,40}。?[^。]{0,20}(?:全文|内容如下)/;
/** What a document rests on, and does not bring. */
const BASIS = /(?:根据|依据|按照|遵照|落实|贯彻|参照|对照|依照)[^。;]{0,60}$/;
const ANNOUNCED =
  /现就(.{2,60}?)(?:,|、)?(?:提出|制定|制订|出台)(?:以下|如下)?(?:的)?(若干|具体|实施|以下|如下|几点)*?((?:若干|实施|指导|工作|具体)?(?:意见|措施|政策|办法|方案|举措|规定))/;

/** Title and number of the document that an article names with its number, among `texts`; null where it names none. */
export function namedDocument(texts: readonly string[]): { title: string; number: string } | null {
  for (const text of texts) {
    const named = text.includes('》') ? NAMED.exec(text) : null;
    if (named && TITLE.test(named[1]!) && !BASIS.test(text.slice(0, named.index)))
      return { title: clean(named[1]!), number: named[2]! };
  }
  return null;
}

/** True for a title that ends in a kind of document (…的通知, …若干措施(试行)). */
export const isPolicyTitle = (title: string): boolean => TITLE.test(title);

export interface FoundTitle {
  title: string;
  /** What stood before or after the title on its line: the body that published it, or the site. */
  before: string | null;
  after: string | null;
}

/**
 * The document's own title (codebook §1): what stands between 《》 in the notice that forwards it, else its title
 * line, else what the preamble announces. `preamble`: paragraphs before the first numbered one, chrome among them;
 * `given`: a title that an archive's header gives.
 */
export function findTitle(preamble: readonly Paragraph[], given: string | null): FoundTitle | null {
  const texts = eachOf(preamble, (paragraph) => paragraph.text.text);
  const candidates = given ? [given, ...texts] : texts;
  const explanation = explanationOf(texts.slice(0, TOP));
  if (explanation) return { title: clean(explanation), before: null, after: null };
  for (const text of candidates) {
    if (!text.includes('《')) continue;
    const consulted = CONSULTED.exec(text);
    if (consulted) return { title: complete(clean(consulted[1]!), texts), before: null, after: null };
    const full = GIVEN_IN_FULL.exec(text);
    if (full && TITLE.test(full[1]!))
      return { title: complete(clean(full[1]!), texts), before: null, after: null };
    const forwarded = FORWARDED.exec(text) ?? FORWARDED_BY_NAME.exec(text) ?? PASSED_ON.exec(text);
    if (forwarded && isReport(text, forwarded, texts)) {
      const headline = namedDocument([text])?.title ?? headlineOf(texts);
      if (headline) return { title: clean(headline), before: null, after: null };
    }
    if (forwarded && (/通知|公告|印发|发布|公布/.test(text.slice(forwarded.index)) || text === given))
      return { title: complete(clean(forwarded[1]!), texts), before: null, after: null };
  }
  for (const text of candidates) {
    const bare = text.length < 120 ? FORWARDED_BARE.exec(text) : null;
    if (bare) return { title: complete(clean(bare[1]!), texts), before: null, after: null };
  }
  const line = titleLine(preamble, given);
  if (line) return { ...line, title: forwardedBy(line.title, texts) ?? line.title };
  for (const text of texts) {
    const announced = ANNOUNCED.exec(text);
    if (announced) {
      const several =
        /(?:以下|如下)?若干/.test(announced[0]) && !announced[3]!.startsWith('若干') ? '若干' : '';
      return { title: clean(`关于${announced[1]}的${several}${announced[3]}`), before: null, after: null };
    }
  }
  const headline = namedDocument(texts)?.title ?? headlineOf(texts) ?? firstLine(texts);
  return headline ? { title: clean(headline), before: null, after: null } : null;
}

/** What the title of a notice names that passes another document on, as {@link findTitle} gives it; else null. */
function forwardedBy(title: string, texts: readonly string[]): string | null {
  const forwarded = FORWARDED.exec(title);
  if (forwarded && /通知|公告/.test(title.slice(forwarded.index)))
    return complete(clean(forwarded[1]!), texts);
  return FORWARDED_BARE.exec(title)?.[1] ?? null;
}

const OF_POLICY = /(?:通知|公告|通告|措施|办法|意见|方案|计划|规划|规定|细则|政策|条例)(?:\(.{1,12}\))?$/;
/** How else a site writes the name of a document: without 关于, 的 and its status. */
const bareName = (title: string) => clean(title).replace(/\([^()]*\)$|关于|的/g, '');

/**
 * The headline of a text about a document (《…》政策解读). Below the title of a policy, or beside that of the document, such
 * a line is one of its links.
 */
function explanationOf(texts: readonly string[]): string | null {
  const at = texts.findIndex((text) => documentExplained(text) !== null);
  if (at < 0 || texts.slice(0, at).some((text) => OF_POLICY.test(text))) return null;
  const of = bareName(documentExplained(texts[at]!)!);
  return texts.some((text) => bareName(text) === of) ? null : texts[at]!;
}

/** A first line that names a place and is no sentence heads the text, whatever it calls itself. */
function firstLine([first = '']: readonly string[]): string | null {
  const isLine = first.length >= 8 && first.length <= 60 && !/[。;:,>›»|]/.test(first);
  return isLine && /[省市区县州旗镇乡]/.test(first) ? first : null;
}

/** 2025-09-12 来源：…, 某某发布 2025年9月12日 17:30: what a news site prints under its headline. */
const UNDER_HEADLINE =
  /^(?:发布(?:时间|日期):?\s*)?\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}|^(?:来源|作者|信息来源)\s*:|^[^。,;:]{2,40}\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s*\d{1,2}:\d{2})?(?:\s?[^。,;:\d]{0,12})?$/;
/** A headline stands at the top; a source is also named at the end. */
const TOP = 20;

/** What a notice says of what it passes on, and a report does not. */
const PASSES_ON = /现将|现予?(?:印发|转发|发布|公布)|给你们|贯彻|遵照|认真|执行|同意|审议|如下|全文/;

/** 区商务局印发《…》: an article that says who issued a document goes through it. */
const ISSUED = /(?:政府|办公室|办公厅|委员会|[局委厅办部])[^。,;《]{0,6}印发(?:了)?《$/;

/** True for a sentence of an article that tells of a document (近日，某区发布《…》。), which is not given below it. */
function isReport(text: string, forwarded: RegExpExecArray, texts: readonly string[]): boolean {
  const title = clean(forwarded[1]!);
  return (
    text.includes('。') &&
    !PASSES_ON.test(text) &&
    !ISSUED.test(text.slice(0, forwarded.index + forwarded[0].indexOf('《') + 1)) &&
    !texts.some((line) => clean(line) === title)
  );
}

/** The line right above the date of publication, where no line is a title by its words. */
function headlineOf(texts: readonly string[]): string | null {
  const at = texts.slice(0, TOP).findIndex((text) => UNDER_HEADLINE.test(text)) - 1;
  const line = texts[at] ?? '';
  return line.length >= 8 && line.length <= 70 && !/[。;>›»|]/.test(line) ? line : null;
}

/** 关于…的 above 实施意见: the kind of document alone on the last line of its title. */
const isEndOfTitle = (text: string, above: string) =>
  text.length < 10 && TITLE.test(text) && above.length <= 80 && /^[^。;]*关于[^。;]*的$/.test(above);

function titleLine(preamble: readonly Paragraph[], given: string | null): FoundTitle | null {
  const candidates = preamble.filter(
    ({ text: { text } }, i) => isTitleLike(text) || isEndOfTitle(text, preamble[i - 1]?.text.text ?? ''),
  );
  if (given && candidates.length === 0) return { title: clean(given), before: null, after: null };
  for (const paragraph of candidates) {
    const parts = partsOf(paragraph.text.text);
    const at = parts.findIndex((part) => TITLE.test(part));
    if (at < 0) continue;
    const own = lengthen(preamble, paragraph, parts[at]!);
    return {
      title: clean(own),
      before: parts.slice(0, at).at(-1) ?? null,
      after: parts[at + 1] ?? null,
    };
  }
  return given ? { title: clean(given), before: null, after: null } : null;
}

/** 某某市人民政府 above 关于…的意见 begins the title. */
const isOneBody = (text: string) => /人民政府(?:办公[厅室])?$/.test(text) && bodiesOfLine(text).length === 1;

/** 某某区关于…的通知 stays a title however much it lists; a line of that length without 关于 is a sentence. */
const LONG_TITLE = /^[^,]{0,40}关于/;

const STOPS = unitsOf('。;:!');
const BARS = unitsOf('|丨_');

/** What a line says between bars, with which sites part a title from their name: of most lines, all. */
const partsOf = (line: string) => (hasUnit(line, BARS) ? line.split(/\s*[|丨_]\s*/) : [line]);

function isTitleLike(text: string): boolean {
  // 首页>政务公开>政策文件 is the way to a page, not its name.
  if (
    text.length < 6 ||
    // The headline of an article that has the document in full.
    /\(附?全文\)$/.test(text) ||
    // One of a list of other pages.
    /^[·•●▪■◆]/.test(text) ||
    text.length > 800 ||
    (text.length > 120 && !LONG_TITLE.test(text)) ||
    /[>›»]/.test(text) ||
    (hasUnit(text, STOPS) && /[。;:!]/.test(text.replace(/\([^)]*\)/g, '')))
  )
    return false;
  return partsOf(text).some((part) => TITLE.test(part) && part.length >= 6);
}

/** A title broken over lines: a first line before it, a year or (试行) after it. */
function lengthen(preamble: readonly Paragraph[], paragraph: Paragraph, text: string): string {
  const at = preamble.indexOf(paragraph);
  let whole = text;
  const next = preamble[at + 1]?.text.text ?? '';
  if (QUALIFIER_LINE.test(next)) whole += next;
  const previous = preamble[at - 1];
  const above = previous?.text.text ?? '';
  const issuer = (i: number) => {
    const body = preamble[i]?.text.text ?? '';
    return isOneBody(body) && !isOneBody(preamble[i - 1]?.text.text ?? '') ? body : '';
  };
  if (text.startsWith('关于') && whole === text && issuer(at - 1)) return issuer(at - 1) + whole;
  if (isEndOfTitle(text, above)) return (above.startsWith('关于') ? issuer(at - 2) : '') + above + whole;
  const short = text.length < 14 && !/^(?:关于|.{2,8}[市区县])/.test(text);
  const opened =
    /关于/.test(previous?.text.text ?? '') && !TITLE.test(previous!.text.text) && !/关于/.test(text);
  if (
    previous &&
    previous.kind === 'text' &&
    (short || opened || /^(?:的|实施|若干|政策|行动|三年)/.test(text))
  ) {
    const before = previous.text.text;
    if (before.length >= 6 && before.length <= 40 && !/[。;:号)》日]$|第\s?[A-Z]?\d+版|星期/.test(before))
      whole = before + whole;
  }
  return whole;
}

/** A year or qualifier that the title line has and the notice left out. */
function complete(title: string, texts: readonly string[]): string {
  for (const text of texts) {
    const line = clean(text);
    if (
      line.endsWith(title) &&
      /^(?:关于|\p{Script=Han}{2,12}(?:关于)?)$/u.test(line.slice(0, -title.length)) &&
      TITLE.test(line)
    )
      return line;
    if (line.startsWith(title) && QUALIFIER_LINE.test(line.slice(title.length))) return line;
  }
  return title;
}

/** 【法规标题】 and (摘登) are what an archive or a newspaper says of a title. */
const withoutLabels = (title: string) =>
  title.startsWith('【') || title.endsWith(')')
    ? title.replace(/^【(?:法规)?标题】|\((?:摘登|节选|摘要|摘编)\)$/g, '')
    : title;

const QUOTED = anchored(/^《[^《》]*》$/);

function clean(title: string): string {
  const plain = withoutLabels(withoutBlanks(title));
  return QUOTED.test(plain) ? plain.slice(1, -1) : plain;
}

const FIVE_YEARS = (
  [
    ['十二五', '2011', '2015'],
    ['十三五', '2016', '2020'],
    ['十四五', '2021', '2025'],
    ['十五五', '2026', '2030'],
  ] as const
).map(([name, from, until]) => ({
  pattern: new RegExp(`“?${name}”?(?:时期|期间)?[^,。]{0,40}(?:规划|计划|纲要)`),
  from,
  until,
}));

/** `2021-2023年` or “十四五”规划 in a title → the years of the period that the document is about. */
export function periodOf(title: string): { from: string; until: string } | null {
  // “十五五”开局行动计划(2026—2027年): years that are said are meant.
  const match = /(\d{4})\s?年?\s?[-—–~至]+\s?(\d{4})\s?年/.exec(title);
  if (match && Number(match[1]) <= Number(match[2])) return { from: match[1]!, until: match[2]! };
  if (!title.includes('五')) return null;
  const five = FIVE_YEARS.find(({ pattern }) => pattern.test(title));
  return five ? { from: five.from, until: five.until } : null;
}
