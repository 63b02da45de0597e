import { lastMatchOf } from '../text/matches.ts';
import { hasUnit, isIn, unitsOf } from '../text/units.ts';
import { isRate, type Quantity } from './targets-quantities.ts';

/** The words around a quantity. */
export interface TargetContext {
  /** From the start of the clause, or from the quantity before it. */
  before: string;
  /** From the start of the clause to the quantity. */
  clauseBefore: string;
  /** To the end of the clause. */
  after: string;
  sentenceBefore: string;
  /** From the quantity to the end of the sentence. */
  sentenceAfter: string;
  /** All of the measure before the sentence. */
  earlier: string;
  /** Whether the quantity before this one, in the same sentence, is a target. */
  continues: boolean;
}

/** What a document undertakes to do to things that can be counted. */
const COMMIT =
  /打造|建设|建成|新建|建立|共建(?!筑)|培育|培养|形成|新增|增加|增收|引进|引育|引入|引培|招引|吸引|集聚|聚集|汇聚|创建|争创|认定|开展|实现|推动|推进|研制|制定|制订|修订|收集|保存|选树|树立|带动|突破|达到?|超过|增长|提高|提升|上升|保持|力争|争取|确保|完成|布局|设立|组建|举办|承办|遴选|评选|发布|扶持|支持|服务|覆盖|改造|盘活|储备|孵化|落地|推广|开发|攻克|攻关|突破|编制|出台|培训|供应|供给|筹集|筹措|提供|开设|扩大|压缩|压减|下降|降低|减少|缩短|控制|不少于|不低于|累计|滚动|入选|获评|转化|搭建|构建|入库|签约|导入|释放|腾退|收储|出让|更新|淘汰|实施|主导|参与|发展|做强|壮大|推出|拓展|归集|应用|投放|节约|减排|替代|部署|安装|增设|吸纳|组织|输送|挖掘|梳理|凝练|招募|评定|命名|推荐|建造|选派|派驻|选聘|聘任|减负|撬动|拉动|引导|开放|打通|联合|启动|占|稳定|巩固|安排|降至|降到|升至|增至|增到|竣工|投用|投运|接待|动员|投产|腾出|帮扶|惠及|处置|整治|清退|关停|修缮|更换|加装|[改扩修]建/g;
/** What a list of fields or places is the setting of, not the aim. */
const FOCUS =
  /聚焦|围绕|面向|针对|依托|对标|按照|根据|立足|瞄准|锚定|覆盖面|统筹|发挥|明确|坚持|落实|分为|包括|涵盖|涉及|提高(?=.{0,20}[两三四五六七八九]大)|结合/g;
const FACT = /现有|目前|已(?!建成后)|截至|共有|其中有|原有|上年度?|去年|以往|位居|位列|排名|入围|连续/;
const GIVING = /给予(?!重点|优先|大力|政策)|予以|奖励|奖补|补贴|补助|资助|扶持资金|资金支持|发放|减免|贴息/;
const CONDITION_START =
  /^(?:\(?[\d一二三四五六七八九十]+[).、])?(?:对于?(?![标接照外口])|凡|若|如|经|符合|满足|具备|申请|申报|应当?|须|需|同一|单个|单家|每(?:[家户名人次项款]|个(?!\p{Script=Han}{0,2}(?:季|月|年|周|学期)))|每增加|每新增|上一?年度|近[一二三四五两\d]+年)/u;
/** Who may apply, in a sentence of its own. */
const CONDITION_SENTENCE =
  /(?:申报|申请)(?:企业|单位|主体|人|机构|对象|项目|方)|应(?:当|在|具备?|不|达|为|符合|满足)|须|原则上/;
const ANNOUNCED = '(?:(?<!及)以下|下列|如下|之一|同时)[^。]{0,12}(?:条件|情形|标准|要求|情况)';
const CONDITIONS = '(?:申请|申报|认定|基本|准入)(?:条件|标准|要求)';
/** Each of them has one of these. */
const IN_CONDITIONS = unitsOf('件形准求况');
const CONDITION_LIST = new RegExp(`${ANNOUNCED}|${CONDITIONS}`);
/** What opens a list of conditions in an earlier sentence: 申报条件 as its title does, 项目准入标准 in a sentence opens none. */
const LIST_OF_CONDITIONS = new RegExp(`${ANNOUNCED}|${CONDITIONS}[:为]|^${CONDITIONS}。`);
/** `建筑规模：…`, `申报要求：…`: what a project must be. */
const CONDITION_HEADER = /(?:^|[:,])[^:,]{0,6}(?:规模|要求|条件|标准|范围|对象):/;
const ENDS_HEADER = unitsOf(':');
/** What is given in kind: `提供总计10万平方米的空间载体`. */
const PROVIDED = /(?:提供|供应|筹集|筹措|投放)(?:不少于|不低于|总计|合计|累计|约|近|至少)*$/;
/** What is done every year, whoever it is then given to: `每年遴选10个场景，每个给予200万元`. */
const YEARLY =
  /^(?!对)(?:[^,。;]{0,8})(?:每年|年度|计划|拟)[^,。;]{0,4}(?:遴选|评选|选取|择优|举办|组织|培育|打造|征集|发布|推出|认定|安排|实施|立项|建设|新增|引进|推进|滚动|盘活|改造|腾退|培训)[^,。;]{0,30}$/;
const UNDERTAKING =
  /力争|争取|确保|(?:^|[,;:年])计划|目标|到20\d\d年|20\d\d年底?前?[,]|至20\d\d年|“?十[四五六]五”?/;
const DIRECT_VERB =
  /(?:打造|建设|建成|新建|培育|培养|形成|新增|引进|引育|招引|集聚|创建|争创|组建|设立|搭建|布局|建立|举办|承办|开设|认定|选树|突破|推出|制定|实现|达到?|超|超过|力争|引入|遴选|落地|开展|完成)(?:了|约|近|至少|不少于|不低于|以上)?$/;
const TIME: ReadonlySet<string> = new Set(['个工作日', '工作日', '小时', '分钟']);
const SHRINK = /压缩|缩短|控制|压减|减少|提速|降低|降至|限时|办结/;
const RATE =
  /增长|增速|增幅|增收|达|占|提高|提升|上升|下降|降低|减少|覆盖|比重|率|保持|超|完成|以上|稳定|不低于|控制|压[减缩]|缩短|比例/;
const GROWS = /增长|提高|提升|下降|降低|达/;
/** `贴息比例提高到50%`, `用于奖励研发人员的比例不低于20%` */
const SUPPORT_RAISED =
  /(?:贴息|补贴|补助|奖励|奖补|资助|扶持|支持|补偿|分担|减免|担保费?)(?:的?比例|标准|力度|额度|限额|上限)[^,。;]{0,8}$|用于[^,。;]{0,24}的?比例[^,。;]{0,6}$/;
const RATE_OF_SUPPORT =
  /(?:按照?|给予|补贴|补助|奖励|资助|不超过|最高|费用|投资额?|金额|总额|合同额|利息|租金|保费|贴息|承担|分担|出资)[^,。;占率比增升降]{0,24}$/;

/** {@link SUPPORT_RAISED} has one of these. */
const IN_SUPPORT_RAISED = unitsOf('例准度额限');
const AT_MOST = /最高(?:可以?)?$/;
const ENDS_AT_MOST = unitsOf('高可以');
/** What an applicant gets. */
const GOT = /(?:享受|可获|可申请)[^,。;]{0,20}$/;
const IN_GOT = unitsOf('享可');

/** `每标箱补贴不超过1000元`: what is given. */
const GIVEN = /(?:补贴|补助|奖励|资助)[^,。;]{0,4}$/;

/** False for what is no commitment whatever stands around it: a part of a name, or 一 before a unit (一批、一件). */
export const mayCommit = (quantity: Quantity, text: string): boolean =>
  !(quantity.numerals && quantity.value < 2) && !isName(quantity, text);

/**
 * Whether the document undertakes to reach a quantity that {@link mayCommit}, rather than to ask it of an applicant or to
 * tell of it.
 */
export function isCommitment(quantity: Quantity, context: TargetContext, text: string): boolean {
  const { before, clauseBefore, after, sentenceBefore } = context;
  if (quantity.plus)
    return (
      quantity.value >= 10 &&
      /^(?:家|个|项|“)?\s*[“"]?\p{Script=Han}/u.test(text.slice(quantity.numberStart).replace(/^[^+]*\+/, ''))
    );
  const compare = text.slice(quantity.start, quantity.numberStart);
  const reach = before + compare;
  if (quantity.numerals && !isCount(quantity, text, reach)) return false;
  if (FACT.test(clauseBefore) && !UNDERTAKING.test(sentenceBefore)) return false;
  if (hasUnit(clauseBefore, IN_GOT) && GOT.test(clauseBefore)) return false;
  if (quantity.unit.endsWith('元') && GIVEN.test(before)) return false;
  // 5个工作日内办结 is how an office works; 压缩至5个工作日以内 is what it will become.
  if (TIME.has(quantity.unit))
    return SHRINK.test(reach) || (!after.startsWith('内') && SHRINK.test(after.slice(0, 6)));
  if (isRate(quantity.unit)) {
    if (!RATE.test(reach + after.slice(0, 4)) || (!GROWS.test(compare) && RATE_OF_SUPPORT.test(before)))
      return false;
  }
  // 出资比例最高可达30%: a ceiling on what is given.
  if (isIn(ENDS_AT_MOST, before.charCodeAt(before.length - 1)) && AT_MOST.test(before)) return false;
  if ((hasUnit(before, IN_SUPPORT_RAISED) && SUPPORT_RAISED.test(before)) || isLimit(quantity, compare))
    return false;
  if (isCondition(context, reach, quantity.op === '>=')) return false;
  const commit = lastMatchOf(COMMIT, reach);
  const focus = lastMatchOf(FOCUS, before);
  if (focus > commit) return false;
  if (commit >= 0) return true;
  if (!MEASURED.test(quantity.unit) && after === '' && DOES_TO.test(before)) return true;
  return context.continues || UNDERTAKING.test(sentenceBefore) || /其中$/.test(before);
}

/** What is measured or paid rather than counted. */
const MEASURED = /[%‰元点瓦米亩吨度时]$/;
/** `轮训管理人员3000人次`: a clause that does something to so many, in whatever words. */
const DOES_TO = /^(?![^,。;]*(?:规模|数量|人数|面积|总数|员工|职工))\p{Script=Han}[^,。;]{3,}$/u;

/** `每年支持不超过10个场景`, `免租面积不超过500平方米`: so many or so much at most is given. */
const isLimit = ({ op, unit }: Quantity, compare: string) =>
  op === '<=' &&
  unit !== '' &&
  (!MEASURED.test(unit) || /平方米|平米|亩/.test(unit)) &&
  !TIME.has(unit) &&
  /不超过|不多于|不高于/.test(compare);

/** No name in quotes is longer. */
const QUOTED = 40;

const ENDS_NAME = unitsOf('”』」》');
/** What opens one, and the verb of 花事进万家. */
const BEFORE_NAME = unitsOf('“『「《进入惠遍');

/** `“上海设计100+”`, `“千项万亿”`, `“1名团长+3名导师”`: the number is part of a name. */
function isName({ numberStart, end, numerals, plus }: Quantity, text: string): boolean {
  if (isIn(ENDS_NAME, text.charCodeAt(end))) return true;
  if (plus) return false;
  if (numerals && isIn(BEFORE_NAME, text.charCodeAt(numberStart - 1))) return true;
  const before = text.slice(Math.max(0, numberStart - QUOTED), numberStart);
  const open = before.lastIndexOf('“');
  return open >= 0 && !before.includes('”', open);
}

/** Chinese numerals count things only where they are round hundreds and more, or where a verb makes so many of them. */
function isCount({ unitEnd, value }: Quantity, text: string, reach: string): boolean {
  if (/^(?:[级强大]|转型)/.test(text.slice(unitEnd, unitEnd + 2))) return false;
  return value >= 100 || DIRECT_VERB.test(reach);
}

function isCondition(context: TargetContext, reach: string, atLeast: boolean): boolean {
  const { clauseBefore, after, sentenceBefore, sentenceAfter, earlier } = context;
  if (
    CONDITION_SENTENCE.test(sentenceBefore) ||
    (hasUnit(sentenceBefore, ENDS_HEADER) && CONDITION_HEADER.test(sentenceBefore)) ||
    (hasUnit(sentenceBefore, IN_CONDITIONS) && CONDITION_LIST.test(sentenceBefore))
  )
    return true;
  if (LIST_OF_CONDITIONS.test(earlier)) return true;
  if (after.endsWith('的') || (after.endsWith('部分') && /^(?:以上|左右)?的?部分$/.test(after))) return true;
  if (UNDERTAKING.test(sentenceBefore + reach)) return false;
  if (PROVIDED.test(clauseBefore) || YEARLY.test(clauseBefore)) return false;
  if (CONDITION_START.test(clauseBefore)) return true;
  const giving = GIVING.exec(sentenceAfter);
  if (giving === null) return false;
  const between = sentenceAfter.slice(after.length, giving.index + giving[0].length);
  return !OWN_RECIPIENT.test(between) && !(!atLeast && EACH_OF_THEM.test(between));
}

/** `建设中心10个左右，每个按投资的30%补助`: each of those that are to be, so many but no minimum for anybody. */
const EACH_OF_THEM = /^[,;](?:每|单)[个家户项名处座]/;
/** `打造示范项目50个，省级财政按投资的20%给予奖补`: who gives or gets is said anew, so the figure is no condition. */
const OWN_RECIPIENT =
  /^[,;](?:在[^,。;]{0,20}予以|由|将|支持|(?:国家|省|市|区|县|镇|本级|各级)[^,。;]{0,4}财政)|[,;](?:对|鼓励|引导)/;
