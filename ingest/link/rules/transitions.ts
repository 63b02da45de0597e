import { matchesOf } from '../../text/matches.ts';
import { about, clauseText, cued, named } from '../place.ts';

const RUN = /(?:[\u4e00-\u9fff]{1,3}化(?:、|和|与|及)?)+[\u4e00-\u9fff]{1,3}化/g;
const TRANSITION = /数字|智能|数智|智慧|信息|网络|绿色|低碳|生态|清洁|零碳/;
/** 高端化、智能化、绿色化: a slogan, not a transition of its own (ruling 4). */
const isSlogan = cued('化', (place) => {
  const { hit, before } = place;
  const words = clauseText(place);
  // A run has two at least.
  if (words.indexOf('化', words.indexOf('化') + 1) < 0) return undefined;
  const start = before.length;
  const end = start + hit.end - hit.start;
  for (const run of matchesOf(RUN, words)) {
    if (end <= run.index || start >= run.index + run[0].length) continue;
    const items = run[0].split(/、|和|与|及|(?<=化)/).filter((item) => item.length > 1);
    if (items.length > 1 && items.some((item) => !TRANSITION.test(item))) return named('slogan');
  }
  return undefined;
});
export const slogan = about(({ subject }) => subject.upgrade, isSlogan);

const HOUSE =
  '政务|审批|监管|执法|办事|行政|机关|税务|社保|统计|申报|一网通办|一网统管|惠企|免申即享|政策服务|政府|公安|应急|消防|城管|信访|档案|公文';
const OWN_HOUSE = new RegExp(HOUSE);
/**
 * The government's own counters and files are no firm, shop, service or district that is upgraded, and what answers
 * there is no growth of artificial intelligence.
 */
export const ownHouse = about(
  (_, to) => to === 'digital-transformation' || to === 'ai',
  cued(HOUSE, ({ before, after, hit }) =>
    OWN_HOUSE.test(`${before}${hit.text}${after.slice(0, 8)}`) ? named('own-house') : undefined,
  ),
);
