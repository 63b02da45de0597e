import { anchored } from '../text/anchored.ts';
import type { Span } from '../text/mapped-text.ts';
import { isIn, unitsOf } from '../text/units.ts';

/** By when something is to be done, as brackets have it beside the bodies. */
const WHEN =
  '(?:20\\d\\d年)?(?:\\d{1,2}月|[上下]半年|第?[一二三四1-4]季度|年|全年)?(?:\\d{1,2}日|底|末|中旬?)?(?:前|之前|以前|内)?';
const DONE = '完成|启动|落实|见效|到位|建成|推进|办结';
/** 12月底前完成, 2026年6月, 长期推进. */
const BEHIND = new RegExp(
  `[,;。]\\s*(?:${WHEN}(?:全部|基本)?(?:${DONE})|20\\d\\d年${WHEN}|20\\d\\d年?[-—–至到]20\\d\\d年|(?:20\\d\\d年)?(?:长期|持续|全年|常年|分年度|分阶段|分步|逐年|即日起)(?:[\\p{Script=Han}]{0,6}))$`,
  'u',
);
/** Its last words end in one of these, and the names of few bodies do. */
const ENDS_BEHIND = unitsOf('成动实效位进结年月日底末旬前内持续施展务');
/** 6月底前，区商务委牵头. */
const BEFORE = anchored(
  new RegExp(`^(?=[\\d上下第一二三四年全])${WHEN}(?:全部|基本)?(?:${DONE})?[,;:、]\\s*`),
);
/** No clause that a person wrote is longer. */
const LONGEST_CLAUSE = 300;
const LONGEST_TERM = 24;

/** Where the bodies of a bracket stand, beside the terms before and behind them: all of it where it has none. */
export function besideTerms(inner: string): Span {
  const start = BEFORE.exec(inner.slice(0, LONGEST_TERM))?.[0].length ?? 0;
  if (inner.length > LONGEST_CLAUSE || !isIn(ENDS_BEHIND, inner.charCodeAt(inner.length - 1)))
    return { start, end: inner.length };
  const behind = BEHIND.exec(inner.slice(-LONGEST_TERM));
  return { start, end: Math.max(start, inner.length - (behind?.[0].length ?? 0)) };
}
