import type { SECTION_KINDS } from '../../cypher/model.ts';
import { type Anchored, anchored } from '../text/anchored.ts';
import { BLANKS } from '../text/blanks.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { indexOfMark } from '../text/marks.ts';
import { signOf } from '../text/signs.ts';
import { hasUnit, isIn, unitsOf } from '../text/units.ts';

export type SectionKind = (typeof SECTION_KINDS)[number];

/** How things stand, before anything is to be done: 存在的主要问题, 开发区基本情况. */
const SITUATION =
  /^(?![^,。]*(?:解决|破解|协调|化解|回应|通报|督导|摸清|掌握|推广|帮助|梳理|查找|针对|着力))[^,。]{0,14}(?:基本情况|(?:发展|工作)(?:现状|概况)|工作(?:开展)?情况|(?:主要|基本)做法|取得的?(?:主要)?(?:成绩|成效|进展)|存在的?(?:主要|突出)?(?:问题|困难|不足|短板)|面临的?(?:主要)?(?:困难|挑战|问题))(?:[和与及].{1,10})?$/;
/** {@link SITUATION} has one of these, and most headings have none. */
const IN_SITUATION = unitsOf('况状做取存临');
const isSituation: Pick<Anchored, 'test'> = {
  test: (heading) => hasUnit(heading, IN_SITUATION) && SITUATION.test(heading),
};

/**
 * Headings by which documents of this kind say what a part is for (GB/T 9704 practice). First match counts; parts with
 * other headings hold measures, or are for what the part around them is for.
 */
const HEADINGS: readonly [SectionKind, RegExp | Pick<Anchored, 'test'>][] = [
  // How to send in an opinion, as announcements of drafts list it.
  [
    'chrome',
    /^(?:电子(?:邮箱|邮件)|邮箱|(?:通讯|通信|联系|邮寄)地址|(?:政策)?(?:联系|咨询)?(?:电话|热线)|传真|(?:政策)?(?:联系|咨询)(?:人|方式|部门|渠道)|邮编|邮政编码|(?:意见)?反馈(?:方式|渠道|途径|时间)|(?:征求|征集)意见(?:时间|期限))(?:$|[::(])/,
  ],
  [
    'supplementary',
    /^(?:附\s?则|其他(?:规定|事项|说明|要求)|有关(?:规定|说明|事项)|(?:施行|实施|执行|有效)(?:时间|日期|期限|期)|有效期(?:限)?|解释(?:权|机关)?(?:及.*)?|政策(?:说明|解释|衔接)|名词解释|有关名词|附件|施行说明|(?:政策)?(?:适用|执行)(?:原则|说明)|(?:施行|生效)与解释)$|^附则/,
  ],
  [
    'safeguard',
    new RegExp(
      [
        '^(?:(?:强化|加强|完善|健全|切实|落实)?(?:组织|政策|工作|实施|规划|各项|服务|要素|综合|机制|推进)?保障(?:措施|举措|机制|体系|条件|支撑)?|(?:强化|加强|完善|健全)?(?:组织|统筹)(?:保障|实施|领导|推进|落实|管理)(?:和.{1,10}|机制)?|(?:抓好|做好|切实抓好)?组织(?:落实|实施)|规划实施(?:与保障|保障|机制)?)$',
        '^保障(?:措施|举措|机制|体系|条件)',
        '^(?:(?:强化|加强)(?:实施|政策|工作)(?:保障|推进|落实)|工作(?:要求|保障|机制|步骤|安排|进度)|实施(?:步骤|保障|要求|安排|阶段|进度|机制)|(?:进度|时间|阶段)安排|推进(?:机制|步骤|实施)|(?:有关|相关)要求)(?:和.{1,8})?$',
        '^(?:监督|绩效|考核|督查|评估)(?:管理|检查|考核|评价|评估|督查|机制|与|和|及)*$',
        '^(?:资金|项目|监督|动态|申报|日常|风险|财务|绩效|预算)(?:的)?(?:使用|来源|安排)?(?:与|和)?(?:监督)?管理(?:与监督)?$',
        '^(?:项目|资金|政策)?(?:(?:申报|申请|办理|审核|兑现|拨付|受理|认定|评审|操作)(?:和|与|及|、)?)+(?:(?:程序|流程|方式|要求|管理|时间|材料|办法|途径)(?:和|与|及|、)?)+$',
        '^(?:(?:项目|资金|专项资金|政策|绩效|日常|动态)?(?:申报|申请|受理|审核|审批|评审|评估|公示|拨付|兑现|监督|管理|检查|考核|评价|验收|监管)[、和与及]?){2,}$',
        '^(?:法律责任|罚则|职责分工|(?:部门|管理|工作)职责)$',
      ].join('|'),
    ),
  ],
  [
    'goal',
    /^(?:(?:20\d\d年(?:度)?)?(?:总体|主要|发展|工作|行动|建设|预期|主要预期|年度|全年|任务|近期|远期|阶段性?|实施|总|核心|奋斗|具体|培育|改革|推进|政策|支持)?目标(?:任务|定位|要求|愿景)?(?:和.{0,8})?$|(?:总体|发展|主要|工作)目标|发展(?:愿景|定位)$)/,
  ],
  [
    'principle',
    /^(?:(?:20\d\d年)?(?:工作|全年)?的?总体要求(?:[和与及].{2,8})?$|总体(?:要求|思路|考虑|部署|原则|设想|安排|情况)|指导(?:思想|方针)|(?:基本|工作|实施|总体|主要|支持|扶持|发展|遵循|编制|建设)原则|(?:工作|基本|发展|主要|总体)思路|总\s?则|[总综概]述|概况|(?:基本|总体|发展)情况|[前引]言|(?:重要|重大)?意义|工作(?:背景|理念)|(?:发展|现实|工作)?(?:现状|背景|基础|形势|环境)(?:和.{1,8})?$|目的(?:和)?(?:意义|依据)?|(?:20\d\d年(?:度)?|过去[一五]年(?:的)?|去年|“?十[三四]五”?(?:时期|期间)?)?(?:政府|主要|重点|全年)?(?:发展|工作|主要)?(?:回顾|总结|成就|成效|形势|机遇)(?:[和与及].{1,8})?$|面临(?:的)?(?:形势|机遇|挑战)|(?:制定)?(?:目的|依据)|起草|背景|发展基础|(?:政策|出台|制[定订]|修订|编制)(?:的)?(?:背景|目的|意义|依据|必要性|过程|特点|亮点)|(?:主要|突出|创新|特色)?(?:特点|亮点|创新点)(?:和.{1,8})?$)/,
  ],
  ['principle', isSituation],
  [
    'scope',
    /^(?:(?:本[\p{Script=Han}]{2,6})?(?:的)?(?:支持|扶持|适用|奖励|资助|补贴|申报|服务|实施|政策|认定)(?:的)?(?:对象|范围|主体|领域|条件)(?:[和与及](?:对象|范围|主体|领域|条件|要求|期限))?|(?:认定|评定|界定)标准|(?:专项)?(?:资金|经费)(?:的)?(?:来源|用途|规模|定义|设立|构成)(?:[和与及、].{2,6})?|产业(?:发展)?(?:方向|定位|导向).{0,8}|发展方向(?:和.{0,8})?|主攻(?:方向|产业|领域)|(?:招商|引资)(?:方向|重点)(?:领域|产业)?|(?:术语|概念|名词|相关)?(?:定义|术语|释义|界定)|(?:(?:申报|申请|支持|扶持|认定|享受)(?:主体|对象|单位|企业|项目|政策)(?:的)?)?(?:基本|申报|申请|认定|入驻|准入)?(?:条件|要求|资格)|(?:空间|产业|总体|功能)布局|重点(?:支持)?(?:范围|对象)|(?:支持|扶持|资助)重点|重点支持(?:领域|方向|产业))$/u,
  ],
];

/** 政策适用对象, whatever stands before it. */
const SCOPE = /适用(?:范围|对象|主体|领域)$/;
const ENDS_SCOPE = unitsOf('围象体域');
/** Headings of tasks. */
const TASK =
  /任务|举措|措施|政策|内容|行动|工程|计划|支持|扶持|奖励|补贴|鼓励|推进|推动|加快|促进|加强|强化|提升|打造|培育|建设|完善|优化|实施|构建|深化/;

const ANCHORED_HEADINGS = HEADINGS.map(
  ([kind, pattern]) => [kind, pattern instanceof RegExp ? anchored(pattern) : pattern] as const,
);

/** Blanks and brackets, which are no words of a heading; nor is a note in brackets behind it. */
const NOT_IN_HEADING = unitsOf(`${BLANKS}【】[]`);

const plain = (heading: string) =>
  heading.endsWith(')') || indexOfMark(heading, NOT_IN_HEADING) >= 0
    ? heading.replace(/[\s【】[\]]|\(.*?\)$/g, '')
    : heading;

/** Kind of a section by its heading (no marker, no final stop), or null where the heading does not say. */
export function kindOfHeading(heading: string): SectionKind | null {
  const text = plain(heading);
  for (const [kind, pattern] of ANCHORED_HEADINGS) if (pattern.test(text)) return kind;
  return isIn(ENDS_SCOPE, text.charCodeAt(text.length - 1)) && SCOPE.test(text) ? 'scope' : null;
}

/** Whether a heading without a {@link kindOfHeading} says that something is to be done. */
export const namesTask = (heading: string): boolean => TASK.test(plain(heading));

const SELF =
  '(?:本|该|上述)(?:[\\p{Script=Han}“”]{0,4})(?:措施|办法|意见|政策|方案|计划|通知|细则|规定|条款|行动|举措|规划|指引|若干|文件|实施|扶持|支持|管理|试行)';
const IN_FORCE = new RegExp(
  `(?:${SELF}.{0,40}(?:自.{1,24}(?:起|之日).{0,6}(?:施行|实施|执行|生效|试行)|有效期)|有效期(?:至|为|限|\\d|[一二三四五六七八九十])|自(?:公布|发布|印发|颁布|下发|\\d{4}年).{0,16}(?:起|之日).{0,8}(?:施行|实施|执行|生效|试行))`,
  'u',
);
const SUPPLEMENTARY_SENTENCE = new RegExp(
  [
    `负责解释|解释权|由.{2,40}(?:进行|予以|承担|会同.{1,30})?解释`,
    `(?:从优|就高|择优|从高)(?:、|,|和|且)?(?:从新)?(?:不重复|原则)|不(?:得)?重复(?:享受|支持|奖励|补贴|资助|申报)`,
    `^${SELF}.{0,30}(?:与|同).{0,30}(?:不一致|抵触|重复|交叉)`,
    `(?:国家|本市|上级|省|市).{0,20}(?:另有规定|有新规定|政策调整|出台.{0,8}规定).{0,20}(?:从其规定|按.{0,20}执行)`,
    `(?:弄虚作假|骗取|虚假(?:材料|申报)|违反承诺|追回|退回).{0,60}`,
    `^${SELF}(?:所称|所指|中(?:的)?|涉及|适用)`,
    `(?:“|《)?(?:以上|不低于|以下|超过)(?:”)?[^。]{0,12}(?:均)?(?:包含|包括|含|不含)本(?:数|级)`,
  ].join('|'),
  'u',
);

/** {@link IN_FORCE} has one of these: the second in 有效期. */
const STARTS_FORCE = signOf('自期');

/** True for a paragraph that says from when to when the document holds. */
export function saysValidity(words: MappedText): boolean {
  return (
    words.mayHave(STARTS_FORCE) &&
    (words.text.includes('自') || words.text.includes('有效期')) &&
    IN_FORCE.test(words.text)
  );
}

/** True for a paragraph of a 附则: validity, interpretation, precedence, definitions, revocation. */
export function isSupplementaryText(words: MappedText): boolean {
  return saysValidity(words) || (mayBeSupplementary(words) && SUPPLEMENTARY_SENTENCE.test(words.text));
}

/** What {@link SUPPLEMENTARY_SENTENCE} begins with at the start of a text, and of what it has one anywhere else. */
const SUPPLEMENTARY_STARTS = unitsOf('本该上');
const IN_SUPPLEMENTARY = signOf('释复则规整虚骗诺回含括');

const mayBeSupplementary = (words: MappedText) =>
  words.mayHave(IN_SUPPLEMENTARY) || isIn(SUPPLEMENTARY_STARTS, words.text.charCodeAt(0));

const PURPOSE = anchored(
  /^(?:为|根据|按照|依据|结合).{8,}(?:制定|提出|出台|特制定|制订)(?:本|以下|如下|若干)/u,
);

/** True for the article or paragraph that says why and on what basis the document is made. */
export function isPurposeText(text: string): boolean {
  return PURPOSE.test(text);
}
