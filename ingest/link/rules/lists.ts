import { anchored } from '../../text/anchored.ts';
import { countUnits, hasUnit, hasUnitWithin, isIn, unitsOf } from '../../text/units.ts';
import { about, cued, hitsWithin, inTitle, named, nextClause, type Place } from '../place.ts';
import { hasGrowth } from '../verbs.ts';

const ITEM = '[^,。;、和与及等在]';
const AND = '(?:、|和|与|及|以及)';
const JOINS = unitsOf('、和与及');
const ITEMS_BEFORE = new RegExp(`(?:[^,。;、和与及在对为]{1,14}${AND})*$`);
/** What may stand between a term and the end of its item. */
const LONGEST_TAIL = 4;
const ITEMS_BEHIND = new RegExp(`^${ITEM}{0,${LONGEST_TAIL}}(?:${AND}${ITEM}{1,14})*`);

/** The list that the term stands in: how many items, where it starts and ends, and what follows the last one. */
export function listOf({ before, after, hit }: Place) {
  // Most terms are the first of their list.
  const left = endsIn(before, JOINS) ? ITEMS_BEFORE.exec(before)![0] : '';
  const right = ITEMS_BEHIND.exec(after)![0];
  return {
    items: 1 + countUnits(left, JOINS) + countUnits(right, JOINS),
    start: hit.start - left.length,
    end: hit.end + right.length,
    after: after.slice(right.length),
  };
}

/** What {@link listOf} finds only one item for is most often seen at once. */
export const mayBeListed = (text: string, start: number, end: number) =>
  isIn(JOINS, text.charCodeAt(start - 1)) || hasUnitWithin(text, JOINS, end, end + LONGEST_TAIL + 1);

function endsIn(text: string, units: Uint8Array): boolean {
  const last = text.length - 1;
  return last >= 0 && isIn(units, text.charCodeAt(last));
}

/** What words that are parted by `|` end in: a text without any of it has none of them. */
const endsOf = (words: string) =>
  unitsOf(
    words
      .split('|')
      .map((word) => word.at(-1))
      .join(''),
  );

const DIRECTION = '方向';
/** 推动厂房、学校等屋顶建设光伏. */
const ROOFS = '屋顶';
const KINDS = `领域|行业|产业链|产业|方面|${DIRECTION}|赛道|环节|场景|${ROOFS}|为重点`;
/** Who does it, in place of the field. */
const FIRMS = '企业|厂商|工厂';
/** 产业化 is what is done. */
const KIND = `(?:${KINDS}|${FIRMS})(?![化家])`;
const FIRMS_AT_END = new RegExp(`(?:${FIRMS})$`);
/** The last two signs of {@link FIRMS}: fields (服务业) end in one of them as well. */
const NEARLY_ENDS_FIRMS = unitsOf('企厂工');
const ENDS_FIRMS = endsOf(FIRMS);
const endsInFirms = (text: string) =>
  endsIn(text, ENDS_FIRMS) &&
  isIn(NEARLY_ENDS_FIRMS, text.charCodeAt(text.length - 2)) &&
  FIRMS_AT_END.test(text);
/** 支持信息安全、工业软件等领域企业开展研发: the firms of the fields. */
const OF_FIRMS = new RegExp(`^的?[^,。;、]{0,4}(?:${FIRMS})`);
const FIELDS = new RegExp(`^[^,。;]{0,70}?${KIND}`);
const ENDS_KIND = endsOf(`${KINDS}|${FIRMS}`);
/** The list goes on: 等未来产业和…等新兴领域. */
const MORE_FIELDS = anchored(new RegExp(`^${AND}[^,。;]{0,40}${KIND}`));
/**
 * The last opener counts: in 推动机器人在医疗、物流等领域应用 the fields are where, the robots what. Behind the first of the two
 * groups the deed may stand in the next clause.
 */
const OPENER =
  /^.*(?:(聚焦|围绕|面向|针对|瞄准|立足|在(?![线岗校内])|(?<![可予])以(?![上及下]))|推动|推进|引导|鼓励|支持|促进)([^,。;]*)$/;
const ELSEWHERE =
  /供应链|设计赋能|清洁生产|提供|虚拟|智慧|数字化|智能化|数智|上云|服务商|诊断|绿色化|低碳|减碳|减排|应用示范|融合应用|推广应用|行业应用|赋能|数据资源|节能|能耗/;
/** In …领域 a showcase is built: of something else. 围绕…领域 it is one of the fields. */
const SHOWCASE = /场景|标杆案例/;
/** 围绕城市治理、文化旅游等领域，征集发布场景需求: where something is shown, and whose needs are called for. */
const CALLED_FOR =
  /(?:征集|发布|遴选|推出|开放|梳理)(?![^,。;]{0,12}(?:攻关|榜单|招商|企业))[^,。;]{0,12}(?:场景|需求)/;
const NEEDS = /发布[^,。;]{0,6}需求/;
const SHOWN_IN = new Set(['services', 'health', 'manufacturing']);
/** Targets of what is done elsewhere: an upgrade or a service, not the growth of a field. */
const DEEDS = new Set(['digital-transformation', 'green-transition', 'services']);
export const RENEWAL = /技术改造|技改|设备更新|清洁生产|系统升级|改造升级|升级改造/;
const UPGRADES = new Set(['digital-transformation', 'green-transition']);
/** 在…领域的企业: the fields say which firms. */
const WHO = /^(?:内|中)?的?[^,。;]{0,6}(?:企业|人才|项目|机构|主体|团队|平台)/;

/** A talent scheme for A、B、C is support of each of them (ruling 1). */
export const TALENT = /人才|产教|学科|专业(?!服务|化|机构|性)|实训|工匠/;

const BUILT_FOR = anchored(/^的[^,。;]{0,20}(?:中心|平台|基地|园区?|实验室|研究院)/);

/** 对电解铝、碳化硅等大工业用户, 向航运、钢铁等行业客户: whom something else is for. */
const CUSTOMERS = '用户|客户';
const FOR_CUSTOMERS = new RegExp(`^[^,。;]{0,40}?(?:${CUSTOMERS})`);
const ENDS_CUSTOMERS = endsOf(CUSTOMERS);
const FOR = /(?:[对向为给]|面向|满足)[^,。;]*$/;
/** 重点商圈、园区网络深度覆盖: where a network reaches; 工程机械、船舶等应用市场: where a product is sold. */
const COVERED = /^[^,。;改升]{0,30}?(?:深度|全|广泛|连续|有效)覆盖/;
const SOLD_IN = /^[^,。;]{0,30}?(?:应用|终端)市场/;
/** 在重点商圈、机场车站设立旗舰店. */
const AT = /在(?![线岗校内])(?:(?!开展|发展)[^,。;]){0,6}$/;
const SET_UP = /^[^,。;展构]{0,20}?(?:设立|开设|举办|投放|布设|设置|布局一批)/;
/** 加快老旧小区、商业综合体充电桩建设, 推广景区屋顶光伏发电: what many places are fitted with. */
const FITTED_WITH =
  /^[^,。;]{0,20}?(?:充电|充换电|换电设施|屋顶光伏|光伏发电|无障碍|母婴)[^,。;、]{0,8}(?:建设|改造|布局|安装|发电)/;
/** 引导景区、民宿使用节能设备和清洁能源: what firms of any trade are to use. */
const USES_CLEAN = /^[^,。;]{0,12}?(?:使用|采用)[^,。;]{0,6}(?:新能源|清洁能源|节能|可降解|电动)/;
/** 推动老字号进商场、进免税店: where it goes. */
const INTO = /(?<![引推促改先跟奋演])进(?:入|驻)?$/;
const ENDS_INTO = endsOf('进|入|驻');

/** 提升酒店、景区、商场等场所外卡受理便利度. */
const PLACES = /^[^,。;]{0,30}?等[^,。;、]{0,4}场所(?!建设|运营|发展|升级|改造)/;
const BUILDS = /(?:培育|打造|建设)[^,。;]*$/;
/** 围绕家政服务、直播、汽车维修等工种开展培训: jobs of trades; those of a technology teach it. */
const TAKEN_UP = new Set(['services', 'auto']);
const JOBS = /^[^,。;]{0,40}?等(?:紧缺|重点|急需)?(?:职业)?(?:岗位|工种)(?!人才)/;

/** What goes into the field, is sold there, reaches it or is set up there; asked of few, because few have the signs. */
const isReached = ({ before, after }: Place, to: string) =>
  (endsIn(before, ENDS_INTO) && INTO.test(before)) ||
  (after.includes('市场') && SOLD_IN.test(after)) ||
  (to === 'services' &&
    ((after.includes('覆盖') && COVERED.test(after)) ||
      (after.includes('场所') && PLACES.test(after) && !BUILDS.test(before)) ||
      (before.includes('在') && AT.test(before) && SET_UP.test(after))));

const isForCustomers = ({ before, after, text, hit, clauseTo }: Place) =>
  hasUnitWithin(text, ENDS_CUSTOMERS, hit.end, clauseTo) && FOR_CUSTOMERS.test(after) && FOR.test(before);

/** Most terms stand in no list at all, which is quickly seen. */
const isListed = ({ text, clauseFrom, clauseTo }: Place) => hasUnitWithin(text, JOINS, clauseFrom, clauseTo);

/** A list of fields in which something else is done (ruling 1). */
function isAmongPlaces(place: Place, to: string): boolean {
  const {
    text: term,
    sense: { subject },
  } = place.hit;
  // 茶叶、白酒、食品企业: the last of a list says itself who they are. All makers are no field among others.
  const isLast = endsInFirms(term) && !subject.to.includes('manufacturing');
  if (!(isLast || hasUnitWithin(place.text, ENDS_KIND, place.hit.end, place.clauseTo)) || !isListed(place))
    return false;
  const opener = OPENER.exec(place.before);
  if (!opener) return false;
  const fields = isLast ? '' : FIELDS.exec(place.after)?.[0];
  // 聚焦量子信息、脑机接口等方向: where research goes, which is what is supported.
  if (fields === undefined || fields.endsWith(DIRECTION)) return false;
  const [, focus, between] = opener as unknown as [string, string | undefined, string];
  if (!(hasUnit(between, JOINS) || hasUnit(term, JOINS) || hasUnit(fields, JOINS))) return false;
  const where = focus === '在';
  // 建设A、B等领域的检测中心: the fields are what the centre is for (ruling 11).
  if (!where && BUILT_FOR.test(place.after.slice(fields.length)) && /建设|打造|组建|设立/.test(between))
    return false;
  if (where && hasGrowth(between)) return false;
  const done = deed(place, fields.length, where, focus !== undefined);
  if (!done) return false;
  const words = place.text.slice(done.start, done.end);
  const others = hitsWithin(place, done.start, done.end).filter((other) => other.sense.kind !== 'passing');
  const isAny = (is: (to: string) => boolean) => others.some((other) => other.sense.subject.to.some(is));
  if (isAny((to) => subject.to.includes(to)) || TALENT.test(words)) return false;
  // 支持食品、电镀企业开展清洁生产: an upgrade has firms of all trades; whatever else firms do is done in their field.
  if (endsInFirms(`${term}${fields}`) || (focus === undefined && OF_FIRMS.test(words)))
    return RENEWAL.test(words) || isAny((to) => UPGRADES.has(to));
  if (SHOWN_IN.has(to) ? CALLED_FOR.test(words) : focus === '面向' && NEEDS.test(words)) return true;
  if (ELSEWHERE.test(words) || fields.endsWith(ROOFS) || isAny((to) => DEEDS.has(to))) return true;
  return where && (SHOWCASE.test(words) || !hasGrowth(words)) && !WHO.test(words);
}

const isPlace = cued(`${KINDS}|${FIRMS}`, (place, to) =>
  isAmongPlaces(place, to) ? named('list-of-places') : undefined,
);
export const listOfPlaces = about(({ subject }) => !subject.upgrade, isPlace);

/** What is done in the fields: the rest of the clause, or the next one where this one ends with the list. */
function deed(place: Place, listLength: number, where: boolean, mayFollow: boolean) {
  const more = MORE_FIELDS.exec(place.after.slice(listLength))?.[0].length ?? 0;
  const start = place.hit.end + listLength + more;
  const end = place.clauseTo;
  const shortest = where ? 1 : 4;
  if (end - start >= shortest) return { start, end };
  return mayFollow ? nextClause(place) : undefined;
}

const WITH = /[与和同][^,。;]{0,40}$/;
const FUSED = /^[^,。;]{0,40}等[^,。;、]{0,6}(?:领域|行业|产业)[^,。;、]{0,4}融合/;
/** X与A、B等领域融合: X is what is applied, A and B are where. */
const isFused = ({ before, after }: Place) => FUSED.test(after) && WITH.test(before);

const isGoal = cued(
  `融合|${CUSTOMERS}|进|覆盖|市场|设立|开设|举办|投放|布设|设置|布局|场所|岗位|工种|充电|换电|光伏|无障碍|母婴|使用|采用`,
  (place, to) => {
    if (isFused(place)) return named('list-of-places');
    if (inTitle(place)) return undefined;
    if (TAKEN_UP.has(to) && JOBS.test(place.after)) return named('list-of-places');
    if (isForCustomers(place)) return named('customers');
    if (to === 'services' && FITTED_WITH.test(place.after)) return named('list-of-places');
    if (to === 'services' && USES_CLEAN.test(place.after)) return named('deed-of-others');
    return isReached(place, to) ? named('outlet') : undefined;
  },
);
/** What something else is fused with, made for, sold in, set up in or fitted to, and who is to use something clean. */
export const goalOfOthers = about(({ subject }) => !subject.upgrade, isGoal);
