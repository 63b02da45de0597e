import { isMark } from '../text/marks.ts';
import { unitsOf } from '../text/units.ts';

/** Verbs by which a field itself is made to grow. */
const GROWTH =
  '发展|培育|打造|引进|引入|引育|引培|吸引|集聚|聚集|汇聚|壮大|做大|做强|做优|做精|招引|落户|布局|攻关|攻克|突破|研发|研制|孵化|建设|创建|构建|振兴|抢占|培养|发展壮大|繁荣|新增';
/** These, and verbs by which anything is supported. */
const SUPPORT = `${GROWTH}|支持|鼓励|推动|推进|促进|加快|加强|提升|提高|扩大|拓展|完善|搭建|开展|扶持|实施|开发|优化|强化|深化|创新|资助|奖励|补贴|增强|引导|助力|参与|承接|设立|组建|开拓|聚焦|推广|保障|出口|投向`;

/** What may stand between a verb and its object: adjectives and earlier items of a list, never a new relation. */
const NO_BREAK = '(?:(?![对为将把向给被由]|用于|依托|利用|通过)[^,。;])';
const governs = (verbs: string) =>
  new RegExp(`(?:${verbs})(?:${NO_BREAK}{0,7}|${NO_BREAK}{0,60}(?:、|和|与|及|或)${NO_BREAK}{0,12})$`);

const GROWTH_BEFORE = governs(GROWTH);
const SUPPORT_BEFORE = governs(SUPPORT);
/** `服务业集聚`, `芯片的研发`: the noun of growth stands behind. */
const GROWTH_BEHIND =
  /^(?:等)?[^,。;、]{0,8}?(?:集聚|集群|发展|壮大|落户|落地|攻关|突破|研发|研制|产业化|建设|培育|引进|升级|提升|推广|示范)/;

/** A verb of growth has what follows `before` as its object. */
export const isGrown = (before: string) => GROWTH_BEFORE.test(before);

/** A verb of support governs what stands between `before` and `after`, or a noun of growth follows it. */
export const isSupported = (before: string, after: string) =>
  SUPPORT_BEFORE.test(before) || GROWTH_BEHIND.test(after);

const ANY_GROWTH = new RegExp(GROWTH);
export const hasGrowth = (text: string) => ANY_GROWTH.test(text);

const CLOSE_VERB = new RegExp(`(?:${SUPPORT}){1,3}[^,。;、]{0,6}$`);
/** What stands neither in a verb nor between it and its object. */
const BREAKS = unitsOf(',。;、');
const SHORTEST_VERB = 2;
/** Three verbs of up to four characters, and six behind them: what stands further away makes no difference. */
const LONGEST_VERB = 18;
/** Length of what stands before `end` and starts with a verb close to it, at `start` or behind; 0 where none does. */
export function verbBefore(text: string, start: number, end: number): number {
  const first = Math.max(start, end - LONGEST_VERB);
  let from = end;
  while (from > first && !isMark(BREAKS, text.charCodeAt(from - 1))) from--;
  if (end - from < SHORTEST_VERB) return 0;
  const at = text.slice(from, end).search(CLOSE_VERB);
  return at < 0 ? 0 : end - from - at;
}
