import type { DocumentFields } from '../extraction.ts';
import type { Paragraph } from '../outline/paragraphs.ts';
import { type AreaName, readAreaName } from '../seeds/area-name.ts';
import type { Area, AreaRegister } from '../seeds/areas.ts';
import { eachOf } from '../text/each-of.ts';
import { countMentions } from './area-mentions.ts';
import { bodiesOfLine } from './bodies.ts';

/** What shows where a document is from. */
interface AreaClues {
  issuers: readonly string[];
  title: string;
  number: string | null;
  site: string | null;
  paragraphs: readonly Paragraph[];
}

type FoundArea = Pick<AreaName, 'name' | 'level'> & { within?: string | null };

/**
 * Level and area of the record: codebook §1 knows city and district; a province is neither, zones and towns rank with
 * districts. A zone or a town inside a district that the register knows is filed under it, any other stands for itself.
 */
export function readArea(clues: AreaClues, areas: AreaRegister): Pick<DocumentFields, 'level' | 'area'> {
  const area = findArea(clues, areas);
  if (!area) return { level: 'other', area: null };
  if (area.level === 'functional-area')
    return { level: 'district', area: districtAround(area.name, areas)?.name ?? area.name };
  const around =
    area.level === 'other' ? areas.resolve(area.within ?? namedBefore(area.name, clues.paragraphs)) : null;
  if (around) return { level: around.level, area: around.name };
  return { level: area.level === 'other' ? 'district' : area.level, area: area.name };
}

/** 某某区 of the first 某某区虹桥镇 in the text, or an empty string: where a town lies. */
function namedBefore(town: string, paragraphs: readonly Paragraph[]): string {
  for (const { text } of paragraphs) {
    const at = text.text.indexOf(town, 3);
    const district =
      at < 0 ? null : /\p{Script=Han}{2}(?:新区|[区县市])$/u.exec(text.text.slice(Math.max(0, at - 4), at));
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

const SOURCE = /(?:^|\s)(?:信息|文章|稿件)?来源:\s?(\p{Script=Han}{4,24})(?=\s|$)/u;

/** The body that a site names as the source of an article (来源：某某市商务局). */
function sourceOf(paragraphs: readonly Paragraph[]): string | null {
  for (const { text } of paragraphs.slice(0, TOP)) {
    const name = text.text.includes('来源') ? SOURCE.exec(text.text)?.[1] : undefined;
    if (name && bodiesOfLine(name).length === 1) return name;
  }
  return null;
}
/** A source is named below the headline. */
const TOP = 20;

/** Issuers first, then the title, the number, the site that publishes it or its source, and what the text speaks of most. */
function findArea(clues: AreaClues, areas: AreaRegister): FoundArea | null {
  const fromName = (text: string): FoundArea | null => {
    const name = text.replace(/^(?:中共|中国共产党|\d{4}年度?)/, '');
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
  const byNumber = clues.number ? areas.ofNumber(clues.number) : null;
  if (byNumber) return byNumber;
  const source = sourceOf(clues.paragraphs);
  return (source ? fromName(source) : null) ?? mostNamed(clues, areas);
}

/** The area that the title, else the whole text, names most often; a district before the city around it. */
function mostNamed(clues: AreaClues, areas: AreaRegister): FoundArea | null {
  const inTitle = countMentions(clues.title, areas);
  const ofTitle = mostOf(inTitle, areas, isDistrict, 1) ?? mostOf(inTitle, areas, isCity, 1);
  if (ofTitle) return ofTitle.area;
  const inText = countMentions(eachOf(clues.paragraphs, ({ text }) => text.text).join('\n'), areas);
  const district = mostOf(inText, areas, isDistrict, 3);
  const city = mostOf(inText, areas, isCity, 3);
  return (district && (!city || district.count * 2 >= city.count) ? district : city)?.area ?? null;
}

const isCity = ({ level }: Area) => level === 'city';
const isDistrict = ({ level }: Area) => level !== 'city';

/** The area of a kind that is named most often, and how often; null where none is named `least` times. */
function mostOf(
  counts: ReadonlyMap<Area, number>,
  { areas }: AreaRegister,
  isOfKind: (area: Area) => boolean,
  least: number,
): { area: Area; count: number } | null {
  let most: { area: Area; count: number } | null = null;
  for (const area of areas) {
    const count = counts.get(area) ?? 0;
    if (count >= least && count > (most?.count ?? 0) && isOfKind(area)) most = { area, count };
  }
  return most;
}
