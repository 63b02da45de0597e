import type { Target } from '../extraction.ts';
import { anchored } from '../text/anchored.ts';
import {
  ARABIC_NUMBER,
  CHINESE_NUMBER,
  matchNumbers,
  NUMBER_UNITS,
  numeralsIn,
  parseChineseNumber,
} from '../text/chinese-number.ts';
import type { Span } from '../text/mapped-text.ts';
import { isIn, unitsOf } from '../text/units.ts';

/** A number with a unit, as a target would be written: `1-2家`, `500亿元以上`, `不少于30个`, `15%`. */
export interface Quantity extends Span {
  op: Target['op'];
  /** Of a range the lower bound (codebook §6). */
  value: number;
  unit: string;
  /** Where the number starts, after the words that compare. */
  numberStart: number;
  /** Where the unit ends, before 以上 or 左右. */
  unitEnd: number;
  /** Written in Chinese numerals, which are also used for names and ways of speaking (三大、一批). */
  numerals: boolean;
  /** `1000+`. */
  plus: boolean;
}

const MONEY_UNIT = '(?:美元|欧元|港元|日元|元)';
const UNITS = [
  '个百分点|百分点|%|‰|倍|个工作日|工作日|小时|分钟',
  '家次|家|户次|户|名|人次|人才|人|位|项次|项|个(?!月|年|季|小时|自然|会计)|件|种|条|座|所|支|处|款|部|场次|场|届|期|批次|批|台|套|辆|架次|架|艘次|艘|例|栋|幢|间|单|篇|门|册|片|枚|组|对|只|例|颗|张|块|份(?!额)|次(?!性|贷|新|级|序|元)|列次|列|班次|班|航次|航班|床|株|头|棵|根|面|口|宗|起|学时|课时|人天|卡时|机时|发(?![布展放明现起电票改行生挥射达动])',
  '平方公里|平方千米|平方米|平米|公顷|亩|公里|千米|米|立方米',
  '万吨标准煤|吨标准煤|标准煤|公斤|斤|吨|千瓦时|兆瓦时|兆瓦|吉瓦|千瓦|瓦|度',
  '[EP]F(?:LOPS|lops)|[EPTGM]bps|[EPTG]B|T(?![A-Za-z])|[EP](?![A-Za-z])|MW|GW|KW|kW|标箱|标准箱|TEU',
].join('|');
const COMPARE =
  '不少于|不低于|不小于|不超过|不高于|不多于|大于|高于|低于|多于|少于|至少|超过|超|突破|达到|达|近|约|大约|力争|累计|增长|下降|降低|减少|压减|压缩|提高|提升|增加|保持|稳定|控制|缩短|增至|升至|降至|总数|总量|总计|合计|共|在|到|至|为';
const SEPARATOR = '(?:-|~|—|–|―|至|到)';
const TAIL = '(?:及以上|以上|左右|上下|以内|以下)';
const NUMBER = `(?:(${ARABIC_NUMBER})|(${CHINESE_NUMBER}|几十|数十|数百))`;
/** Compare, range, Arabic and Chinese number, plus, more, money, unit, tail: groups with names take far longer. */
const QUANTITY = new RegExp(
  `((?:${COMPARE}){0,3})(${ARABIC_NUMBER}%?${SEPARATOR}{1,2})?${NUMBER}(\\+?)([余多]?)(?:(${MONEY_UNIT})|(${UNITS}))?(${TAIL}?)`,
  'uy',
);
const IN_LEAD = unitsOf(`${COMPARE}几数`);
/** Three words that compare, and 几 or 数 before 十. */
const LONGEST_LEAD = 10;
/** What is measured rather than counted, as output and traffic are, keeps 万 and 亿 in its unit, as money does: 10 万平方米, 60 万辆, but 200000 家. */
const MEASURES = anchored(
  /^(?:平方|立方|平米|公顷|亩|公里|千米|公?斤|吨|标准煤|千瓦|兆瓦|瓦|度|标箱|标准箱|TEU|辆|人次)/,
);
/** The size of the things counted next: `超10亿元项目5个`, `亿元以上企业`. */
const SIZE_OF =
  /^(?:及?以上|级)?的?(?:(?:产业|工业|重大|重点|优质|制造业|服务业|科技|外资|内资|高质量)*(?:项目|企业|集群|集聚区|园区|楼宇|平台)|\p{Script=Han}{0,14}(?:项目|企业|机构|集群|集聚区|园区|楼宇|平台|产品|品牌|商户|基地|工程|产业链)(?:不少于|超过?|达到?|约)?\d)/u;
/** `3亩以上的低效企业`, `年耗能5000吨标准煤以上的单位`: how large those must be that something is done to. */
/** `300米以下空域`: where it is. */
const BELOW_WHICH = /^的?(?:空域|区域|水域|高度|范围|深度)/;
const SIZE_OF_OWNER =
  /^的?(?:\p{Script=Han}(?!\d)){0,8}(?:企业|单位|用户|主体|机构|公司|工厂|大户)(?!(?:不少于|超过?|达到?|约|总数|数量)?\d)/u;
/** What stands before a part of another number, an ordinal or a rate. */
const NO_START = unitsOf('0123456789.ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz第前每');
/** What is a ratio and has no unit. */
const INDEX = /(?:PUE值?|能源?利用效率|容积率|系数|指数|得分)[^,。;]{0,6}$/;
/** What stands between the start of a number and its unit, and what then follows the last digit or numeral. */
const MEASURED = {
  units: unitsOf(`${NUMBER_UNITS}%-~—–―至到几数余多`),
  oneOf: unitsOf(`%‰+美欧港日元${startsOf(UNITS)}`),
  unless: /PUE|利用效率|容积率|系数|指数|得分/,
  // 一批、一件 name things, and count none.
  neverAlone: unitsOf('一壹'),
};
const RANGE_START = new RegExp(`^(${ARABIC_NUMBER})`);

/**
 * Every number with a unit (or `N+`) in normalised text, in order, but for 一 by itself.
 * @param numerals what {@link numeralsIn} gives for the text
 */
export function findQuantities(text: string, numerals: readonly number[] = numeralsIn(text)): Quantity[] {
  const quantities: Quantity[] = [];
  for (const match of matchNumbers(text, numerals, QUANTITY, IN_LEAD, LONGEST_LEAD, MEASURED)) {
    const quantity = read(text, match);
    if (quantity) quantities.push(quantity);
  }
  return quantities;
}

function read(text: string, match: RegExpExecArray): Quantity | null {
  const [whole, compare = '', range, arabic, chinese, plus, more, money, unit, tail = ''] = match;
  const written = arabic ?? chinese ?? '';
  const numberStart = match.index + compare.length;
  if (
    !unit &&
    !money &&
    !plus &&
    !(compare && INDEX.test(text.slice(Math.max(0, match.index - 16), match.index)))
  )
    return null;
  if (isIn(NO_START, text.charCodeAt(numberStart - 1))) return null;
  const scale = money || MEASURES.test(unit ?? '') ? (/万?亿$|万$/.exec(written)?.[0] ?? '') : '';
  const value = parseChineseNumber(range ? sameScale(RANGE_START.exec(range)![1]!, written) : written);
  if (!value) return null;
  const end = match.index + whole.length;
  // 10兆瓦级以上的平台
  if (MEASURES.test(unit ?? '') && text[end] === '级') return null;
  if (tail !== '' && /以[上下内]/.test(tail) && BELOW_WHICH.test(text.slice(end, end + 4))) return null;
  if (
    tail !== '' &&
    /以[上下]/.test(tail) &&
    MEASURES.test(unit ?? '') &&
    SIZE_OF_OWNER.test(text.slice(end, end + 24))
  )
    return null;
  if (money && SIZE_OF.test(text.slice(end - tail.length, end + 24))) return null;
  return {
    start: match.index,
    end,
    op: operator(compare, tail, Boolean(range || plus || more)),
    value: scale ? inScale(value, parseChineseNumber(`1${scale}`)!) : value,
    unit: scale + (money ?? unit ?? ''),
    numberStart,
    unitEnd: end - tail.length,
    numerals: chinese !== undefined,
    plus: Boolean(plus),
  };
}

const ENDS_RATE = unitsOf('%‰点');
/** Whether a unit is one of parts of a whole. */
export const isRate = (unit: string): boolean => isIn(ENDS_RATE, unit.charCodeAt(unit.length - 1));

/** Without a tail of binary fractions. */
function inScale(value: number, scale: number): number {
  const scaled = value / scale;
  return Number.isInteger(scaled) ? scaled : Number(scaled.toPrecision(15));
}

/** What the units of a pattern begin with, behind numerals (百分点, 千米) too. */
function startsOf(units: string): string {
  return units
    .replace(/\(\?![^)]*\)/g, '')
    .split('|')
    .map((unit) => /^\[(\w+)\]/.exec(unit)?.[1] ?? unit.replace(/^[百千万]/, '')[0])
    .join('');
}

/** In `1-2万家` both numbers count in 万. */
function sameScale(lower: string, upper: string): string {
  return /[百千万亿]$/.test(lower) ? lower : lower + (/[百千万亿]+$/.exec(upper)?.[0] ?? '');
}

function operator(compare: string, tail: string, atLeast: boolean): Target['op'] {
  if (compare === '' && tail === '') return atLeast ? '>=' : '=';
  if (tail === '左右' || tail === '上下' || compare.includes('约')) return '~';
  if (
    tail === '以内' ||
    tail === '以下' ||
    /不超过|不高于|不多于|(?<!不)(?:低|少)于|控制|压缩|缩短/.test(compare)
  )
    return '<=';
  if (tail !== '' || atLeast) return '>=';
  return /不少于|不低于|不小于|大于|高于|多于|至少|超|突破|达|力争/.test(compare) ? '>=' : '=';
}
