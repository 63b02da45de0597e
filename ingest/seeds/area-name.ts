import type { LEVELS } from '../../cypher/model.ts';
import { anchored } from '../text/anchored.ts';
import { hasUnit, unitsOf } from '../text/units.ts';

export interface AreaName {
  /** The innermost area of the name, as written: `罗湖区` of 深圳市罗湖区. */
  name: string;
  level: (typeof LEVELS)[number];
  /** The area around it, where the name says it: `深圳市`. */
  within: string | null;
  /** Code units that the whole name takes. */
  length: number;
}

/** No suffix is longer. */
const LONGEST_SUFFIX = 5;
/** Units from the outside in, with the longest stem that such names have (克孜勒苏柯尔克孜自治州, 双江拉祜族佤族布朗族傣族自治县). */
const UNITS = [
  unit([2, 6], '特别行政区|自治区|省', 'province'),
  unit([1, 5], '市|盟|地区', 'city'),
  unit([2, 10], '自治州', 'city'),
  unit([2, 14], '自治县|自治旗', 'district'),
  unit([1, 5], '林区|区|县|旗|市', 'district'),
  unit([1, 5], '街道|镇|乡|苏木', 'other'),
] as const;
const ZONE =
  /^(\p{Script=Han}{2,14}?)(?:(?:高新技术产业|高新技术|经济技术|高新|经济)开发区|新片区|自贸片区|自贸试验区|示范区|度假区|开发区|高新区|经开区|合作区|保税区|商务区|科学城|工业区|新区|园区)/u;
/** 中国(福建)自由贸易试验区厦门片区: the state gives them all one form. */
const FREE_TRADE_ZONE = anchored(
  /^中国[(（](\p{Script=Han}{2,4})[)）]自由贸易试验区(?:\p{Script=Han}{2,6}?片区)?/u,
);
/** What names of zones end in, and how far from their beginning. */
const ENDS_ZONE = unitsOf('区城');
const LONGEST_ZONE = 2 * 14 + 8;
/** Districts of administration whose names end like those of development zones. */
const DISTRICTS_NAMED_NEW = new Set(['浦东新区', '滨海新区', '沈北新区']);

/** Stems that make a common noun (城市, 社区, 本市, 各区…) or show that a sentence is read, not a name. */
const NO_STEM = new RegExp(
  '^(?:本|各|全|我|该|外|跨|两|城|社|园|地|片|市|区|街|城乡|老旧小|小)$' +
    '|..城$|各|^[我该跨]|^[本全][市区省县]' +
    '|政府|委员|管委|办公|关于|[的了]|^[在对为将把与和及从向以由被按经]' +
    '|促进|推[动进]|加[快强大]|支持|印发|建设|贯彻|落实|提[升高]|打造|培育|发展|企业|产业|[、，。；：《》“”]',
);

interface Unit {
  pattern: RegExp;
  level: AreaName['level'];
  /** What its names end in, and how far from their beginning: most texts have none of that there. */
  ends: Uint8Array;
  within: number;
}

function unit(
  [shortest, longest]: readonly [number, number],
  suffixes: string,
  level: AreaName['level'],
): Unit {
  return {
    pattern: new RegExp(`^(\\p{Script=Han}{${shortest},${longest}}?)(?:${suffixes})`, 'u'),
    level,
    ends: unitsOf(
      suffixes
        .split('|')
        .map((suffix) => suffix.at(-1))
        .join(''),
    ),
    // Characters beyond the basic plane take two units each.
    within: 2 * longest + LONGEST_SUFFIX,
  };
}

/**
 * Reads the name of an area that `text` begins with, for places that no register lists: 深圳市罗湖区…, 浙江省杭州市…,
 * 苏州工业园区…, 南翔镇…. The last unit gives name and level: 省 → province, 市 → city (昆山市, too), 区 and 县 →
 * district, zones → functional-area, towns → other. Returns null where the text does not begin with such a name.
 */
export function readAreaName(text: string): AreaName | null {
  let at = 0;
  let found: Omit<AreaName, 'length'> | null = null;
  const take = (name: string, level: AreaName['level']) => {
    found = { name, level, within: found?.name ?? null };
    at += name.length;
  };
  for (const { pattern, level, ends, within } of UNITS) {
    const rest = text.slice(at);
    const match = hasUnit(rest, ends, within) ? pattern.exec(rest) : null;
    if (!match || NO_STEM.test(match[1]!)) continue;
    if (level === 'district' && zoneAt(rest) >= match[0].length) continue;
    // 昆山市 within 苏州市 is no less called a city.
    take(match[0], match[0].endsWith('市') ? 'city' : level);
  }
  const zone = zoneAt(text.slice(at));
  if (zone > 0) take(text.slice(at, at + zone), 'functional-area');
  if (found === null) return null;
  // Name by name: to spread an object takes many times longer.
  const { name, level, within } = found as Omit<AreaName, 'length'>;
  return { name, level, within, length: at };
}

/** Length of the name of a zone at the beginning of `text`, 0 where there is none. */
function zoneAt(text: string): number {
  if (!hasUnit(text, ENDS_ZONE, LONGEST_ZONE)) return 0;
  const [name, stem] = FREE_TRADE_ZONE.exec(text) ?? ZONE.exec(text) ?? [];
  return !name || DISTRICTS_NAMED_NEW.has(name) || NO_STEM.test(stem!) ? 0 : name.length;
}
