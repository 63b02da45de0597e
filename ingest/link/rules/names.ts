import { anchored } from '../../text/anchored.ts';
import { hasUnit, unitsOf } from '../../text/units.ts';
import { about, cued, named, none, type Place } from '../place.ts';
import { hasGrowth } from '../verbs.ts';

/** How far a name reaches back to its opening mark. */
const NAME = 60;

/** Inside 《》 stands the name of a law, plan or catalogue. */
export const documentName = cued(
  '《',
  ({ text, hit }) => {
    const before = text.slice(Math.max(0, hit.start - NAME), hit.start);
    if (before.lastIndexOf('《') <= before.lastIndexOf('》')) return undefined;
    return text.slice(hit.end, hit.end + NAME).includes('》') ? none('document-name') : undefined;
  },
  'measure',
);

const EVENTS =
  '大会|展会|招聘会|座谈会|对接会|推介会|宣讲会|论坛|峰会|博览会|展览会|交易会|洽谈会|大赛|赛事|创新赛|挑战赛|年会|活动周|宣传周|宣传月|文化节|购物节|消费节';
/** 周, 季, 节, 展 and 赛 end the name of an event only where the word ends; 环节, 发展 and the like are other words. */
const SHORT =
  '(?:(?<![环关季细调情枝章])节|(?<![一两二三四每])周|(?<![一两二三四每当旺淡换四])季|(?<![发开拓扩进施画])展|赛)(?=[、等和与及参活期”]|$)';
const EVENT = new RegExp(`^[^,。;、的]{0,6}?(?:${EVENTS}|${SHORT})`);
/** What names of events end in, and how far behind the term. */
const ENDS_EVENT = unitsOf('会坛赛季周月节展');
const LONGEST_EVENT = 6 + 3;
const ATTENDED = /(?:参加|参与|亮相|出席|参展|赴)[^。;]{0,40}$/;
/**
 * Names of events never make a link by themselves (ruling 11); holding one names the field. Who goes to a fair (参加…等
 * 专业展会) runs none.
 */
export const event = cued(`${EVENTS}|周|季|节|展|赛|参加|参与|亮相|出席|赴`, ({ before, after, hit }) =>
  (hasUnit(after, ENDS_EVENT, LONGEST_EVENT) && EVENT.test(after)) ||
  (hit.sense.subject.industry === '会展' && ATTENDED.test(before))
    ? named('event')
    : undefined,
);

const BODIES =
  '管理局|监管局|发展局|委员会|办公室|领导小组|联席会议|专班|工作组|推进机制|协调机制|工作机制|统计调查|统计监测|行政部门|主管部门|监管部门|管理部门';
const BODY = new RegExp(`^[^,。;、的]{0,8}?(?:${BODIES})`);
/** What names of bodies end in, and how far behind the term. */
const ENDS_BODY = unitsOf('局会室组议班制查测门');
const LONGEST_BODY = 8 + 4;
/** 商务、文旅等部门. */
const DEPARTMENTS =
  /^(?:[、和与及][^,。;、和与及]{1,12}){0,6}等?(?:有关|相关|各|职能|行业|业务|政府|管理|主管)*部门/;
/** 纺织服装、餐饮烹饪等行业商会: how firms are organised. */
const ASSOCIATIONS =
  /^[^,。;、]{0,4}(?:[、和与及][^,。;、和与及]{1,12}){0,6}等(?:各)?(?:行业)?(?:商会|协会|学会)(?![^,。;]{0,8}(?:平台|基地|中心))/;
const OFFICE = anchored(/^(?:(?:局|委|办|厅|部)(?![门分署件])|[科处](?:科长|处长|负责))/);
/** A level of government, or an office as in 市工信局数字经济科科长. */
const ABOVE_OFFICE = /[国市省区县州镇局委办厅]$/;
/** 某某航空航天大学: no university is founded for a field by a measure; schools within one are (人工智能学院). */
const UNIVERSITY = /^(?:(?!企业|领域|产业|行业|机构|方向)[^,。;、的与和及同在]){0,6}大学(?![生城科])/;
/** Part of the name of an authority or a university, or of a body that the measure sets up to coordinate; chambers are named. */
export const authority = cued(
  `${BODIES}|局|委|办|厅|部|科长|处长|大学|商会|协会|学会`,
  ({ after, before }) => {
    if (
      (hasUnit(after, ENDS_BODY, LONGEST_BODY) && BODY.test(after)) ||
      (after.includes('大学') && UNIVERSITY.test(after)) ||
      (after.includes('部门') && DEPARTMENTS.test(after)) ||
      (OFFICE.test(after) && ABOVE_OFFICE.test(before))
    )
      return none('authority');
    return after.includes('会') && ASSOCIATIONS.test(after) ? named('organisation') : undefined;
  },
);

const FUND =
  /^(?:[^,。;、]{0,4}|[^,。;、]{0,2}[和与及、][^,。;、企对设立]{2,12}?)(?:产业)?(?:投资)?(?:引导|发展|专项|主题)?基金/;
const SPECIAL_FUNDS =
  /^[^,。;]{0,12}(?:专项|各类|等)资金|^[^,。;]{0,30}、[^,。;]{0,12}等(?:各类|各级)?(?:专项)?资金/;
const USES = /(?:用好|统筹|整合|发挥|依托)[^,。;]*$/;
const SETS_UP = /(?:设立|组建|成立|发起|打造)[^,。;]*$/;
/** The name of an existing fund is not what it is paid for; a fund that is set up for a field supports it. */
export const fundName = about(
  ({ subject, text }) => subject.channel.length === 0 && !text.includes('基金'),
  cued('基金|专项资金|各类资金|等资金', ({ before, after, text: whole, titleEnd }) => {
    if (SETS_UP.test(before)) return undefined;
    // 强化基金引导: what the measure is for is what its fund is for.
    if (whole.slice(0, titleEnd).includes('基金')) return undefined;
    const used = USES.test(before) && SPECIAL_FUNDS.test(after);
    return used || FUND.test(after) ? named('fund-name') : undefined;
  }),
);

const PARK = '(?:产业|信息|科技|创新|科创|创意|软件)?(?:园区?|基地|小镇|集聚区)';
const PARK_ACTS = new RegExp(
  `^[^,。;、的]{0,4}?${PARK}(?:、[^,。;、]{1,16})*等?(?:园区|平台|载体)?(?:创建|争创|申报|申创)`,
);
const IN_PARK = new RegExp(`^[^,。;、的]{0,4}?${PARK}(?:内|周边|管委会|(?:的)?(?:作用|优势|辐射|带动))`);
const PLACE = new RegExp(`^[^,。;、的]{0,2}?${PARK}(?:、|等)`);
const AT = /在[^,。;]*$/;
/** 商圈、医院周边的停车资源. */
const AROUND = /^(?:(?!产业|开发|企业)[^,。;]){0,16}?周边(?!产品|商品|衍生|产业)/;
/** 核心区、生物科技园区等重点区域: what the places are called. */
const AREAS = new RegExp(`^(?:${PARK}|核心区)[^,。;]{0,16}?等[^,。;、]{0,4}(?:区域|片区)`);
const BUILT = /(?:建设|打造|布局|培育|规划|创建)[^,。;]*$/;
/** What the kind of park begins with, and how far behind the term. */
const BEGINS_PARK = unitsOf('园基小集');
const FURTHEST_PARK = 4 + 2 + 1;
/** A park that exists and does something else; one that is built for the field is support of it (ruling 11). */
export const parkName = cued('园|基地|小镇|集聚区|周边|区域|片区', ({ before, after }) =>
  (after.includes('周边') && AROUND.test(after)) ||
  (after.includes('区') && AREAS.test(after) && !BUILT.test(before)) ||
  (hasUnit(after, BEGINS_PARK, FURTHEST_PARK) &&
    (PARK_ACTS.test(after) || IN_PARK.test(after) || isAmongPlaces(before, after)))
    ? named('park-name')
    : undefined,
);

/** 在甲产业园、乙科创园等设立服务站: places that exist; 在全市建设甲产业园、乙产业园 builds them. */
function isAmongPlaces(before: string, after: string): boolean {
  if (!PLACE.test(after)) return false;
  const at = AT.exec(before);
  return at !== null && !hasGrowth(at[0]);
}

/** What follows the term up to the closing quotation mark and a little further, where it stands in quotes. */
function quotedTail({ text, hit, after }: Place): string | undefined {
  const before = text.slice(Math.max(0, hit.start - LONGEST_BEFORE), hit.start);
  const open = before.lastIndexOf('“');
  if (open < 0 || before.includes('”', open)) return undefined;
  return QUOTED_TAIL.exec(after)?.[0];
}

const LONGEST_BEFORE = 12;
const QUOTED_TAIL = /^[^“”]{0,12}”[^,。;]{0,10}/;
const FAMOUS_PLACE = /^[^“”]{0,8}(?:城|谷|港|岛|湾|走廊|干线|小镇|智造)”/;
const PRODUCT_OR_BRAND = /(?:[贷险保债券通卡码]|指数|计划|品牌)”|”[^”]{0,9}品牌/;
/**
 * A quoted name of a place, as in 支持“东方某谷”等园区建设, and that of a loan, policy or insurance (“技改贷”) or of a brand, is
 * a name.
 */
export const quotedName = cued('”', (place) => {
  const tail = quotedTail(place);
  if (tail === undefined) return undefined;
  if (FAMOUS_PLACE.test(tail)) return named('place-name');
  return PRODUCT_OR_BRAND.test(tail) ? named('quoted-name') : undefined;
});
