import type { Place, Rule, Verdict } from '../place.ts';

const none = (rule: string): Verdict => ({ relation: 'none', rule });
const named = (rule: string): Verdict => ({ relation: 'named', rule });

/** Inside 《》 stands the name of a law, plan or catalogue. */
export const titleOfDocument: Rule = ({ text, hit }) => {
  const open = text.lastIndexOf('《', hit.start);
  if (open < 0 || text.slice(open, hit.start).includes('》')) return undefined;
  return text.indexOf('》', hit.end) >= 0 ? none('document-name') : undefined;
};

const EVENT =
  /^[^,。;、的]{0,6}?(?:大会|论坛|峰会|博览会|展览会|交易会|洽谈会|大赛|赛事|创新赛|挑战赛|年会|活动周|宣传周|宣传月|文化节|购物节|消费节|周活动)/;
/** Names of events never make a link by themselves (codebook, ruling 11); holding one names the field. */
export const event: Rule = ({ after }) => (EVENT.test(after) ? named('event') : undefined);

const BODY =
  /^[^,。;、的]{0,8}?(?:管理局|监管局|发展局|委员会|办公室|领导小组|联席会议|专班|工作组|行政部门|主管部门|监管部门|管理部门)/;
/** Part of the name of an authority, or of a body that the measure sets up to coordinate. */
export const authority: Rule = ({ after, before }) =>
  BODY.test(after) ||
  (/[国市省区县州镇]$/.test(before.slice(-1)) && /^(?:局|委|办|厅|部)(?![门分署件])/.test(after))
    ? none('authority')
    : undefined;

const SHRINKS = /(?:限制|淘汰|禁止|严禁|不得|不含|清退|退出|压减|严控|剔除|不包括|不予支持)[^,。;、]{0,6}$/;
/** What is to shrink, or is left out, is not supported. */
export const excluded: Rule = ({ before, after }) =>
  SHRINKS.test(before) || /^[^,。;]{0,6}(?:除外|不适用|不予支持)/.test(after) ? none('excluded') : undefined;

const AMENITY = /落户|安居|住房|子女|入学|配偶|就学|疗养|购房|居留|居住证|人才公寓/;
/** Medical care and the like that talents are offered is no support of the health industry. */
export const talentAmenity: Rule = (place, to) => {
  if (to !== 'health') return undefined;
  const { sentence } = place.clause;
  return AMENITY.test(place.text.slice(sentence.start, sentence.end)) ? none('talent-amenity') : undefined;
};

const PROPER_FUND = /^[^,。;、]{0,4}(?:产业)?(?:投资)?(?:引导|发展|专项)?基金/;
const SETS_UP = /(?:设立|组建|成立|发起|打造)[^,。;]*$/;
/** The name of an existing fund is not what it is paid for. */
export const fundName: Rule = (place) =>
  !SETS_UP.test(place.before) &&
  PROPER_FUND.test(place.after) &&
  place.hit.term.subject.channel.length === 0 &&
  !isFundIndustry(place)
    ? named('fund-name')
    : undefined;
const isFundIndustry = ({ hit }: Place) => hit.term.text.includes('基金');

const FAMOUS_PLACE = /^[^“”]{0,8}(?:城|谷|港|岛|湾|走廊|干线|小镇|智造)”/;
/** A quoted name of a place, as in 支持“东方某谷”等园区建设. */
export const placeName: Rule = ({ text, hit, after }) => {
  const open = text.lastIndexOf('“', hit.start);
  const quoted = open >= 0 && hit.start - open <= 12 && !text.slice(open, hit.start).includes('”');
  return quoted && FAMOUS_PLACE.test(after) ? named('place-name') : undefined;
};

const FIRST_USE = /首台|首批|首版/;
/** Insurance for a first-of-its-kind product (ruling 8). */
export const firstUseInsurance: Rule = ({ hit, after }) =>
  FIRST_USE.test(hit.term.text) && /^[^,。;]{0,12}保险/.test(after)
    ? named('first-use-insurance')
    : undefined;
