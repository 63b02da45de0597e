import { about, clauseText, cued, inTitle, named, type Scope, sentenceText } from '../place.ts';
import { hasGrowth } from '../verbs.ts';
import { listOf } from './lists.ts';

const ofServices: Scope = (_, to) => to === 'services';

const RENDER = '提供|给予|享受|获得|需求|开展|做好|包括';
const RENDERED = new RegExp(`(?:${RENDER})[^,。;]*$`);
const SEEK = '链接|对接|购买|寻求';
const SOUGHT = new RegExp(`(?:${SEEK})[^,。;]{0,8}$`);
const PUBLIC_SERVICE = '公共服务';
const PUBLIC = new RegExp(`^等?[^,。;、]{0,4}${PUBLIC_SERVICE}(?:功能|能力|体系|设施)`);
/** 开展政策宣讲、融资辅导、管理咨询: what is done for firms ends the clause. */
const HELP_BEFORE = /(?:宣讲|辅导|培训|帮扶|解读|答疑|对接|走访)[^,。;]*、[^,。;]*$/;
const AS_HELP = /^[^,。;]{0,14}(?:服务|支持|保障|指导|帮助|资源)/;
/** Services rendered to firms (提供法律、咨询等服务) are no support of the service trades. */
const isRendered = cued(`${RENDER}|${SEEK}|${PUBLIC_SERVICE}`, (place) => {
  if (inTitle(place)) return undefined;
  if (SOUGHT.test(place.before)) return named('services-rendered');
  const mayBePublic = place.after.includes(PUBLIC_SERVICE);
  const areRendered = RENDERED.test(place.before) && !hasGrowth(place.before);
  if (!mayBePublic && !areRendered) return undefined;
  const list = listOf(place);
  // 完善概念验证、检验检测等公共服务功能: what a place offers to those in it.
  const isMeant =
    (mayBePublic && PUBLIC.test(list.after)) ||
    (areRendered && (AS_HELP.test(list.after) || (list.after === '' && HELP_BEFORE.test(place.before))));
  return list.items > 1 && isMeant ? named('services-rendered') : undefined;
});
export const servicesRendered = about(ofServices, isRendered);

const LIVING = /职工|员工|居民|人才|园区|社区|生活|公共|教育|医疗|学校|养老/;
const FACILITIES = /^等?[^,。;、旅商]{0,6}(?:配套|设施|需求)/;
/** 餐饮、住宿等生活配套: what those who work or live there need. */
const isAmenity = cued('配套|设施|需求', (place) => {
  if (inTitle(place)) return undefined;
  const list = listOf(place);
  return list.items > 1 && FACILITIES.test(list.after) && LIVING.test(sentenceText(place))
    ? named('amenities')
    : undefined;
});
export const amenities = about(ofServices, isAmenity);

const FINANCE = '金融';
const FINANCES = '科技金融|绿色金融|普惠金融|养老金融|数字金融';
const FIVE = new RegExp(FINANCES, 'g');
/** 科技金融、绿色金融、普惠金融…: a list of policies for all firms (ruling 7). */
export const fiveFinances = about(
  ({ text }) => text.match(FIVE) !== null,
  cued(FINANCES, (place, to) => {
    const { before, after } = place;
    if (!(before.includes(FINANCE) || after.includes(FINANCE))) return undefined;
    if (place.headingTargets.has(to) || place.topics.trades.has(to)) return undefined;
    return new Set(clauseText(place).match(FIVE)).size >= 3 ? named('five-finances') : undefined;
  }),
);

const GROWS = '发展|培育|打造|引进|引入|吸引|集聚|汇聚|壮大|做大|做强|招引|落户|新设|新注册|新迁入';
const NEAR = '[^,。;对为将向用]';
const FINANCE_GROWS = new RegExp(`(?:${GROWS})(?:${NEAR}{0,12}|${NEAR}{0,60}(?:、|和|与|及)${NEAR}{0,12})$`);
const FINANCE_GROWS_BEHIND =
  /^(?:公司|机构|企业|行业|业)?等?[^,。;、]{0,4}(?:集聚|发展壮大|落户|落地|做大做强|发展$|设立[^,。;]{0,16}(?:专营|分支|部门|事业部|机构|子公司|总部))|^业务(?:补助|补贴|奖励|扶持)/;
/** Finance is an industry where it is to grow or the document is about it, else a channel to all firms (ruling 7). */
export const channel = about(
  ({ subject }, to) => subject.channel.includes(to),
  ({ before, after, headingTargets, topics }, to) => {
    if (headingTargets.has(to) || topics.trades.has(to)) return undefined;
    return FINANCE_GROWS.test(before) || FINANCE_GROWS_BEHIND.test(after)
      ? undefined
      : named('finance-as-channel');
  },
);
