import { about, cued, hitsWithin, inTitle, named, type Place } from '../place.ts';
import { hasCompany } from './company.ts';
import { RENEWAL, TALENT } from './lists.ts';

const FIRMS = '企业家|企业|公司|机构|厂商|协会|组织|医院|门店|商户|供应商|银行';
const URGED = '支持|鼓励|引导|推动|推进|促进|组织|带动';
/** The last firms that are urged to do something in the clause, what they are called, and what they are to do. */
const DEED = new RegExp(
  `(?:${URGED})((?:(?!${URGED})[^,。;]){0,14}?(?:${FIRMS}))((?:(?!(?:${URGED})[^,。;]{0,14}?(?:${FIRMS}))[^,。;])*)$`,
);
/** Firms of any trade: what these do is done in the field of the deed. */
const OF_ANY_TRADE =
  /^(?:龙头|骨干|中小微?|小微|大型|民营|国有|外资|科技型?|重点|规上|规模以上|本土|本地|区内|市内|镇内|符合条件的?|有条件的?|有实力的?|各类|优质|创新|广大|链主|头部|领军|相关|更多|社会|成员|会员|上下游|制造业?|工业|生产|高等院校|高校|院校|科研院所|科研机构|研究机构|[、和与及])*(?:企业|公司|科研院所|科研机构|研究机构)$/;
/** Further firms, or those they do it with: 支持高校与芯片企业. */
const GOES_ON = /^(?:[、和与及同]|等)/;
/** 物流企业与制造企业联动: partners of what is supported. */
const PARTNER = /[与同](?!时)[^,。;围就在]{0,12}$/;
/** 与设计机构联合开发, 与制造业场景方联合验证: partners; firms of a single field that do research together with others are more. */
const ALL_TRADES = new Set(['services', 'manufacturing']);
const TOGETHER = /^[^,。;]{0,20}?(?:联合|合作|跨界|携手)/;
/** 推动两业融合: there, both sides are what is supported. */
const isOnIntegration = ({ hits }: Place) =>
  hits.some(({ sense }) => sense.subject.to.includes('tier:integration'));
const JOINED = /^[^,。;]{0,14}?(?:联动|协同|协作|对接|衔接|互动|建立[^,。;]{0,12}机制)/;
/** To make a field grow, or to make its goods, is support of it whoever does it. */
const GROWS =
  /(?:发展|培育|打造|引进|引入|引育|吸引|集聚|壮大|做大|做强|布局|攻关|攻克|突破|研发|研制|研究|制造|生产|开发|孵化|创建|构建|建设|拓展|开拓|设立|进军)[^,。;为将向给]{0,16}$/;
const GROWN_BEHIND = /量产|国产化|产业化|攻关|研发|研制/;

const MAKERS = /(?:制造|工业)业?企业$/;
const ENTERS = /^[^,。;]{0,4}?(?:开展|发展|开设|拓展|布局)/;
const TRADES = new Set(['services', 'digital-economy']);
/** 引导制造企业开展直播电商: makers enter another trade, which is what is supported. */
function doesOtherTrade(place: Place): boolean {
  const { hit, text, after } = place;
  if (!MAKERS.test(text.slice(hit.start, hit.end)) || !ENTERS.test(after)) return false;
  return hitsWithin(place, hit.end, place.clauseTo).some(({ sense }) =>
    sense.subject.to.some((other) => TRADES.has(other)),
  );
}

/**
 * What firms of another trade use, buy, carry, insure or serve is named, and they are supported: 支持物流企业采购工业机器人,
 * 鼓励咨询机构为制造企业提供服务 (ruling 2: the clause has another object). Where the measure has another word for it, it
 * is about that as well.
 */
export const deedsOfOthers = about(
  ({ kind, subject, text }) =>
    (kind === 'sure' || kind === 'object') && !subject.upgrade && !RENEWAL.test(text),
  cued(FIRMS, (place, to) => {
    if (inTitle(place)) return undefined;
    const isPartner = PARTNER.test(place.before);
    if (isPartner && ALL_TRADES.has(to) && TOGETHER.test(place.after) && !isOnIntegration(place))
      return named('deed-of-others');
    if (place.headingTargets.has(to) || place.topics.fields.has(to)) return undefined;
    if (isPartner && JOINED.test(place.after)) return named('deed-of-others');
    if (place.hit.sense.kind === 'object') return undefined;
    if (to === 'manufacturing' && doesOtherTrade(place)) return named('deed-of-others');
    const deed = DEED.exec(place.before);
    if (!deed) return undefined;
    // Talent is taught for a field, whoever teaches it (ruling 1).
    if (GROWN_BEHIND.test(place.after) || TALENT.test(place.after)) return undefined;
    const [, firms, does] = deed as unknown as [string, string, string];
    if (does === '' || OF_ANY_TRADE.test(firms) || GOES_ON.test(does) || GROWS.test(does)) return undefined;
    return hasCompany(place, to) ? undefined : named('deed-of-others');
  }),
);
