import { hitsWithin, inTitle, type Place, type Rule, restOfSentence, type Verdict } from '../place.ts';
import { hasGrowth, isGrown, isSupported } from '../verbs.ts';

const named = (rule: string): Verdict => ({ relation: 'named', rule });

const MEANS = /(?:利用|运用|借助|依托|凭借|基于)([^,。;]*)$/;
const TECHNICAL_MEANS =
  /(?:利用|运用|借助|依托|凭借|基于|通过|采用|使用|引入|结合|(?<!推广|示范|转化|深化|产业化|场景|融合|落地)应用)([^,。;]*)$/;
const BEHIND_MEANS = /^[^,。;]{0,24}?(?:赋能|为手段|为支撑|为依托|为工具|等手段|等方式)/;
const APPLIED_IN = /^[^,。;、]{0,8}技术[^,。;]{0,4}(?:在|与|和)[^,。;]{2,}(?:应用|融合)/;
const ACTION = /支持|鼓励|推动|推进|发展|培育|打造|引进|集聚|攻关|突破|研发|建设|开展|提升|提高|改造/;
/** Technology with which something else is done (ruling 3). An upgrade is not the means but the thing done. */
export const tool: Rule = (place) => {
  const { subject, text: word } = place.hit.term;
  if (subject.upgrade || inTitle(place)) return undefined;
  const means = (subject.tool ? TECHNICAL_MEANS : MEANS).exec(place.before);
  if (means && !ACTION.test(means[1]!)) return named('tool');
  if (!subject.tool) return undefined;
  const list = listOf(place);
  if (list.items > 1 && APPLIED_IN.test(list.after)) return named('tool');
  return BEHIND_MEANS.test(place.after) && !word.endsWith('+') ? named('tool') : undefined;
};

/** The list that the term stands in: how many items, and what follows the last one. */
function listOf(place: Place): { items: number; before: string; after: string } {
  const left = /(?:[^,。;、和与及在对为]{1,14}(?:、|和|与|及|以及))*$/.exec(place.before)![0];
  const right = /^[^,。;、和与及]{0,4}(?:(?:、|和|与|及|以及)[^,。;、和与及等在]{1,14})*/.exec(
    place.after,
  )![0];
  const count = (part: string) => part.match(/、|和|与|及/g)?.length ?? 0;
  return {
    items: 1 + count(left) + count(right),
    before: place.before.slice(0, place.before.length - left.length),
    after: place.after.slice(right.length),
  };
}

const FIELDS = /^[^,。;]{0,60}?(?:等)?[^,。;、]{0,10}?(?:领域|行业|产业链|产业|方面|赛道|环节)/;
const OPENER = /(聚焦|围绕|面向|针对|瞄准|立足|在|以|推动|推进|引导|鼓励|支持|促进)([^,。;]*)$/;
const ELSEWHERE =
  /供应链|设计赋能|清洁生产|提供|虚拟|数字化|智能化|数智|绿色化|低碳|减碳|减排|应用示范|融合应用|推广应用/;
/** The list goes on: 等未来产业和…等新兴领域. */
const MORE_FIELDS = /^(?:、|和|与|及|以及)[^,。;]{0,40}(?:领域|行业|产业链|产业|方面|赛道|环节)/;
/** What is done elsewhere: an upgrade or a service, not the growth of a field. */
const DEEDS = new Set(['digital-transformation', 'green-transition', 'services']);
/** A list of fields in which something else is done (ruling 1). */
export const listOfPlaces: Rule = (place) => {
  if (place.hit.term.subject.upgrade) return undefined;
  const opener = OPENER.exec(place.before);
  const fields = FIELDS.exec(place.after);
  if (!opener || !fields) return undefined;
  const list = `${opener[2]}${place.hit.term.text}${fields[0]}`;
  if (!/、|和|与|及/.test(list)) return undefined;
  const end =
    place.hit.end +
    fields[0].length +
    (MORE_FIELDS.exec(place.after.slice(fields[0].length))?.[0].length ?? 0);
  let tail = { start: end, end: place.clause.end };
  if (tail.end - tail.start < 4) {
    if (!/聚焦|围绕|面向|针对|瞄准|立足|在|以/.test(opener[1]!)) return undefined;
    const next = restOfSentence(place);
    const length = /^[^,]*/.exec(next)![0].length;
    tail = { start: place.clause.end + 1, end: place.clause.end + 1 + length };
  }
  const deed = place.text.slice(tail.start, tail.end);
  const own = new Set(place.hit.term.subject.to);
  const others = hitsWithin(place, tail.start, tail.end).flatMap((hit) => hit.term.subject.to);
  if (others.some((to) => own.has(to))) return undefined;
  if (ELSEWHERE.test(deed) || others.some((to) => DEEDS.has(to))) return named('list-of-places');
  if (opener[1] === '在' && !hasGrowth(deed)) return named('list-of-places');
  return undefined;
};

const RUN = /(?:[\u4e00-\u9fff]{1,3}化(?:、|和|与|及)?){1,}[\u4e00-\u9fff]{1,3}化/g;
const TRANSITION = /数字|智能|数智|智慧|信息|网络|绿色|低碳|生态|清洁|零碳/;
/** 高端化、智能化、绿色化: a slogan, not a transition of its own (ruling 4). */
export const slogan: Rule = (place) => {
  if (!place.hit.term.subject.upgrade) return undefined;
  const { clause, hit, text } = place;
  for (const run of text.slice(clause.start, clause.end).matchAll(RUN)) {
    const start = clause.start + run.index;
    if (hit.end <= start || hit.start >= start + run[0].length) continue;
    const items = run[0].split(/、|和|与|及|(?<=化)/).filter((item) => item.length > 1);
    if (items.length > 1 && items.some((item) => !TRANSITION.test(item))) return named('slogan');
  }
  return undefined;
};

const EXAMPLE = /(?:例如|比如|譬如|诸如|\(如|,如|如)[^,。;]*$/;
/** An example in brackets or after 如. */
export const example: Rule = ({ before, text, hit, clause }) => {
  const opened = before.lastIndexOf('(');
  if (opened > before.lastIndexOf(')') && /^\((?:如|例如|包括)/.test(before.slice(opened)))
    return named('example');
  const previous = text.slice(clause.sentence.start, hit.start);
  return EXAMPLE.test(previous) && /(?:例如|比如|譬如|诸如)/.test(previous) ? named('example') : undefined;
};

const RENDERED = /(?:提供|给予|享受|获得|链接|对接|购买|需求|寻求|开展|做好|包括)[^,。;]*$/;
const SOUGHT = /(?:链接|对接|购买|寻求)[^,。;]{0,8}$/;
/** Services rendered to firms (提供法律、咨询等服务) are no support of the service trades. */
export const servicesRendered: Rule = (place, to) => {
  if (to !== 'services' || inTitle(place) || !RENDERED.test(place.before)) return undefined;
  const list = listOf(place);
  if (hasGrowth(place.before)) return undefined;
  if (SOUGHT.test(place.before)) return named('services-rendered');
  return list.items > 1 && /^[^,。;]{0,14}(?:服务|支持|保障|指导|帮助|资源)/.test(`${list.after}`)
    ? named('services-rendered')
    : undefined;
};

const FIVE = /科技金融|绿色金融|普惠金融|养老金融|数字金融/g;
/** Finance is an industry where it is to grow, else a channel to all firms (ruling 7). */
export const channel: Rule = (place, to) => {
  const { subject } = place.hit.term;
  if (place.hit.term.text.match(FIVE)) {
    const clause = place.text.slice(place.clause.start, place.clause.end);
    const five = new Set(clause.match(FIVE)).size >= 3;
    if (five && !place.headingTargets.has(to)) return named('five-finances');
  }
  if (!subject.channel.includes(to)) return undefined;
  if (place.headingTargets.has(to)) return undefined;
  return isGrown(place.before) ? undefined : named('finance-as-channel');
};

/** 数字化 as what is brought about, not as an attribute (数字化格局, 数字化人才). */
const UPGRADED = /^(?:$|、|和|与|及|改|转|升|提|发|建|赋|应用|水平|能力|平台|系统|项目|示范|试点|工程|行动)/;
/** A word that counts only as an object of support. */
export const object: Rule = (place, to) => {
  if (place.hit.term.kind !== 'object') return undefined;
  if (inTitle(place) || place.headingTargets.has(to)) return { relation: 'direct', rule: 'object' };
  if (place.hit.term.subject.upgrade && !UPGRADED.test(place.after)) return named('no-upgrade');
  return isSupported(place.before, place.after) ? { relation: 'direct', rule: 'object' } : named('no-verb');
};

/** A word that is never more than named. */
export const passingWord: Rule = ({ hit }) =>
  hit.term.kind === 'passing' ? named('passing-word') : undefined;
