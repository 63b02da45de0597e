import type { DocumentFields } from '../extraction.ts';
import type { Outline } from '../outline/outline.ts';
import type { Paragraph } from '../outline/paragraphs.ts';
import { type AreaName, readAreaName } from '../seeds/area-name.ts';
import type { Area, AreaRegister } from '../seeds/areas.ts';
import { countMentions } from './area-mentions.ts';
import { bodiesOfLine, bodyOfTitle, sameBody } from './bodies.ts';
import { DATE, parseDate } from './dates.ts';
import { findTitle, periodOf } from './title.ts';
import { readValidity } from './validity.ts';

const NUMBER_WORDS = String.raw`\p{Script=Han}{1,14}[〔[(【]\d{4}[〕\])】]\s?第?\d{1,5}号`;
/** 发文字号：… among other labels on one line. */
const LABELLED_NUMBER = new RegExp(`(?:发文字号|文\\s*号|文件编号|发文号)[\\s:】\\]]*(${NUMBER_WORDS})`, 'u');
/** (2025年11月3日某某局以某商务规〔2025〕3号文件印发): how a text republished without its notice says where it is from. */
const SOURCE_NOTE = new RegExp(
  `^\\((?:于|由)?([^()\\d]{0,120}?)(${DATE})(.{0,200}?)(?:以(${NUMBER_WORDS}))?(?:文件)?(?:印发|发布|公布|通过|制定)`,
  'u',
);
/** 近日，某局、某中心联合印发《…》: how a news site says it. */
const NEWS_ISSUERS =
  /(?:^|[,，。])(?:近日|日前|昨日)?[,，]?([^,，。;《》]{5,100}?)(?:联合|共同|正式)*(?:印发|发布|出台|制定)(?:了)?《/;
const NUMBER = new RegExp(`^\\(?(?:(?:发文|文件)?(?:字号|文号|编号)[:\\s]*)?(${NUMBER_WORDS})\\)?$`, 'u');
/** …的通知（沪某规〔2024〕3号）, at the end of the title's own line. */
const NUMBER_BEHIND_TITLE = new RegExp(`^[^。;]{6,120}[\\s(](${NUMBER_WORDS})\\)?$`, 'u');
const IMPRINT = new RegExp(`^([^,。;:]{4,60}?)(${DATE})(发布|公布|印发)`);

/** Everything of a document's record but its id (codebook §1). */
export type FieldsWithoutId = Omit<DocumentFields, 'id'>;

/**
 * Reads title, number, issuers, dates, level and area. What the text does not say is null: a republishing site's date
 * is not the date of issue. `file` is never looked at: renaming a file changes nothing.
 */
export function readFields(outline: Outline, areas: AreaRegister): FieldsWithoutId {
  const { paragraphs, root } = outline;
  const firstBlock = root.children[0]?.paragraphs[0]?.start ?? Number.POSITIVE_INFINITY;
  const head = paragraphs.filter((paragraph) => paragraph.start < firstBlock);
  const field = (pattern: RegExp) => outline.fields.find(({ key }) => pattern.test(key))?.value ?? null;
  const found = findTitle(head, field(/^(?:标题|题名|文件名称|名称|title)$/i));
  const title = found?.title ?? '';
  const issuers = findIssuers(paragraphs, head, found?.before ?? null, title);
  const number = findNumber(head, field(/文号|字号/));
  const draft = /征求意见|草案|公开征求|送审/.test(title);
  const issued = draft ? null : findIssued(paragraphs, field(/^(?:成文|印发|发文)日期/));
  const published = isoOf(field(/发布日期|公开日期|发布时间/)) ?? findPublished(paragraphs);
  const validity = readValidity(
    paragraphs.filter((paragraph) => paragraph.kind === 'text').map((paragraph) => paragraph.text.text),
    issued,
  );
  const period = periodOf(title);
  const area = findArea({ issuers, title, number, site: found?.after ?? null, paragraphs }, areas);
  return {
    title,
    ...placeOf(area, areas, paragraphs),
    number,
    issuers,
    issued,
    published: published === issued ? null : published,
    effective_from: validity.effectiveFrom,
    valid_until: validity.validUntil,
    period_from: period?.from ?? null,
    period_until: period?.until ?? null,
  };
}

function findNumber(head: readonly Paragraph[], given: string | null): string | null {
  for (const text of [given ?? '', ...head.map((paragraph) => paragraph.text.text)]) {
    const found =
      NUMBER.exec(text.trim())?.[1] ??
      LABELLED_NUMBER.exec(text)?.[1] ??
      SOURCE_NOTE.exec(text)?.[4] ??
      NUMBER_BEHIND_TITLE.exec(text)?.[1];
    if (found)
      return found
        .replace(/\s+/g, '')
        .replace(/[[(【]/g, '〔')
        .replace(/[\])】]/g, '〕');
  }
  return null;
}

/**
 * Lines that are nothing but names of bodies: above the title, below a notice, at the end. Without any, the body that
 * a title begins with, or the one of an imprint (…局2026年4月24日发布); the printer's imprint (印发) never counts.
 */
function findIssuers(
  paragraphs: readonly Paragraph[],
  head: readonly Paragraph[],
  beforeTitle: string | null,
  title: string,
): string[] {
  const found: string[] = [];
  const add = (names: readonly string[]) => {
    for (const name of names.filter(hasPlace))
      if (!found.some((other) => sameBody(other, name))) found.push(name);
  };
  for (const names of signatures(paragraphs)) add(names);
  if (found.length > 0) return found;
  for (const text of [...head.map((paragraph) => paragraph.text.text), title]) add(bodyOfTitle(text));
  if (beforeTitle) add(bodiesOfLine(beforeTitle));
  if (found.length > 0) return found;
  for (const { text } of head) {
    const source = SOURCE_NOTE.exec(text.text);
    const note = source ? `${source[1]},${source[3]}` : NEWS_ISSUERS.exec(text.text)?.[1];
    if (note) add(note.split(/[、,]|(?<=[局委会心])和/).flatMap(bodiesOfLine));
  }
  if (found.length > 0) return found;
  for (const paragraph of paragraphs) {
    const imprint = IMPRINT.exec(paragraph.text.text);
    if (imprint && imprint[3] !== '印发') add(bodiesOfLine(imprint[1]!));
  }
  return found;
}

/**
 * Lines of names in the order of the text. A site's name above everything is no signature where bodies that sign
 * further down are others; a letterhead that names the same bodies gives their full form.
 */
function signatures(paragraphs: readonly Paragraph[]): string[][] {
  const lines = paragraphs.flatMap((paragraph, i) => {
    if (paragraph.marker || paragraph.kind === 'note') return [];
    const names = bodiesOfLine(paragraph.text.text);
    return names.length > 0 ? [{ names, i }] : [];
  });
  const signed = lines.filter(({ i }) => {
    let next = i + 1;
    while (paragraphs[next] && bodiesOfLine(paragraphs[next]!.text.text).length > 0) next++;
    return /^\(?[二\d].{0,12}日\)?$/.test(paragraphs[next]?.text.text ?? '');
  });
  const own = signed.flatMap(({ names }) => names);
  if (own.length === 0) return lines.map(({ names }) => names);
  return lines.map(({ names }) => names.filter((name) => own.some((other) => sameBody(name, other))));
}

/** 中国人民银行青岛市分行: a branch of a national body has its place behind the name. */
const NATIONAL_BRANCH =
  /^(?:中国人民银行|国家金融监督管理总局|国家税务总局|国家外汇管理局|中国证券监督管理委员会|国家统计局|中华人民共和国)\p{Script=Han}{2,12}(?:分行|支行|监管局|税务局|分局|调查总?队|海关|海事局)$/u;

const FREE_TRADE_ZONE = /^中国\(\p{Script=Han}{2,4}\)自由贸易试验区/u;

/** 长三角生态绿色一体化发展示范区执行委员会: a body of several provinces or of a zone that they share. */
const REGIONAL =
  /^(?![市区县省州镇本各])\p{Script=Han}{2,20}(?:示范区|合作区|试验区|新片区|城市群|都市圈|开发区|度假区)(?:执行|管理|工作)?委员会(?:办公室)?$/u;

/** 静安区商务委员会 is a full name, 区商务委 is not. */
function hasPlace(name: string): boolean {
  return (
    NATIONAL_BRANCH.test(name) ||
    FREE_TRADE_ZONE.test(name) ||
    REGIONAL.test(name) ||
    readAreaName(name.replace(/^(?:中共|中国共产党)/, '')) !== null
  );
}

const ISSUED_LABEL = new RegExp(`(?:^|[^年月日])(?:成文|印发|发文|签发)(?:日期|时间)[:\\s]*(${DATE})`);
const DATE_LINE = new RegExp(`^\\(?${DATE}\\)?$`);
const SIGNED_LINE = new RegExp(`^[^,。;:]{4,60}?(${DATE})(?:发布|公布|印发)?[。,]?`);
const PUBLISHED_LABEL = new RegExp(`(?:发布|公开|更新|刊发)(?:日期|时间)[:\\s]*(${DATE})`);

function findIssued(paragraphs: readonly Paragraph[], given: string | null): string | null {
  const fromField = isoOf(given);
  if (fromField) return fromField;
  const lines = paragraphs
    .filter((paragraph) => paragraph.kind !== 'note')
    .map((paragraph) => paragraph.text.text);
  for (const line of lines) {
    const labelled = ISSUED_LABEL.exec(line);
    if (labelled) return parseDate(labelled[1]!);
    const noted = SOURCE_NOTE.exec(line);
    if (noted) return parseDate(noted[2]!);
  }
  // A date line with 年 is a signature; 2021-07-30 alone is what a site prints.
  for (const line of lines) {
    if (!line.includes('年') || line.includes('底') || !DATE_LINE.test(line)) continue;
    const date = parseDate(line.replace(/[()]/g, ''));
    if (date) return date;
  }
  for (const line of lines) {
    const signed = SIGNED_LINE.exec(line);
    if (
      signed &&
      /(?:政府|委员会|局|办公室|办公厅|厅|中心|院|署|委)(?:\(.*\))?$/.test(
        line.slice(0, line.indexOf(signed[1]!)),
      )
    )
      return parseDate(signed[1]!);
  }
  return null;
}

function findPublished(paragraphs: readonly Paragraph[]): string | null {
  for (const { text } of paragraphs.slice(0, 60)) {
    const labelled = PUBLISHED_LABEL.exec(text.text);
    if (labelled) return parseDate(labelled[1]!);
    const bare = /^(\d{4}-\d{1,2}-\d{1,2})(?:\s.*)?$/.exec(text.text);
    if (bare) return parseDate(bare[1]!);
  }
  return null;
}

function isoOf(text: string | null): string | null {
  return text ? parseDate(text.trim()) : null;
}

interface AreaClues {
  issuers: readonly string[];
  title: string;
  number: string | null;
  site: string | null;
  paragraphs: readonly Paragraph[];
}

type FoundArea = Pick<AreaName, 'name' | 'level'> & { within?: string | null };

/**
 * Level and area of the record (codebook §1 knows city and district): a zone ranks with districts; a zone or a town
 * inside a district that the register knows is filed under it, any other stands for itself.
 */
function placeOf(
  area: FoundArea | null,
  areas: AreaRegister,
  paragraphs: readonly Paragraph[],
): Pick<DocumentFields, 'level' | 'area'> {
  if (!area) return { level: 'other', area: null };
  if (area.level === 'functional-area')
    return { level: 'district', area: districtAround(area.name, areas)?.name ?? area.name };
  const around = area.level === 'other' ? areas.resolve(area.within ?? namedBefore(area.name, paragraphs)) : null;
  if (around) return { level: around.level, area: around.name };
  return { level: area.level, area: area.name };
}

/** 某某区 of the first 某某区虹桥镇 in the text, or an empty string: where a town lies. */
function namedBefore(town: string, paragraphs: readonly Paragraph[]): string {
  for (const { text } of paragraphs) {
    const at = text.text.indexOf(town, 3);
    const district = at < 0 ? null : /\p{Script=Han}{2}(?:新区|[区县市])$/u.exec(text.text.slice(Math.max(0, at - 4), at));
    if (district) return district[0];
  }
  return '';
}

/** The district that a zone lies in: by the register, or by the name that it begins with (嘉定工业区). */
function districtAround(zone: string, areas: AreaRegister): Area | null {
  const known = areas.resolve(zone);
  const parent = known?.parent ? areas.get(known.parent) : null;
  if (known) return parent?.level === 'district' ? parent : null;
  const start = areas.startOf(zone)?.area ?? null;
  return start?.level === 'district' ? start : null;
}

/** Issuers first, then the title, the number, the site that publishes it, and what the text speaks of most. */
function findArea(clues: AreaClues, areas: AreaRegister): FoundArea | null {
  const fromName = (text: string): FoundArea | null => {
    const name = text.replace(/^(?:中共|中国共产党)/, '');
    const known = areas.startOf(name);
    const read = readAreaName(name);
    if (known && (!read || known.length >= read.length || read.within === null)) return known.area;
    return read ?? null;
  };
  for (const issuer of clues.issuers) {
    const area = fromName(issuer);
    if (area) return area;
  }
  const inTitle = fromName(clues.title);
  if (inTitle && inTitle.level !== 'functional-area') return inTitle;
  const bySite = clues.site ? fromName(clues.site) : null;
  if (bySite) return bySite;
  if (inTitle) return inTitle;
  return (clues.number ? areas.ofNumber(clues.number) : null) ?? mostNamed(clues, areas);
}

/** The area that the title, else the whole text, names most often; a district before the city around it. */
function mostNamed(clues: AreaClues, areas: AreaRegister): FoundArea | null {
  const whole = clues.paragraphs.map((paragraph) => paragraph.text.text).join('\n');
  for (const [text, least] of [
    [clues.title, 1],
    [whole, 3],
  ] as const) {
    const mentions = countMentions(text, areas);
    const counts = areas.areas
      .map((area) => ({ area, count: mentions.get(area) ?? 0 }))
      .filter(({ count }) => count >= least)
      .sort((a, b) => b.count - a.count);
    const district = counts.find(({ area }) => area.level !== 'city');
    const city = counts.find(({ area }) => area.level === 'city');
    if (district && (!city || text === clues.title || district.count * 2 >= city.count)) return district.area;
    if (city) return city.area;
  }
  return null;
}
