import type { Span } from '../text/mapped-text.ts';
import { hasUnit, isIn, unitsOf } from '../text/units.ts';
import { isRate, type Quantity } from './targets-quantities.ts';

/** What a target counts, and the span of its phrase in the text. */
export interface Indicator extends Span {
  indicator: string;
}

const VERB =
  /(?:滚动|加快|重点|力争|争取|确保|推动|持续|累计|新增|每年|逐步|优先|支持|再|共)*(?:打造|建设|建成|新建|培育|培养|形成|新增|引进|引育|引入|招引|吸引|集聚|汇聚|创建|争创|认定|开展|实现|推动|推进|研制|制定|选树|带动|突破|完成|布局|设立|组建|举办|承办|遴选|评选|发布|扶持|支持|服务|改造|盘活|储备|孵化|落地|推广|开发|攻克|编制|出台|培训|供应|筹集|筹措|提供|开设|保持|拓展|释放|腾退|收储|搭建|建立|覆盖|滚动|实施|参与|主导|归集)*$/;
const REACH =
  /(?:数量|总数)?(?:预计|力争|争取|累计|总量|稳步|稳定|保持|提高|提升|上升|增加|降低|下降|压缩|控制|缩短|达到?|超过|突破|不少于|不低于|至少|超|占(?!比))*(?:到|至|在|为|约|近)?$/;
const LEAD =
  /^(?:\(?\d{1,2}[).、]|(?:[一二两三四五]年内|全年|年内|每年|本年度)(?:累计)?|(?:到|至|截至)?20\d\d年(?:底|末)?(?:前)?|“?十[三四五六]五”?(?:期间|末|时期)?|其中|力争|争取|确保|使|累计|[、和及与])+/;
/** What is done to the things counted (`建设中试平台不少于20家`): no part of their name. */
const DONE =
  /^(?:全[市区县省]|每年|新|共|再)?(?:(?:组织|实施|汇聚|挖掘|建设|促进|推动|推进|实现|集聚|聚集|组建|举办|承办|评选|遴选|培育|培养|引进|招引|吸引|打造|形成|建成|新建|开展|发布|推广|完成|落地|创建|设立|搭建|支持|孵化|盘活|筹集|改造|带动|开放|认定|选树|制定|研制|突破|引育)[和与、及]?)+(?=.{2})(?!总额|额度|金额|资金)/;
/** `较2024年`: what the change is reckoned from. */
const BASE = /(?:较|比|相比)(?:20\d\d年|上年|去年)(?:底|末)?$/;
const GROWTH = /(?:年均|同比|平均|每年)?(?:增长|增速|增幅|下降|降低|减少|提高|提升)/;

/**
 * What the quantity counts: the noun after the unit (`100家以上…硬核科技企业`), or, where none follows, the one before
 * (`高新技术企业数达到1000家`).
 * @param within the clause, from the quantity before this one
 */
export function indicatorOf(text: string, quantity: Quantity, within: Span): Indicator {
  const before = text.slice(within.start, quantity.start);
  const after = nounAfter(text.slice(quantity.end, within.end));
  const verb = VERB.exec(before)?.[0] ?? '';
  if (after) {
    const start = quantity.start - verb.length;
    const added =
      /新增(?:培育|建设|引进)?/.exec(verb + text.slice(quantity.start, quantity.numberStart))?.[0] ?? '';
    return { indicator: added + after.noun, start, end: quantity.end + after.length };
  }
  const compare = text.slice(quantity.start, quantity.numberStart);
  const changes = isRate(quantity.unit) && !/[到至]/.test(compare);
  const growth = changes ? (GROWTH.exec(compare)?.[0] ?? '') : '';
  const phrase = before.replace(BASE, '') + growth;
  const lead = LEAD.exec(phrase)?.[0].length ?? 0;
  const named = phrase.slice(lead, phrase.length - growth.length);
  const noun = named.replace(REACH, '').replace(DONE, '') + growth;
  return { indicator: noun || phrase, start: within.start + lead, end: quantity.end };
}

/** A phrase to the end of the list item; all of a text that has none of what may end one. */
const PHRASE = /^(?:“[^”]*”|[^()“”])*?(?=、[^、]{0,6}\d|和\d|[()”]|$)/;
const MAY_END_PHRASE = unitsOf('()“”、和');
const GOES_ON = unitsOf('、和与及,');
const OF = unitsOf('的');

/** The noun phrase that a counted quantity begins: what follows the last 的, to the end of the list item. */
function nounAfter(after: string): { noun: string; length: number } | null {
  if (isIn(GOES_ON, after.charCodeAt(0))) return null;
  const phrase = hasUnit(after, MAY_END_PHRASE) ? (PHRASE.exec(after)?.[0] ?? '') : after;
  const noun = hasUnit(phrase, OF) ? phrase.replace(/^的/, '').replace(/^.*的(?=.{2,}$)/, '') : phrase;
  return noun.length >= 2 ? { noun, length: phrase.length } : null;
}
