import type { Paragraph } from '../outline/paragraphs.ts';
import { readAreaName } from '../seeds/area-name.ts';
import { anchored } from '../text/anchored.ts';
import { withoutBlanks } from '../text/blanks.ts';
import { isIn, unitsOf } from '../text/units.ts';
import { bodiesOfLine, bodyOfTitle } from './bodies.ts';
import { BodySet } from './body-set.ts';
import { DATE, mayStartWithDate } from './dates.ts';
import { sourceNote } from './source-note.ts';

/** 近日，某局、某中心联合印发《…》: how a news site says it. */
const NEWS_ISSUERS =
  /(?:^|[,，。])(?:近日|日前|昨日)?[,，]?([^,，。;《》]{5,100}?)(?:联合|共同|正式)*(?:印发|发布|出台|制定)[了的]?《/;
/** 《…》日前由某某市人民政府办公室印发: the same behind the name. */
const NEWS_ISSUED_BY = /》[^。《]{0,8}由([^,，。;《》]{5,60}?)(?:联合|共同|正式)*(?:印发|发布|出台|制定)/;
/** 发文机关：…, in what a site says of a document above it, or below. */
const GIVEN =
  /(?:(?:发文|制发|发布|公开)(?:机关|机构)|(?:发文|制发|印发)单位)[\s:】|]*([\p{Script=Han}、]{5,80})/u;
const GIVEN_BY = /机[关构]|单位/;
/** A site says it near the end. */
const BELOW = 12;
const IMPRINT = new RegExp(`^([^,。;:]{4,60}?)(${DATE})(发布|公布|印发)`);

/**
 * Lines that are nothing but names of bodies: above the title, below a notice, at the end. Without any, the body that
 * a title begins with, the one that a site names (发文机关：…), or the one of an imprint (…局2026年4月24日发布); the
 * printer's imprint (印发) never counts.
 */
export function findIssuers(
  paragraphs: readonly Paragraph[],
  head: readonly Paragraph[],
  beforeTitle: string | null,
  title: string,
): string[] {
  const found: string[] = [];
  const bodies = new BodySet();
  /** What the name begins with that had a place last: those who sign together mostly have the same. */
  let place = '';
  const hasPlace = (name: string) => {
    if (place !== '' && name.startsWith(place)) return true;
    const length = lengthOfPlace(name);
    if (length > 0) place = name.slice(0, length);
    return length > 0 || isElsewhereNamed(name);
  };
  const add = (names: readonly string[]) => {
    for (const name of names) {
      if (bodies.has(name) || !(hasPlace(name) || isOfArea(name, title))) continue;
      found.push(name);
      bodies.add(name);
    }
  };
  const ofTitles = head.flatMap(({ text }) => bodyOfTitle(text.text).map((name) => inFull(name, title)));
  const lines = signatures(paragraphs, title);
  const first = lines.length === 1 && lines[0]!.isFirst ? lines[0]!.names[0]! : null;
  // The name of a site above everything, where nobody signs.
  if (first && !ofTitles.includes(first) && !head.some(({ text }) => text.text.includes('转发')))
    add(ofTitles);
  if (found.length > 0) return found;
  for (const { names } of lines) add(names);
  if (found.length > 0) return found;
  add(ofTitles);
  add(bodyOfTitle(title));
  if (beforeTitle) add(bodiesOfLine(beforeTitle));
  if (found.length > 0) return found;
  for (const { text } of head) {
    const note =
      sourceNote(text.text)?.bodies ?? (NEWS_ISSUERS.exec(text.text) ?? NEWS_ISSUED_BY.exec(text.text))?.[1];
    if (note) add(note.split(/[、,]|(?<=[局委会心])和/).flatMap(bodiesOfLine));
  }
  if (found.length > 0) return found;
  for (const { text } of [...head, ...paragraphs.slice(-BELOW)]) {
    const given = GIVEN_BY.test(text.text) ? GIVEN.exec(text.text) : null;
    if (given) add(given[1]!.split('、').flatMap(bodiesOfLine));
  }
  if (found.length > 0) return found;
  for (const { text } of paragraphs) {
    const imprint = mayStartWithDate(text) ? IMPRINT.exec(text.text) : null;
    if (imprint && imprint[3] !== '印发') add(bodiesOfLine(imprint[1]!));
  }
  return found;
}

const DATE_LINE = anchored(/^\(?[二\d].{0,12}日\)?$/);

interface SignatureLine {
  names: readonly string[];
  /** Whether it stands above everything, and is not signed. */
  isFirst: boolean;
}

/** 省人民政府办公厅 on what 湖北省 issues: with the name of the area that the title begins with. */
function inFull(name: string, title: string): string {
  const area =
    isIn(KINDS_OF_PLACE, name.charCodeAt(0)) && !name.startsWith('市场')
      ? readAreaName(title)?.name
      : undefined;
  return area?.endsWith(name[0]!) ? area.slice(0, -1) + name : name;
}

/**
 * Lines of names in the order of the text. A site's name above everything is no signature where bodies that sign
 * further down are others; a letterhead that names the same bodies gives their full form.
 */
function signatures(paragraphs: readonly Paragraph[], title: string): SignatureLine[] {
  const known = new Array<readonly string[] | undefined>(paragraphs.length);
  const namesAt = (i: number) => {
    known[i] ??= bodiesOfLine(paragraphs[i]!.text.text);
    return known[i];
  };
  /** The first line behind names that stand below each other; places that are asked for ascend. */
  let behind = 0;
  const isSigned = (i: number): boolean => {
    // Right below the title of what another body forwards stands who made it.
    if (i > 1 && withoutBlanks(paragraphs[i - 1]!.text.text) === title) return true;
    behind = Math.max(behind, i + 1);
    while (paragraphs[behind] && namesAt(behind).length > 0) behind++;
    return DATE_LINE.test(paragraphs[behind]?.text.text ?? '');
  };
  const lines: (SignatureLine & { signed: boolean })[] = [];
  const own = new BodySet();
  for (let i = 0; i < paragraphs.length; i++) {
    if (paragraphs[i]!.marker || paragraphs[i]!.kind === 'note') continue;
    const names = namesAt(i);
    if (names.length === 0) continue;
    const signed = isSigned(i);
    lines.push({ names, signed, isFirst: i === 0 && names.length === 1 && !signed });
    if (signed) for (const name of names) own.add(name);
  }
  const isOwn = (name: string) => own.size === 0 || own.has(name);
  return lines.map((line) => (line.signed ? line : { ...line, names: line.names.filter(isOwn) }));
}

/** 中国人民银行青岛市分行: a branch of a national body has its place behind the name. */
const NATIONAL_BRANCH = anchored(
  /^(?:中国人民银行|国家金融监督管理总局|国家税务总局|国家外汇管理局|中国证券监督管理委员会|国家统计局|中华人民共和国)\p{Script=Han}{2,12}(?:分行|支行|监管局|税务局|分局|调查总?队|海关|海事局)$/u,
);

const FREE_TRADE_ZONE = anchored(/^中国\(\p{Script=Han}{2,4}\)自由贸易试验区/u);

/** 长三角生态绿色一体化发展示范区执行委员会: a body of several provinces or of a zone that they share. */
const REGIONAL =
  /^(?![市区县省州镇本各])\p{Script=Han}{2,20}(?:示范区|合作区|试验区|新片区|城市群|都市圈|开发区|度假区)(?:执行|管理|工作)?委员会(?:办公室)?$/u;

/** 洋浦财政局, where the title begins with 洋浦经济开发区: bodies may leave out what kind of area theirs is. */
function isOfArea(name: string, title: string): boolean {
  const area = readAreaName(title)?.name ?? '';
  return /[区城]$/.test(area) && area.startsWith(name.slice(0, 2)) && /[局委办厅]$|委员会$/.test(name);
}

const KINDS_OF_PLACE = unitsOf('市区县省州镇');

/** Code units up to the end of the area that a name begins with: 静安区商务委员会 is a full name, 区商务委 (0) is not. */
function lengthOfPlace(name: string): number {
  if (isIn(KINDS_OF_PLACE, name.charCodeAt(0))) return 0;
  const party = PARTY.exec(name)?.[0].length ?? 0;
  const area = readAreaName(name.slice(party));
  return area ? party + area.length : 0;
}

const PARTY = anchored(/^(?:中共|中国共产党)/);

/** Whether a name is a full one though it does not begin with an area. */
const isElsewhereNamed = (name: string) =>
  NATIONAL_BRANCH.test(name) || FREE_TRADE_ZONE.test(name) || REGIONAL.test(name);
